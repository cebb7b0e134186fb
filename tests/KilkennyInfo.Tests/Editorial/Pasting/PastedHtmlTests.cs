using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>Single rules of a paste, each in the smallest HTML that shows it.</summary>
public sealed class PastedHtmlTests
{
    public static TheoryData<string, string> Words => new()
    {
        { "<p>a\n  b&nbsp;&nbsp;c\u2003d\u200be\u00adf\ufeff</p>", "a b c def" },
        { "<p>e\u0301 and e</p><p>\u0301</p>", "é and e\n\n\u0301" },
        { "<p>one<br>two</p>", "one\\\ntwo" },
        { "<p><br>one<br> <br/>two<br></p>", "one\n\ntwo" },
        { "one<p>two</p>three<div>four</div>", "one\n\ntwo\n\nthree\n\nfour" },
        { "<pre>one\n  two\n\nthree</pre>", "one\\\ntwo\n\nthree" },
        { "<dl><dt>Term<dd>What it is</dl>", "**Term**\n\nWhat it is" },
        { "<p>He said <q>no</q>.</p>", "He said “no”." },
        { "<p>kept <ins>added</ins><del>gone</del> <s>struck</s></p>", "kept added struck" },
        { "<head><title>t</title><p>no head</p>", "no head" },
        { "before<!--StartFragment-->inside<!--EndFragment-->after", "inside" },
        { "Version:0.9\r\nStartHTML:0105\r\n<html><body>inside</body></html>", "inside" },
        { "<script>a</script><style>b</style><svg><text>c</text></svg><math><mi>d</mi></math><noscript>e</noscript><template>f</template>g", "g" },
        { "a<script>x = '<!--'</script>b<style>q::after { content: '</p><svg>' }</style>c<textarea><svg></textarea>d", "abcd" },
        { "<p hidden>a</p><p style='DISPLAY : none'>b</p><span style='mso-hide:all'>c</span>d", "d" },
    };

    public static TheoryData<string, string> Looks => new()
    {
        { "<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em></p>", "**a b** *c d*" },
        { "<p><span style='font-weight:600'>a</span> <span style='font-weight:500'>b</span> <span style='font-style:oblique'>c</span> <span style='font:italic bold 12px x'>d</span></p>", "**a** b *c* ***d***" },
        { "<b style='font-weight:normal'><p>a</p></b>", "a" },
        { "<p style='font-weight:bold'>a <span style='font-weight:normal'>b</span></p>", "**a** b" },
        { "<p>one<b> two </b>three<b>,</b></p>", "one **two** three," },
        { "<p><b>Note:</b>text a<b>(b)</b> x<b>y</b>z</p>", "**Note**:text a(**b)** x**y**z" },
        { "<p><i>a</i><b>b</b> <b>c<i>d</i></b> <b>e <i>f</i></b></p>", "a**b cd e *f***" },
        { "<p><b>one<br>two</b></p>", "**one\\\ntwo**" },
        { "<p><b># one<br>- two</b><br># three</p>", "**# one\\\n\\- two**\\\n\\# three" },
        { "<p><u>a</u> <font color=red size=7>b</font> <small>c</small> <code>d</code></p>", "a b c d" },
        { "<h2><b>Bold</b> <i>title</i></h2>", "## Bold *title*" },
    };

    public static TheoryData<string, string> Escaped => new()
    {
        { "<p># a</p><p>#a</p><p>####### a</p>", "\\# a\n\n#a\n\n####### a" },
        { "<p>1. a</p><p>12) b</p><p>1.5 c</p><p>1234567890. d</p>", "1\\. a\n\n12\\) b\n\n1.5 c\n\n1234567890. d" },
        { "<p>- a</p><p>-5</p><p>+ b</p><p>+353</p><p>---</p>", "\\- a\n\n-5\n\n\\+ b\n\n+353\n\n\\---" },
        { "<p>&gt; a &gt; b</p><p>::: note</p><p>a ::: b</p><p>~~~</p>", "\\> a > b\n\n\\::: note\n\na ::: b\n\n\\~~~" },
        { "<p>a<br>===<br>b</p><p>=== c</p>", "a\\\n\\===\\\nb\n\n=== c" },
        { "<p>* _a_ a_b `c` [d](e) {f} |g| &lt;h&gt; \\</p>", "\\* \\_a\\_ a_b \\`c\\` \\[d\\](e) \\{f} \\|g\\| \\<h> \\\\" },
        { "<p>AT&amp;T &amp;amp; &amp;#35; &amp;nothing</p>", "AT&T \\&amp; \\&#35; &nothing" },
        { "<p>Go!<a href='https://x.ie/'>x</a></p>", "Go\\![x](https://x.ie/)" },
        { "<h3>C #</h3><h3>1. One</h3>", "## C \\#\n\n## 1. One" },
    };

    public static TheoryData<string, string> Headings => new()
    {
        { "<h1>a</h1><h2>b</h2><h1>c</h1>", "## a\n\n### b\n\n## c" },
        { "<h3>a</h3><h5>b</h5><h4>c</h4><h3>d</h3>", "## a\n\n### b\n\n### c\n\n## d" },
        { "<h4>a</h4><h2>b</h2><h3>c</h3>", "## a\n\n## b\n\n### c" },
        { "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5>", "## a\n\n### b\n\n#### c\n\n#### d\n\n#### e" },
        { "<h1>one<br>two</h1><h2> </h2><h2><img alt=x></h2>", "## one two" },
        { "<p class=MsoTitle>a</p><p style='mso-outline-level:2'>b</p><div role=heading aria-level=2>c</div>", "## a\n\n### b\n\n### c" },
        { "<ol><li><h1>a</h1></li></ol><blockquote><h2>b</h2></blockquote>", "## a\n\n### b" },
    };

    public static TheoryData<string, string> Lists => new()
    {
        { "<p>a</p><ul><li>b<li>c</ul><p>d", "a\n\n- b\n- c\n\nd" },
        { "<ol><li>a<ul><li>b</ul></ol>", "1. a\n   - b" },
        { "<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b" },
        { "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c" },
        { "<ul><ul><li>a</li></ul></ul><ul><li></li><li>b</li></ul>", "- a\n- b" },
        { "<ol><li>a<li>b</ol><p>c</p><ol start=3><li>d</ol>", "1. a\n\n2. b\n\n   c\n\n3. d" },
        { "<ol><li>a<li>b</ol><p>c</p><ol><li>d</ol>", "1. a\n2. b\n\nc\n\n1. d" },
        { "<p>•&nbsp;a</p><p>• b<br>• c</p><p>x • y</p>", "- a\n- b\n- c\n\nx • y" },
        { "<ul><li>- a</li><li>1. b</li><li># c</li></ul>", "- \\- a\n- 1\\. b\n- \\# c" },
        { "<ul><li>a<br>b</li></ul>", "- a\\\n  b" },
    };

    public static TheoryData<string, string> Tables => new()
    {
        { "<table><tr><td>a</td><td hidden>b</td></tr></table>", "a" },
        { "<table><tr><td><h2>a</h2></td><td>b</td></tr><tr><td>c<td>d</table>", "## a\n\nb\n\nc\n\nd" },
        { "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd" },
        { "<table><caption>C \\ &amp;lt; d</caption><tr><th>a<th>b<tr><td>c<td></table>", "::: table C \\\\ \\&lt; d\n| a | b |\n| --- | --- |\n| c |  |\n:::" },
        { "<table><tr><td colspan=2>Title<tr><td>a<td>b<tr><td>c<td>d</table>", "::: table Title\n| a | b |\n| --- | --- |\n| c | d |\n:::" },
        { "<p>Table 3 Fees</p><table><tr><th>a<th>b<tr><td>--<td>1. d</table>", "::: table Table 3 Fees\n| a | b |\n| --- | --- |\n| \\-- | 1. d |\n:::" },
        { "<table><tr><th>a<th>b<tr><td>c<td>d</table><p>Tábla 1: e</p><p>f", "::: table Tábla 1: e\n| a | b |\n| --- | --- |\n| c | d |\n:::\n\nf" },
        { "<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e<tr><td colspan=2>f</table>", "::: table\n| a | b |\n| --- | --- |\n| c | d |\n| c | e |\n| f | f |\n:::" },
        { "<table><tr><th>a<th><th>b<tr><td>c<td><td>d<tr hidden><td>x<td>y<td>z</table>", "::: table\n| a | b |\n| --- | --- |\n| c | d |\n:::" },
        { "<table><tr><th>a<th>b<tr><td>c<td><ul><li>d<li>e</ul></table>", "::: table\n| a | b |\n| --- | --- |\n| c | d e |\n:::" },
        { "<td>a</td><tr>b</tr>", "a\n\nb" },
    };

    public static TheoryData<string, string> Links => new()
    {
        { "<a href='HTTPS://Example.ie/a b'>x</a>", "[x](https://example.ie/a%20b)" },
        { "<a href='https://x.ie/(a)?b=&amp;copy;'>x</a>", "[x](https://x.ie/%28a%29?b=&amp;copy;)" },
        { "<a href='https://x.ie/'>a</a><a href='https://x.ie/'>b</a>", "[ab](https://x.ie/)" },
        { "see<a href='https://x.ie/'> here </a>now", "see [here](https://x.ie/) now" },
        { "<a href='https://x.ie/'><h2>a</h2><p>b</p></a>", "## [a](https://x.ie/)\n\n[b](https://x.ie/)" },
        { "<a href='http://x.ie/'>a</a> <a href='ftp://x.ie/'>b</a> <a href='#c'>c</a> <a href='d.htm'>d</a> <a href='/en/nothing'>e</a> <a name=f>f</a>", "a b c d e f" },
        { "<a href='https://a:b@x.ie/'>x</a> <a href='https://www.x.ie'><img alt=y></a>", "x" },
        { "<a href='/en/appeals'>a</a> <a href='https://info.example.ie/en/appeals?x=1#planning'>b</a> <a href='/ga/appeals#pleanail'>c</a>", "[a](page:appeals) [b](page:appeals#planning) [c](page:appeals)" },
        { "<a href='https://www.google.com/url?sa=t&amp;url=https%3A%2F%2Feur01.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fx.ie%252F'>x</a>", "[x](https://x.ie/)" },
        { "<a href='https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)'>x</a>", "x" },
        { "<a href='mailto:INFO@example.ie?subject=x'>Info@Example.ie</a>, <a href='mailto:info@example.ie'>Write to us</a>", "{email:main}, Write to us ({email:main})" },
        { "<a href='mailto:info@example.ie'>Mail info@example.ie now</a>", "Mail {email:main} now" },
        { "<a href='tel:+353567794000'>056 779 4000</a> <a href='tel:0567794000'><b>Ring</b></a> <a href='tel:112'>112</a>", "{phone:main} **Ring** 112" },
        { "<a href='tel:0567794000'><b>Ring us</b></a>", "**Ring us** ({phone:main})" },
        { "<p>info@example.ie. (056) 779 4000; +353 (0)56 7794000; 00353 56 779 4000; 056-779 4000</p>", "{email:main}. {phone:main}; {phone:main}; {phone:main}; {phone:main}" },
        { "<p>other@example.ie, 056 779 4001 and <a href='https://x.ie/'>info@example.ie</a></p>", "other@example.ie, 056 779 4001 and [info@example.ie](https://x.ie/)" },
    };

    public static TheoryData<string, string> InIrish => new()
    {
        { "<p>d'ainm, m'uimhir, b'fhéidir, D'ÉIRE, d'fhan, d'taobh, rock'n'roll, idir'am</p>", "d’ainm, m’uimhir, b’fhéidir, D’ÉIRE, d’fhan, d'taobh, rock'n'roll, idir'am" },
        { "<p>i <b>d'</b>ainm</p>", "i **d**’ainm" },
        { "<p>Focal agus <span lang=en-IE>a word: d'accord</span> anseo.</p>", "Focal agus [a word: d'accord]{lang=en} anseo." },
        { "<p>Focal agus <span lang=en>a <b>bold</b> [word]</span> anseo agus focal eile.</p>", "Focal agus [a]{lang=en} **[bold]{lang=en}** \\[[word]{lang=en}\\] anseo agus focal eile." },
        { "<p>Focal agus <span lang=fr>mot</span>, <span lang=ga>focal</span>, <span lang=en>“x”</span> agus <span lang=en>28</span>.</p>", "Focal agus mot, focal, “[x]{lang=en}” agus 28." },
        { "<p><span lang=en>All of this.</span></p><p>Is focail Ghaeilge iad seo go léir, a chara.</p>", "All of this.\n\nIs focail Ghaeilge iad seo go léir, a chara." },
        { "<p>Focal <span lang=en>most of it is marked, so it is the keyboard.</span></p>", "Focal most of it is marked, so it is the keyboard." },
    };

    [Theory]
    [MemberData(nameof(Words))]
    [MemberData(nameof(Looks))]
    [MemberData(nameof(Escaped))]
    [MemberData(nameof(Headings))]
    [MemberData(nameof(Lists))]
    [MemberData(nameof(Tables))]
    [MemberData(nameof(Links))]
    public void ToMarkdown_IntoEnglish_BecomesTheMarkdown(string html, string markdown) =>
        Assert.Equal(markdown, PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English)).Markdown);

    [Theory]
    [MemberData(nameof(InIrish))]
    public void ToMarkdown_IntoIrish_BecomesTheMarkdown(string html, string markdown) =>
        Assert.Equal(markdown, PastedHtml.ToMarkdown(html, PasteSample.Context(Language.Irish)).Markdown);

    [Theory]
    [InlineData("<img src=x alt='A map'><img src=y width=1>", "image-left-out 1 A map")]
    [InlineData("<video></video><iframe></iframe>", "embedded-left-out 2 ")]
    [InlineData("<a href='file:///c:/x.doc'>a</a><a href='/en/x'>b</a><a href='javascript:x'>c</a>", "link-left-out 3 /en/x")]
    [InlineData("<a href='http://x.ie/'>a</a><a href='http://y.ie/'></a>", "link-without-https 1 http://x.ie/")]
    [InlineData("<p>Ring 01 639 5600</p>", "phone-typed-out 1 01 639 5600")]
    [InlineData("<p>Write to a.b@example.org.</p>", "email-typed-out 1 a.b@example.org")]
    [InlineData("<a href='mailto:x@example.org'>Write</a>", "link-left-out 1 x@example.org")]
    [InlineData("<ol start=4><li>a</ol>", "list-numbers-changed 1 ")]
    [InlineData("<h1>a</h1><h3>b</h3>", "heading-levels-changed 1 ")]
    [InlineData("<p>x<a href='#_ftn1'>[1]</a></p>", "footnote-incomplete 1 ")]
    [InlineData("<p>x</p><p><a href='#_ftnref1'>[1]</a> y</p>", "footnote-incomplete 1 ")]
    [InlineData("<p class=MsoToc1>a</p><p class=MsoToc2>b</p>", "contents-list-left-out 1 ")]
    [InlineData("<p>x<sup>2</sup> 1<sup>st</sup></p>", "raised-figures 1 ")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "table-needs-caption 1 ; table-first-row-as-headings 1 ")]
    [InlineData("<table><caption>x</caption><tr><th><th>b<tr><td>c<td>d</table>", "table-heading-empty 1 ")]
    [InlineData("<table><caption>x</caption><tr><th>a<th>b<tr><td colspan=2>c</table>", "merged-cells 1 ")]
    [InlineData("<table><caption>x</caption><tr><th colspan=2>a<th>b<tr><td colspan=2>c<td>d</table>", "")]
    public void ToMarkdown_SomethingLeftOut_IsNoted(string html, string notes) =>
        Assert.Equal(notes, string.Join("; ", PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English)).Notes
            .Select(note => $"{note.Key} {note.Count} {string.Join(", ", note.Words)}")));

    [Fact]
    public void Notes_Keys_AreKebabCaseAndNoneTwice()
    {
        Assert.Equal(PasteNote.All.Distinct(), PasteNote.All);
        Assert.All(PasteNote.All, key => Assert.True(Slug.IsValid(key)));
    }

    [Fact]
    public void ToMarkdown_ManyFootnotes_AreNumberedInTheOrderOfTheirMarks()
    {
        const string html = "<p>a<a href='#_ftn7'>[7]</a> b<a href='#_ftn2'>[2]</a> c<a href='#_ftn7'>[7]</a></p>"
            + "<div id=ftn2><p><a href='#_ftnref2'>[2]</a> Two</p></div><div id=ftn7><p><a href='#_ftnref7'>[7]</a> Seven</p><p>more</p></div>";
        Assert.Equal("a[^1] b[^2] c[^1]\n\n[^1]: Seven more\n\n[^2]: Two", PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English)).Markdown);
    }

    [Fact]
    public void ToMarkdown_Nothing_IsNothing()
    {
        var pasted = PastedHtml.ToMarkdown("<p>&nbsp;</p><ul><li></li></ul><table><tr><td></td></tr></table>", PasteSample.Context(Language.English));
        Assert.Equal("", pasted.Markdown);
        Assert.Empty(pasted.Notes);
    }
}
