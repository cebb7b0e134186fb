using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Markup;

public sealed class RenderingTests
{
    /// <summary>Markdown and the HTML it becomes, in English.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "Words and **more**.", "<p>Words and <strong>more</strong>.</p>\n" },
        { "## Stage 2 {#stage-2}", "<h2 id=\"stage-2\">Stage 2 </h2>\n" },
        { "::: note\nWords.\n:::", "<div class=\"note\" role=\"note\"><p class=\"note-label\">Note</p>\n<p>Words.</p>\n</div>\n" },
        { "::: steps\n1. One\n2. Two\n:::", "<div class=\"steps\">\n<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n</div>\n" },
        {
            "::: table What it shows\n| Who | When |\n|---|---|\n| We | **Now** |\n| You | Later |\n:::",
            "<div class=\"table\" role=\"region\" aria-labelledby=\"table-2\" tabindex=\"0\"><table>\n<caption id=\"table-2\">What it shows</caption>\n"
            + "<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">When</th></tr></thead>\n"
            + "<tbody><tr><th scope=\"row\">We</th><td><strong>Now</strong></td></tr>\n<tr><th scope=\"row\">You</th><td>Later</td></tr>\n</tbody></table></div>\n"
        },
        { "[Comhairle & Co]{lang=ga}", "<p><span lang=\"ga\">Comhairle &amp; Co</span></p>\n" },
        { "{fact:reply-within}", "<p>28 days</p>\n" },
        { "{phone:main}", "<p><a class=\"together\" href=\"tel:+353567794000\">056 779 4000</a></p>\n" },
        { "{email:main}", "<p><a href=\"mailto:info@example.ie\">info@example.ie</a></p>\n" },
        { "{website:main}", "<p><a href=\"https://www.example.ie/help/\">www.example.ie/help</a></p>\n" },
        { "{address:main}", "<p>Hall, John Street, R95 A39T</p>\n" },
        { "{hours:lines}", "<p>Monday to Friday, 9.00am to 5.00pm</p>\n" },
        { "[Appeals](page:appeals)", "<p><a href=\"/en/appeals\">Appeals</a></p>\n" },
        { "[Planning](page:appeals#planning)", "<p><a href=\"/en/appeals#planning\">Planning</a></p>\n" },
        { "[Not live](page:later) yet", "<p>Not live yet</p>\n" },
        { "[Out](https://example.ie/?a=1&b=2)", "<p><a href=\"https://example.ie/?a=1&amp;b=2\">Out</a></p>\n" },
        { "[Bad](javascript:alert(1))", "<p>Bad</p>\n" },
        { "![A map](media:map.png)", "<p><img src=\"/media/map.png\" alt=\"A map\"></p>\n" },
        { "![decorative](media:map.png)", "<p><img src=\"/media/map.png\" alt=\"\"></p>\n" },
        { "![A lost map](media:lost.png)", "<p>A lost map</p>\n" },
        { "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n" },
        { "a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n" },
        { "One\\\ntwo", "<p>One<br>\ntwo</p>\n" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Render_Markdown_BecomesTheHtml(string markdown, string html) => Assert.Equal(html, Sample.Render(markdown));

    [Fact]
    public void Render_Irish_TakesIrishWordsAndAddresses() =>
        Assert.Equal(
            "<p>28 lá, Halla, Sráid Eoin, R95 A39T, <a href=\"/ga/appeals\">achomhairc</a></p>\n",
            Sample.Render("{fact:reply-within}, {address:main}, [achomhairc](page:appeals)", Language.Irish));

    [Fact]
    public void Render_Footnotes_LeadThereAndBack()
    {
        var html = Sample.Render("First.[^a] Again.[^a] Second.[^b]\n\n[^a]: Note one.\n[^b]: Note two.\n");
        Assert.Contains("<sup><a id=\"mark-1-0\" role=\"doc-noteref\" href=\"#note-1\" aria-label=\"Note 1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"notes\"><h2 id=\"notes\">Notes</h2><ol>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"note-2\">", html, StringComparison.Ordinal);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(3, document.QuerySelectorAll("a[role=doc-noteref]").Length);
        Assert.Equal(3, document.QuerySelectorAll("a[role=doc-backlink]").Length);
        Assert.All(document.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(document.QuerySelectorAll("a"), link => Assert.False(string.IsNullOrEmpty(link.GetAttribute("aria-label"))));
    }

    [Fact]
    public void Render_Part_CutsTheTextThere()
    {
        var segments = Sample.Segments("Before.\n\n::: pages appeals other\n:::\n\nAfter.");
        Assert.Equal(3, segments.Count);
        var part = Assert.IsType<PartSegment>(segments[1]);
        Assert.Equal(("pages", "appeals other"), (part.Name, string.Join(' ', part.Keys)));
    }

    [Fact]
    public void Render_TwoTables_HaveIdsOfTheirOwn()
    {
        const string table = "::: table Caption\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n\n";
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Sample.Render(table + table));
        Assert.Equal(2, document.QuerySelectorAll("caption").Select(caption => caption.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("```a\"onclick=\"x <b>\ncode\n```")]
    [InlineData("[a](https://x.example/\"onclick=z)")]
    [InlineData("[a](<https://x.example/\" onclick=\"z>)")]
    [InlineData("[a](page:appeals#\"onclick=z)")]
    [InlineData("![a](<media:map.png\" onerror=\"z>)")]
    [InlineData("![\" onerror=\"z](media:map.png)")]
    [InlineData("<https://x.example/\"onclick=z>")]
    [InlineData("[\" onclick=\"z]{lang=ga}")]
    [InlineData("::: table \" onclick=\"z\n| a |\n|---|\n| b |\n:::")]
    [InlineData("::: \"onclick=\"z\nWords.\n:::")]
    [InlineData("Words.[^\"onclick=z]\n\n[^\"onclick=z]: A note.")]
    [InlineData("12\"onclick=z. One")]
    public void Render_QuotesInWhatWasTyped_AddNoAttribute(string markdown)
    {
        string[] written = ["href", "src", "alt", "class", "id", "lang", "role", "tabindex", "aria-labelledby", "aria-label", "scope", "start"];
        var attributes = LiveSiteFixture.Parse(Sample.Render(markdown)).Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Name);
        Assert.Empty(attributes.Except(written));
    }

    [Fact]
    public void Render_ManyMarksOfOneFootnote_NumbersEachOnce()
    {
        var page = LiveSiteFixture.Parse(Sample.Render("A.[^1] B.[^1] C.[^2]\n\n[^1]: One.\n\n[^2]: Two."));
        Assert.Equal(["mark-1-0", "mark-1-1", "mark-2-0"], page.QuerySelectorAll("sup a").Select(mark => mark.Id));
        Assert.Equal(["#mark-1-0", "#mark-1-1", "#mark-2-0"], page.QuerySelectorAll("a.back").Select(back => back.GetAttribute("href")));
    }
}
