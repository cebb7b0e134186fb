using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>
/// The words that a person sees in HTML, in order: what a browser's parser makes of it, without what office programs write for
/// themselves and without the marks of lists and footnotes.
/// </summary>
internal static partial class VisibleWords
{
    private const string NotShown = "head, script, style, svg, math, template, noscript, iframe, object, textarea, select, video, audio, del, [hidden], "
        + ".msoDel, .MsoCommentReference, .msocomtxt, [style*='comment-list'], p[class^='MsoToc'], [style*='display:none'], [style*='mso-list:Ignore'], "
        + "a[href*='#_ftn'], a[href*='#_edn'], a[href*='#sdfootnote'], a[href*='#ftnt'], a[href*='#cmnt'], [role=doc-noteref], [role=doc-backlink], [role=doc-endnotes] h2";

    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "label", "o:p", "q", "s", "small", "span", "st1:place", "strike", "strong", "sub", "sup", "u"];

    public static IReadOnlyList<string> Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var heading in document.QuerySelectorAll("h1 [style*='mso-list:Ignore']"))
        {
            heading.RemoveAttribute("style");
        }

        foreach (var comment in document.QuerySelectorAll("div > p > a[href^='#cmnt_ref']").Select(link => link.ParentElement!.ParentElement!))
        {
            comment.Remove();
        }

        foreach (var element in document.QuerySelectorAll(NotShown))
        {
            element.Remove();
        }

        MoveCaptionsUp(document);
        var words = new StringBuilder();
        Append(document.Body!, words);
        return InOne(words.ToString());
    }

    /// <summary>All signs that are no space, of any text.</summary>
    public static string Signs(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return string.Concat(document.Body!.TextContent.Where(sign => !char.IsWhiteSpace(sign)));
    }

    /// <summary>A caption stands above its table on this site, whatever the paste did.</summary>
    private static void MoveCaptionsUp(IDocument document)
    {
        foreach (var table in document.QuerySelectorAll("table"))
        {
            if (table.NextElementSibling is { } next && Caption().IsMatch(next.TextContent.Trim()))
            {
                table.ParentElement!.InsertBefore(next, table);
            }
        }
    }

    private static void Append(INode node, StringBuilder words)
    {
        if (node is IText text)
        {
            words.Append(text.Data);
        }
        else if (node is IElement element)
        {
            var isInline = Inline.Contains(element.LocalName);
            words.Append(isInline ? "" : " ");
            foreach (var child in element.ChildNodes)
            {
                Append(child, words);
            }

            words.Append(isInline ? "" : " ");
        }
    }

    /// <summary>Groups of digits are one number: people part them in many ways.</summary>
    private static List<string> InOne(string text)
    {
        var seen = string.Concat(text.Normalize().Where(sign => char.GetUnicodeCategory(sign) is not UnicodeCategory.Format));
        return [.. Word().Matches(BetweenDigits().Replace(seen, "")).Select(word => word.Value)];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\d)[\s\p{Z}-]+(?=\d)")]
    private static partial Regex BetweenDigits();

    [GeneratedRegex(@"^(?:Table|Tábla) \d")]
    private static partial Regex Caption();
}
