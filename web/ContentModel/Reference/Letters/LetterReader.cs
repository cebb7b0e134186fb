using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>
/// Reads <c>letters/KIND/</c>: <c>letter.yaml</c> lists the versions, the newest has its words in <c>ga.md</c> and <c>en.md</c> beside it, an
/// older one in a folder of its own, <c>v1/</c>. A folder that has one kind has them all: who writes a letter must not find that there is none.
/// </summary>
internal sealed partial class LetterReader(IReadOnlyDictionary<string, string> files, IssueList issues)
{
    public const string Folder = "letters/";

    private readonly HashSet<string> _read = [];

    /// <summary>May a content folder hold a file of this path?</summary>
    public static bool IsPlace(string path) => Path().IsMatch(path);

    public LetterTemplates Read()
    {
        var own = files.Keys.Where(IsPlace).ToList();
        if (own.Count == 0)
        {
            return LetterTemplates.None;
        }

        var templates = new Dictionary<LetterKind, LetterTemplate>();
        foreach (var kind in LetterKinds.All)
        {
            if (Read(kind) is { } template)
            {
                templates[kind] = template;
            }
        }

        ReportStrays(own);
        return new LetterTemplates(templates);
    }

    private LetterTemplate? Read(LetterKind kind)
    {
        var (folder, file) = ($"{Folder}{kind.Key()}/", $"{Folder}{kind.Key()}/letter.yaml");
        if (Source(file) is not { } yaml || YamlMap.Read(file, yaml, issues) is not { } map)
        {
            return null;
        }

        var name = map.RequiredPair("name");
        var entries = map.Maps("versions");
        if (entries.Count == 0)
        {
            map.Report("versions", "“versions” lists at least one version: - { version: 1, from: 2026-11-26 }.");
        }

        var versions = entries.Select((entry, at) => Read(entry, folder, number: at + 1, isNewest: at == entries.Count - 1)).OfType<LetterVersion>().ToList();
        map.RefuseUnknownKeys();
        CheckOrder(file, versions);
        return versions.Count == 0 ? null : new LetterTemplate(kind, name, versions);
    }

    private LetterVersion? Read(YamlMap entry, string folder, int number, bool isNewest)
    {
        if (entry.RequiredNumber("version") != number)
        {
            entry.Report("version", $"Versions count from 1, the oldest first: this one is {number}.");
        }

        var from = entry.RequiredDate("from");
        entry.RefuseUnknownKeys();
        var texts = Bilingual.For(language => ReadText(isNewest ? $"{folder}{language.Code()}.md" : $"{folder}v{number}/{language.Code()}.md", language));
        return texts is { Irish: { } irish, English: { } english } ? new LetterVersion(number, from, new(irish, english), entry.Line) : null;
    }

    private LetterText? ReadText(string file, Language language) => Source(file) is { } source ? LetterText.Read(file, source, language, issues) : null;

    private void CheckOrder(string file, List<LetterVersion> versions)
    {
        foreach (var (earlier, later) in versions.Zip(versions.Skip(1)).Where(pair => pair.First.From >= pair.Second.From))
        {
            issues.Add(file, later.Line, $"Each version is from a later day than the one above it: {later.From:yyyy-MM-dd} comes after {earlier.From:yyyy-MM-dd}.");
        }
    }

    private string? Source(string file)
    {
        _read.Add(file);
        if (files.TryGetValue(file, out var source))
        {
            return source;
        }

        issues.Add(file, 1, "This file is missing: there is a letter of every kind, in both languages.");
        return null;
    }

    private void ReportStrays(List<string> own)
    {
        foreach (var file in own.Where(file => !_read.Contains(file)))
        {
            issues.Add(file, 1, LetterKinds.FromKey(file.Split('/')[1]) is null
                ? $"“{file.Split('/')[1]}” is no kind of letter; kinds are: {string.Join(", ", LetterKinds.All.Select(kind => kind.Key()))}."
                : "letter.yaml has no older version of this number.");
        }
    }

    [GeneratedRegex(@"^letters/[a-z-]+/(letter\.yaml|(v[0-9]+/)?(ga|en)\.md)\z")]
    private static partial Regex Path();
}
