using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>Made-up HTML together with the signs that a person would see of it, spaces left out.</summary>
internal sealed record HostileHtml(string Html, string Seen)
{
    /// <summary>Words and everything that means something in Markdown, in HTML or to this site.</summary>
    private static readonly string[] Words =
    [
        "word", "Éire", "d'ainm", "a_b", "x", "5", " ", " ", " ", "\n", "\t", "*", "**", "_", "__", "#", "##", "1.", "2)", "-", "+", "=", "===", "---", "- - -", ":", ":::", "::: note", "|", "||", "|---|", "[", "]", "(", ")", "[x](y)",
        "![", "!", "[^1]", "[^1]:", "[x]: https://y.ie", "{", "}", "{email:main}", "{#a}", "]{lang=ga}", "<", ">", "<b>", "</p>", "<!--", "<https://x.ie>", "&", "&amp;", "&lt;", "&#35;", ";", "`", "``", "~~~", "\\", "\\*", "\"", "'", "’", "“", "”", "–",
        "€", "^", "~", "$", "%", "🙂", "👩‍👩‍👧", "e\u0301", "\u0338", "https://x.ie/a_b", "javascript:x", "ﬁ", "ß", "عربي", "漢字",
    ];

    private static readonly string[] Styles =
    [
        "font-weight:bold", "font-weight:700;font-style:italic", "font-weight:normal", "font-style:normal", "mso-list:l0 level2 lfo1", "mso-list:l1 level9 lfo3", "mso-outline-level:3", "mso-list:none",
        "background:url(javascript:alert(1))", "x:expression(alert(1))", "text-decoration:line-through", "display:block", "\"><script>alert(1)</script>", ";;:;font", "font:italic bold 12px x",
    ];

    private static readonly string[] Addresses =
    [
        "https://example.ie/a_b(c)[d]|e{f}*g?x=1&copy;=2#z", "https://example.ie/<b>\"'`\\", "https://user:secret@example.ie/", "https://", "https:///x", "http://example.ie/", "//example.ie/", "/en/appeals", "/ga/appeals#planning", "appeals", "#top",
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<b>x</b>", "vbscript:x", "file:///etc/passwd", "mailto:", "tel:", "page:appeals", "media:x.png", "https://www.google.com/url?q=javascript:alert(1)", "", " ", "\0",
        "https://eur.safelinks.protection.outlook.com/?url=data%3Atext%2Fhtml%2Cx", "https://xn--a.example/", "https://exa mple.ie/", "https://例え.ie/あ",
    ];

    private static readonly string[] Inline = ["b", "strong", "i", "em", "span", "u", "font", "o:p", "a", "small", "code", "sup", "sub", "cite", "label", "button", "x-y", "ins", "s", "st1:place", "bdo", "ruby", "abbr", "mark"];

    private static readonly string[] Blocks =
        ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "center", "pre", "figure", "address", "dl", "dt", "dd", "form", "fieldset", "details", "summary", "main", "nav", "hgroup"];

    private static readonly string[] Unseen = ["svg", "math", "template", "noscript", "object", "select", "video", "audio", "canvas", "xml", "datalist"];

    private static readonly string[] UnseenRaw = ["script", "style", "textarea", "title", "iframe", "noembed", "noframes"];

    private static readonly string[] Empty = ["<br>", "<hr>", "<img src=x onerror=alert(1) alt='[x](y)'>", "<wbr>", "<input value=x>", "<meta http-equiv=refresh content=0>", "<!-- comment -->", "<![if !vml]>", "<![endif]>", "<!--[if gte mso 9]><xml>x</xml><![endif]-->", "<base href=x>", "<embed src=x>"];

    public static Gen<HostileHtml> Any { get; } = Many(3);

    private static Gen<HostileHtml> Many(int depth) => Gen.Choose(0, 3).SelectMany(count => One(depth).ListOf(count)).Select(Together);

    private static Gen<HostileHtml> One(int depth) => depth == 0 ? Text() : Gen.Frequency(
        (6, Text()),
        (5, InOneOf(Inline, depth)),
        (5, InOneOf(Blocks, depth)),
        (2, List(depth)),
        (2, Table(depth)),
        (1, Gen.Elements(Empty).Select(html => new HostileHtml(html, ""))),
        (1, InOneOf(Unseen, depth).Select(hidden => hidden with { Seen = "" })),
        (1, Gen.Elements(UnseenRaw).SelectMany(name => Text().Select(text => new HostileHtml($"<{name}>{text.Html}</{name}>", "")))),
        (1, Gen.Elements("span style='color:red; display:none'", "del", "span class=msoDel").SelectMany(tag => Text().Select(text => new HostileHtml($"<{tag}>{text.Html}</{tag.Split(' ')[0]}>", "")))));

    private static Gen<HostileHtml> Text() => Gen.Choose(1, 4).SelectMany(count => Gen.Elements(Words).ListOf(count)).Select(words => string.Concat(words))
        .Select(text => new HostileHtml(WebUtility.HtmlEncode(text), text));

    private static Gen<HostileHtml> InOneOf(string[] names, int depth) =>
        Gen.Elements(names).SelectMany(name => Attributes().SelectMany(attributes => Many(depth - 1).Select(inner => Wrapped(name, attributes, inner))));

    private static Gen<HostileHtml> List(int depth) => Gen.Elements("ul", "ol").SelectMany(name => Attributes().SelectMany(attributes =>
        Gen.OneOf(Many(depth - 1).Select(item => Wrapped("li", "", item)), One(depth - 1)).ListOf(3).Select(items => Wrapped(name, attributes, Together(items)))));

    /// <summary>Even rows, with headings in the first at most: what is told in rows is read in rows.</summary>
    private static Gen<HostileHtml> Table(int depth) => Gen.Elements("td", "th").SelectMany(first => Attributes().SelectMany(attributes =>
        Many(depth - 1).ListOf(4).Select(cells => Wrapped("table", attributes, Together(cells.Chunk(2).Select((row, index) =>
            Wrapped("tr", "", Together(row.Select(cell => Wrapped(index == 0 ? first : "td", "", cell))))))))));

    private static Gen<string> Attributes() => Gen.Frequency(
        (3, Gen.Constant("")),
        (2, Gen.Elements(Addresses).Select(address => $" href=\"{WebUtility.HtmlEncode(address)}\"")),
        (2, Gen.Elements(Styles).Select(style => $" style=\"{WebUtility.HtmlEncode(style)}\" onclick=\"alert(1)\"")),
        (1, Gen.Elements("ga", "en", "en-US", "xx", "").Select(language => $" lang='{language}'")),
        (1, Gen.Elements("MsoNormal", "MsoListParagraph", "MsoTitle", "x\" onload=\"y").Select(name => $" class='{name}' id=\"main\"")),
        (1, Gen.Elements(" role=heading aria-level=9", " role=presentation", " start=7", " value=-3", " type=\"a\"", " =\"", " <")));

    private static HostileHtml Wrapped(string name, string attributes, HostileHtml inner) => new($"<{name}{attributes}>{inner.Html}</{name}>", inner.Seen);

    private static HostileHtml Together(IEnumerable<HostileHtml> pieces)
    {
        var all = pieces.ToList();
        return new HostileHtml(string.Concat(all.Select(piece => piece.Html)), string.Concat(all.Select(piece => piece.Seen)));
    }
}
