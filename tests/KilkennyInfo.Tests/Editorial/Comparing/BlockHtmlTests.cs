using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.ContentModel.Markup;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Editorial.Comparing.Texts;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class BlockHtmlTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261124, 7);

    private static readonly string[] Elements =
        ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "a", "em", "strong", "code", "pre", "span", "sup", "img", "br", "hr", "b"];

    private static readonly string[] Attributes = ["href", "src", "alt", "lang", "start", "scope", "class", "name"];

    /// <summary>A body, and the HTML of each of its blocks.</summary>
    public static TheoryData<string, string[]> Bodies => new()
    {
        { "Words and **more**, {fact:reply-within}.", ["<p>Words and <strong>more</strong>, 28 days.</p>\n"] },
        { "## Stage 2 {#stage-2}", ["<h2>Stage 2 </h2>\n"] },
        { "1. One\n2. Two", ["<ol><li>One</li></ol>\n", "<ol start=\"2\"><li>Two</li></ol>\n"] },
        { "5. One\n\n6. Two", ["<ol start=\"5\"><li>\n<p>One</p>\n</li></ol>\n", "<ol start=\"6\"><li>\n<p>Two</p>\n</li></ol>\n"] },
        { "- a\n  - b", ["<ul><li>a</li></ul>\n", "<ul><li>b</li></ul>\n"] },
        {
            "::: table What\n| Who | When |\n|---|---|\n| We | **Now** |\n:::",
            [
                "<p class=\"caption\">What</p>\n", "<table><thead><tr><th scope=\"col\">Who</th><th scope=\"col\">When</th></tr></thead></table>\n",
                "<table><tbody><tr><th scope=\"row\">We</th><td><strong>Now</strong></td></tr></tbody></table>\n",
            ]
        },
        { "::: note\nWords.\n:::", ["<p class=\"note-label\">Note</p>\n", "<p>Words.</p>\n"] },
        { "::: steps\n1. One\n:::", ["", "<ol><li>One</li></ol>\n"] },
        { "::: pages appeals other\n:::", ["[pages appeals other]"] },
        { "> a", ["<blockquote>\n<p>a</p>\n</blockquote>\n"] },
        { "a[^1]\n\n[^1]: Note.", ["<p>a<sup>1</sup></p>\n", "<ol start=\"1\"><li>\n<p>Note.</p>\n</li></ol>\n"] },
        { "[Comhairle & Co]{lang=ga} [Appeals](page:appeals#planning)", ["<p><span lang=\"ga\">Comhairle &amp; Co</span> <a href=\"/en/appeals#planning\">Appeals</a></p>\n"] },
        { "<b>x</b> [y](javascript:alert(1)) <javascript:alert(1)> <https://example.ie>", ["<p>&lt;b&gt;x&lt;/b&gt; y javascript:alert(1) <a href=\"https://example.ie\">https://example.ie</a></p>\n"] },
        { "[r]: https://example.ie/<b>", ["<p>[r]: https://example.ie/&lt;b&gt;</p>\n"] },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Render_Block_IsWhatReadersSee(string body, string[] html) => Assert.Equal(html, Blocks(body).Select(block => Render(block)));

    [Fact]
    public void Render_Field_IsEncoded() => Assert.Equal("<p>Fish &amp; &lt;b&gt;chips&lt;/b&gt;</p>\n", Render(TextBlocks.Of("Fish & <b>chips</b>", null, "", null, "")[0]));

    [Fact]
    public void Render_Irish_TakesIrishWordsAndAddresses() =>
        Assert.Equal("<p>28 lá, <a href=\"/ga/appeals\">achomhairc</a></p>\n", Render(Blocks("{fact:reply-within}, [achomhairc](page:appeals)")[0], Language.Irish));

    /// <summary>Block after block reads as the page does.</summary>
    [Fact]
    public void Render_EveryPage_SaysTheSameAsThePage()
    {
        foreach (var (language, text) in SiteContent.Bundle.Pages.Values.SelectMany(page => page.Texts))
        {
            var context = new RenderContext(language, SiteContent.Data, key => "/" + key, name => "/media/" + name);
            var page = string.Concat(BodyRenderer.Render(text.Markdown, context).OfType<HtmlSegment>().Select(segment => segment.Html));
            var blocks = string.Concat(Blocks(text.FrontMatter.Body).Select(block => BlockHtml.Render(block, context, (_, _) => "")));
            Assert.Equal(Shown(page), Shown(blocks));
        }
    }

    [Fact]
    public void Render_AnyText_HasNoIdAndNoElementOfTheText()
    {
        Prop.ForAll(Anything, CheckSafe).Check(Fixed);
        Prop.ForAll(Edited, pair => CheckSafe(pair.After)).Check(Fixed);
    }

    private static void CheckSafe(string body)
    {
        foreach (var block in Blocks(body))
        {
            var html = Render(block);
            if (block.Kind is BlockKind.Part)
            {
                continue;
            }

            var all = new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*");
            Assert.All(all, element => Assert.Contains(element.LocalName, Elements));
            Assert.All(all.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, Attributes));
            Assert.All(all.Select(element => element.GetAttribute("href")).Where(href => href is not null), href => Assert.Matches("^(?:https://|mailto:|tel:|/en/)", href!));
        }
    }

    private static string Render(TextBlock block, Language language = Language.English) => BlockHtml.Render(
        block,
        new RenderContext(language, Sample.Data, key => key == "appeals" ? $"/{language.Code()}/appeals" : null, name => name == "map.png" ? "/media/map.png" : null),
        (name, keys) => $"[{name} {string.Join(' ', keys)}]");

    private static string Shown(string html) => string.Concat(new HtmlParser().ParseDocument(html).Body!.TextContent.Where(letter => !char.IsWhiteSpace(letter)));
}
