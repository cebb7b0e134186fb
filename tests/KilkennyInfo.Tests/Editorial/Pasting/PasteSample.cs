using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>
/// What a program really puts on the clipboard, and the Markdown it must become. The first line of the HTML says in a comment which
/// language it is pasted into and which notes it gives: <c>&lt;!-- en: image-left-out 1 --&gt;</c>.
/// </summary>
internal sealed record PasteSample(string Html, string Markdown, Language Language, IReadOnlyList<string> Notes)
{
    private static string Folder => Path.Combine(TestSite.Root, "tests", "KilkennyInfo.Tests", "Editorial", "Pasting", "samples");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.html").Select(Path.GetFileNameWithoutExtension).Order().OfType<string>();

    public static PasteSample Read(string name)
    {
        var html = File.ReadAllText(Path.Combine(Folder, name + ".html"));
        var end = html.IndexOf("-->", StringComparison.Ordinal);
        var parts = html["<!--".Length..end].Split(':', 2, StringSplitOptions.TrimEntries);
        return new PasteSample(
            html[(end + "-->".Length)..].TrimStart(),
            File.ReadAllText(Path.Combine(Folder, name + ".md")).TrimEnd('\n'),
            LanguageExtensions.FromCode(parts[0])!.Value,
            parts.Length == 1 ? [] : [.. parts[1].Split(',', StringSplitOptions.TrimEntries).Order()]);
    }

    public PastedText Convert() => PastedHtml.ToMarkdown(Html, Context(Language));

    /// <summary>The small world of the markup tests: one contact, and one page that is live in both languages.</summary>
    public static PasteContext Context(Language language) => new(
        language,
        email => email.Equals("info@example.ie", StringComparison.OrdinalIgnoreCase) ? "main" : null,
        number => number == "+353567794000" ? "main" : null,
        address => address.Replace("https://info.example.ie", "", StringComparison.Ordinal) is "/ga/appeals" or "/en/appeals" ? "appeals" : null);
}
