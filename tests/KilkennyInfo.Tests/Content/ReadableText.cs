using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Content;

/// <summary>The words of a rendered page as a reader meets them: block by block, with single spaces.</summary>
internal static partial class ReadableText
{
    private const string BlockNames = "p, li, dd, dt, td, th, caption, h1, h2, h3, h4, h5, h6, div, section, blockquote, figcaption";

    public static string Squeeze(string text) => Whitespace().Replace(text, " ").Trim();

    /// <summary>All words, also of what screen readers and search engines read, without those marked as being in another language.</summary>
    public static string OwnLanguage(IHtmlDocument page)
    {
        var copy = LiveSiteFixture.Parse(page.DocumentElement.OuterHtml);
        var language = copy.DocumentElement.GetAttribute("lang");
        foreach (var foreign in copy.Body!.QuerySelectorAll("[lang]").Where(element => element.GetAttribute("lang") != language).ToList())
        {
            foreign.Remove();
        }

        foreach (var address in copy.Body.QuerySelectorAll("a[href^='mailto:'], a[href^='https:']").ToList())
        {
            address.Remove();
        }

        var attributes = copy.Body.QuerySelectorAll("[aria-label], [alt], [title]")
            .SelectMany(element => new[] { "aria-label", "alt", "title" }.Select(name => element.GetAttribute(name) ?? ""));
        var description = copy.QuerySelector("meta[name=description]")?.GetAttribute("content");
        return string.Join("\n", [copy.Title ?? "", description ?? "", .. Blocks(copy.Body), .. attributes]);
    }

    /// <summary>The own words of every block, innermost first to be met.</summary>
    public static IEnumerable<string> Blocks(IElement root) => root.QuerySelectorAll("*").Prepend(root).Where(element => element == root || element.Matches(BlockNames + ", a, label, button"))
        .Select(OwnWords).Where(words => words.Length > 0);

    /// <summary>Sentences of running text: they end in a full stop, a question mark or a colon, and are not labels.</summary>
    public static IEnumerable<string> Sentences(IElement main) => main.QuerySelectorAll("p, li, dd, td, blockquote").Select(WordsWithLinks)
        .SelectMany(words => SentenceEnd().Split(words)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0 && sentence[^1] is '.' or '?' or '!' or ':');

    public static int WordCount(string sentence) => Word().Count(sentence);

    private static string OwnWords(IElement element) => Squeeze(string.Concat(element.ChildNodes.Select(node => node switch
    {
        IText text => text.Data,
        IElement child when child.Matches(BlockNames) || child.LocalName is "ul" or "ol" or "dl" or "table" or "a" or "nav" or "header" or "footer" or "main" => " ",
        IElement child => child.TextContent,
        _ => "",
    })));

    private static string WordsWithLinks(IElement element) => Squeeze(string.Concat(element.ChildNodes.Select(node => node switch
    {
        IText text => text.Data,
        IElement child when child.Matches(BlockNames) || child.LocalName is "ul" or "ol" or "dl" or "table" => " ",
        IElement child => child.TextContent,
        _ => "",
    })));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"(?<=[.?!:])\s+(?=[\p{Lu}“‘])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}’'.,/@-]*")]
    private static partial Regex Word();
}
