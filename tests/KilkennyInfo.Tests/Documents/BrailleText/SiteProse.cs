using System.Text.RegularExpressions;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Documents.BrailleText;

/// <summary>The sentences of the site's own pages without their markup: real text to try a writer on.</summary>
internal static partial class SiteProse
{
    public static IReadOnlyList<string> In(Language language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(TestSite.Root, "content", "pages"), language.Code() + ".md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => FrontMatter().Replace(File.ReadAllText(file), "").Split('\n'))
            .Select(Plain)
            .Where(line => line.Length > 0),
    ];

    /// <summary>Whole paragraphs of about so many words together.</summary>
    public static IReadOnlyList<string> In(Language language, int words)
    {
        var taken = 0;
        return [.. In(language).TakeWhile(line => (taken += line.Split(' ').Length) <= words)];
    }

    private static string Plain(string line)
    {
        line = LinkMarkup().Replace(Anchor().Replace(line, ""), "$1");
        line = Fact().Replace(line, "15");
        return line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith('|') ? "" : Markup().Replace(line, "").Trim();
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkMarkup();

    [GeneratedRegex(@"\s*\{#[^}]*\}|\{lang[^}]*\}|\{(ga|en)\}")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Fact();

    [GeneratedRegex(@"^\s*(#+|-|>|\d+\.)\s+|\*\*|[\[\]`]|^-+$", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
