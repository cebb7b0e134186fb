using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.ContentModel.Markup;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>Whatever is pasted, its words come through and nothing else does. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class HostileHtmlTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261124, 7);

    private static readonly HashSet<string> Elements =
        ["html", "head", "body", "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "br", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span"];

    private static readonly HashSet<string> Attributes = ["href", "id", "class", "lang", "role", "aria-labelledby", "tabindex", "scope"];

    /// <summary>Pieces of markup, broken in every way.</summary>
    private static readonly string[] Rubble =
    [
        "<p>", "</p>", "<b>", "</b>", "<i", ">", "<a href=", "<a href='javascript:x'>", "\"", "'", "</a>", "<table>", "</table>", "<tr>", "<td>", "<td colspan=99999 rowspan=65000>", "<th>", "</tr>", "<caption>", "<ul>", "<ol start=9>", "<li>", "</li>", "</ul>",
        "<h1>", "</h3>", "<svg>", "</svg>", "<math>", "<script>", "</script>", "<style>", "</style>", "<template>", "</template>", "<head>", "</head>", "<body>", "<html>", "</html>", "<title>", "<textarea>", "</textarea>", "<plaintext>", "<xmp>", "<iframe>",
        "<!--", "-->", "--!>", "<!", "<![if !supportLists]>", "<![endif]>", "<!--StartFragment-->", "<!--EndFragment-->", "<![CDATA[", "]]>", "<?xml", "&", "&#x0;", "&#xD800;", "&nbsp;", "&amp", "\0", "\ud800", "\ufffe", "\u202e", "\u2028", "\u00ad", "\uf0b7", "•", " ", "\n", "word ", "* ", "1. ", "# ", "| ",
        "<p class=MsoListParagraph style='mso-list:l0 level3 lfo1'>", "<span style='mso-list:Ignore'>", "<a href='#_ftn1'>", "<a href='#_ftnref1'>", "<div style='mso-element:footnote' id=ftn1>", "<section role=doc-endnotes>", "<li id=n1>", "<p class=MsoToc1>", "<p class=MsoCaption>Table 1 ",
        "<span lang=ga>", "<o:p>", "<o:p/>", "</br>", "<image>", "<button>", "<dl><dt>", "<select>", "<font color=\"<b>\">", "<a href='mailto:info@example.ie'>", "056 779 4000", "x@y.ie", "<li data-aria-level=2>",
    ];

    [Fact]
    public void ToMarkdown_AnyHtml_ShowsItsWordsAndNothingElse() => Prop.ForAll(HostileHtml.Any.ToArbitrary(), made =>
    {
        var pasted = PastedHtml.ToMarkdown(made.Html, PasteSample.Context(Language.English));
        var rendered = Sample.Render(pasted.Markdown);
        AssertIsSafe(pasted.Markdown, rendered);
        Assert.Equal(SignsOf(made.Seen), SignsOf(VisibleWords.Signs(rendered)));
    }).Check(Fixed);

    [Fact]
    public void ToMarkdown_RenderedAgain_ShowsTheSameWords() => Prop.ForAll(HostileHtml.Any.ToArbitrary(), made =>
    {
        var once = Sample.Render(PastedHtml.ToMarkdown(made.Html, PasteSample.Context(Language.Irish)).Markdown, Language.Irish);
        var twice = Sample.Render(PastedHtml.ToMarkdown(once, PasteSample.Context(Language.Irish)).Markdown, Language.Irish);
        Assert.Equal(VisibleWords.Signs(once), VisibleWords.Signs(twice));
    }).Check(Fixed);

    [Fact]
    public void ToMarkdown_AnyHtml_PassesTheChecksOfStructure() => Prop.ForAll(HostileHtml.Any.ToArbitrary(), made =>
    {
        var pasted = PastedHtml.ToMarkdown(made.Html, PasteSample.Context(Language.English));
        string[] ofWords = ["typed out", "looks like HTML", "A brace stands alone", "is taken by another", "is not an anchor", "grave accent"];
        string[] noted = ["that is its caption", "Every column of a table"];
        var issues = Sample.Check(pasted.Markdown).Select(issue => issue.Message);
        Assert.DoesNotContain(issues, issue => !ofWords.Concat(noted).Any(piece => issue.Contains(piece, StringComparison.Ordinal)));
    }).Check(Fixed);

    [Fact]
    public void ToMarkdown_Rubble_IsReadAndSafe() => Prop.ForAll(Gen.Elements(Rubble).ArrayOf().Select(string.Concat).ToArbitrary(), html =>
    {
        var pasted = PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English));
        AssertIsSafe(pasted.Markdown, Sample.Render(pasted.Markdown));
    }).Check(Fixed);

    [Fact]
    public void FromPlain_AnyText_ShowsItsWords() => Prop.ForAll(HostileHtml.Any.ToArbitrary(), made =>
    {
        // A letter before each line: a sign that begins an item of a list would go.
        var text = "x" + made.Html.Replace("\n", "\nx", StringComparison.Ordinal);
        var rendered = Sample.Render(PastedHtml.FromPlain(text).Markdown);
        AssertIsSafe("", rendered);
        Assert.Equal(SignsOf(text), SignsOf(VisibleWords.Signs(rendered)));
    }).Check(Fixed);

    private static void AssertIsSafe(string markdown, string rendered)
    {
        Assert.True(markdown.IsNormalized());
        Assert.DoesNotContain(markdown, sign => char.IsControl(sign) && sign != '\n');
        var document = new HtmlParser().ParseDocument(rendered);
        foreach (var element in document.All.Where(element => element.Closest("sup, section") is null))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            Assert.True(element.GetAttribute("href") is null or ['/', 'e' or 'g', ..] || element.GetAttribute("href")!.Split(':')[0] is "https" or "mailto" or "tel", element.OuterHtml);
        }
    }

    /// <summary>Spaces do not count, nor what cannot be seen.</summary>
    private static string SignsOf(string text)
    {
        var kept = text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse));
        return string.Concat(kept).Replace("’", "'", StringComparison.Ordinal).Normalize();
    }
}
