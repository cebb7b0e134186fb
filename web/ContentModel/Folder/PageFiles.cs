using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>One page's folder, read and understood: its settings and whichever of its two texts are there.</summary>
public sealed record PageFiles(string Key, PageSettings Settings, IReadOnlyDictionary<Language, TextFile> Texts)
{
    public bool IsPair => Texts.Count == 2;

    /// <summary>Both texts are there, and each was confirmed against the other as it now stands.</summary>
    public bool IsInStep => IsPair && LanguageExtensions.Both.All(language => Settings.InStep.GetValueOrDefault(language) == Texts[language.Other()].Hash);

    /// <summary>Read from what is stored and live, not from the folder.</summary>
    public bool IsLive { get; init; }

    /// <summary>The name of one of its files, for a person: a live page is no file of the folder.</summary>
    public string NameOf(string path) => IsLive ? $"{path} (as it is live)" : path;

    public static string FolderOf(string key) => $"pages/{key}/";

    /// <summary>None when the settings cannot be read; everything wrong is in <paramref name="issues"/>.</summary>
    public static PageFiles? Read(string key, IReadOnlyDictionary<string, string> files, IssueList issues)
    {
        var folder = FolderOf(key);
        if (!Slug.IsValid(key))
        {
            issues.Add(folder, 1, "A page's key has lower-case letters a-z, digits and hyphens only.");
        }

        foreach (var path in files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)))
        {
            if (path[folder.Length..] is not ("page.yaml" or "ga.md" or "en.md"))
            {
                issues.Add(path, 1, "A page's folder holds page.yaml, ga.md and en.md only.");
            }
        }

        var settings = PageSettings.Read(folder + "page.yaml", files, issues);
        var texts = new Dictionary<Language, TextFile>();
        foreach (var language in LanguageExtensions.Both)
        {
            var path = $"{folder}{language.Code()}.md";
            if (files.TryGetValue(path, out var source) && TextFile.Read(path, source, language, issues) is { } text)
            {
                texts[language] = text;
            }
        }

        return settings is null ? null : new PageFiles(key, settings, texts);
    }
}

/// <summary>What <c>page.yaml</c> says.</summary>
public sealed record PageSettings(
    string Source,
    string Type,
    string? ParentKey,
    int Position,
    string Owner,
    DateOnly UpdatedOn,
    DateOnly ReviewBy,
    IReadOnlyDictionary<Language, string> InStep)
{
    public static PageSettings? Read(string path, IReadOnlyDictionary<string, string> files, IssueList issues)
    {
        if (!files.TryGetValue(path, out var source))
        {
            issues.Add(path, 1, "This file is missing: every page has one.");
            return null;
        }

        if (YamlMap.Read(path, source, issues) is not { } map)
        {
            return null;
        }

        var settings = new PageSettings(
            source,
            map.RequiredText("type"),
            map.Text("parent"),
            map.RequiredNumber("order"),
            map.RequiredText("owner"),
            map.RequiredDate("updated"),
            map.RequiredDate("review-by"),
            ReadInStep(map));
        map.RefuseUnknownKeys();
        return settings;
    }

    private static Dictionary<Language, string> ReadInStep(YamlMap map)
    {
        var marks = new Dictionary<Language, string>();
        if (map.Map("in-step") is { } inStep)
        {
            foreach (var language in LanguageExtensions.Both)
            {
                if (inStep.Text(language.Code()) is { } mark)
                {
                    marks[language] = mark;
                }
            }

            inStep.RefuseUnknownKeys();
        }

        return marks;
    }
}

/// <summary>What <c>ga.md</c> or <c>en.md</c> says.</summary>
public sealed record TextFile(
    string Path,
    Language Language,
    FrontMatter FrontMatter,
    string Slug,
    string Title,
    string? Menu,
    string Summary,
    string? Description,
    IReadOnlyList<string> Aliases,
    string? Change,
    MarkdownText Markdown)
{
    public string Hash { get; } = PageText.HashOf(Title, Menu, Summary, Description, FrontMatter.Body);

    public static TextFile? Read(string path, string source, Language language, IssueList issues)
    {
        if (FrontMatter.Split(source) is not { } frontMatter)
        {
            issues.Add(path, 1, "The file starts with its title and slug between two lines of three hyphens (---).");
            return null;
        }

        if (YamlMap.Read(path, frontMatter.Yaml, issues, lineOffset: 1) is not { } map)
        {
            return null;
        }

        var text = new TextFile(
            path,
            language,
            frontMatter,
            map.Text("slug") ?? "",
            Words(map, "title", map.RequiredText("title"), PageText.TitleMaxLength, language)!,
            Words(map, "menu", map.Text("menu"), PageText.TitleMaxLength, language),
            Words(map, "summary", map.RequiredText("summary"), PageText.SummaryMaxLength, language)!,
            Words(map, "description", map.Text("description"), PageText.DescriptionMaxLength, language),
            map.TextList("aliases"),
            Words(map, "change", map.Text("change"), PageText.SummaryMaxLength, language),
            MarkdownText.Parse(frontMatter.Body));
        CheckSlugs(map, text);
        map.RefuseUnknownKeys();
        return text;
    }

    private static void CheckSlugs(YamlMap map, TextFile text)
    {
        foreach (var (key, slug) in text.Aliases.Select(alias => ("aliases", alias)).Prepend(("slug", text.Slug)))
        {
            if (slug.Length > 0 && !Languages.Slug.IsValid(slug))
            {
                map.Report(key, $"“{slug}” is not a slug: lower-case letters a-z without fadas, digits and single hyphens, up to {Languages.Slug.MaxLength}.");
            }
        }
    }

    private static string? Words(YamlMap map, string key, string? value, int maxLength, Language language)
    {
        if (value?.Length > maxLength)
        {
            map.Report(key, $"“{key}” has {value.Length} characters; {maxLength} are allowed.");
        }

        foreach (var fault in LiteralChecks.Find(value ?? "", language))
        {
            map.Report(key, fault.Message);
        }

        if (value?.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            map.Report(key, $"“{key}” has a brace; references are filled in in the body only.");
        }

        return value;
    }
}
