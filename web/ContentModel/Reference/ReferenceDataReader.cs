using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>Finds each data file by its fixed path and reads it with its record's own reader.</summary>
internal sealed class ReferenceDataReader(IReadOnlyDictionary<string, string> files, IssueList issues)
{
    public const string TypesFolder = "types/";

    public static string StringsPath(Language language) => $"strings/{language.Code()}.yaml";

    public static string DeskStringsPath(Language language) => $"strings/{language.Code()}-desk.yaml";

    public SiteSettings ReadSettings() =>
        Map("site.yaml") is { } map
            ? SiteSettings.Read(map)
            : SiteSettings.Empty;

    public Strings ReadStrings(Language language) =>
        Map(StringsPath(language)) is { } map ? Strings.Read(language, map) : Strings.Empty(language);

    public Strings ReadDeskStrings(Language language)
    {
        var path = DeskStringsPath(language);
        return files.ContainsKey(path) && Map(path) is { } map ? Strings.Read(language, map) : Strings.Empty(language);
    }

    public IReadOnlyDictionary<string, PageType> ReadTypes()
    {
        var types = new Dictionary<string, PageType>();
        foreach (var path in files.Keys.Where(path => path.StartsWith(TypesFolder, StringComparison.Ordinal)))
        {
            if (YamlMap.Read(path, files[path], issues) is { } map)
            {
                var key = Path.GetFileNameWithoutExtension(path);
                types[key] = PageType.Read(key, map);
            }
        }

        return types;
    }

    public IReadOnlyDictionary<string, T> ReadKeyed<T>(string path, Func<string, YamlMap, T> read)
    {
        var records = new Dictionary<string, T>();
        if (Map(path) is { } map)
        {
            foreach (var key in map.Keys)
            {
                if (map.Map(key) is { } record)
                {
                    records[key] = read(key, record);
                }
            }
        }

        return records;
    }

    /// <summary>A file that a site can do without: one that was set up before the file was thought of has none.</summary>
    public IReadOnlyDictionary<string, T> ReadOptionalKeyed<T>(string path, Func<string, YamlMap, T> read) => files.ContainsKey(path) ? ReadKeyed(path, read) : new Dictionary<string, T>();

    public IReadOnlyList<T> ReadList<T>(string path, Func<YamlMap, T> read) => [.. Maps(path).Select(read)];

    /// <inheritdoc cref="ReadOptionalKeyed"/>
    public IReadOnlyList<T> ReadOptionalList<T>(string path, Func<YamlMap, T> read) => files.ContainsKey(path) ? ReadList(path, read) : [];

    /// <inheritdoc cref="ReadOptionalKeyed"/>
    public Categories ReadCategories() => files.ContainsKey(Categories.File) && Map(Categories.File) is { } map ? Categories.Read(map) : Categories.None;

    public IReadOnlySet<(Language Language, string Slug)> ReadGone()
    {
        var gone = new HashSet<(Language, string)>();
        foreach (var map in Maps("gone.yaml"))
        {
            var language = map.RequiredChoice("lang", "ga", "en");
            var slug = map.RequiredText("slug");
            if (slug.Length > 0 && !Slug.IsValid(slug))
            {
                map.Report("slug", $"“{slug}” is not a slug: lower-case letters a-z without fadas, digits and single hyphens.");
            }

            gone.Add((LanguageExtensions.FromCode(language) ?? Language.Irish, slug));
            map.RefuseUnknownKeys();
        }

        return gone;
    }

    private YamlMap? Map(string path) => Source(path) is { } source ? YamlMap.Read(path, source, issues) : null;

    private IReadOnlyList<YamlMap> Maps(string path) => Source(path) is { } source ? YamlMap.ReadList(path, source, issues) : [];

    private string? Source(string path)
    {
        if (files.TryGetValue(path, out var source))
        {
            return source;
        }

        issues.Add(path, 1, "This file is missing.");
        return null;
    }
}
