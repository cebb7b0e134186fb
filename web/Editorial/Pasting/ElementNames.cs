namespace KilkennyInfo.Editorial.Pasting;

/// <summary>What the names of HTML elements mean to a paste. An element that is in no list here is nothing but its words.</summary>
internal static class ElementNames
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    ];

    private static readonly HashSet<string> Cells = ["td", "th", "caption"];

    private static readonly HashSet<string> TableParts = ["caption", "thead", "tbody", "tfoot", "tr", "td", "th"];

    private static readonly HashSet<string> Voids = ["area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"];

    /// <summary>Left out with all that is in them, without a word: none of it is text.</summary>
    private static readonly HashSet<string> Silent =
    [
        "head", "title", "script", "style", "svg", "math", "template", "noscript", "noembed", "noframes", "frameset", "xml", "select", "datalist", "textarea",
    ];

    /// <summary>Left out with all that is in them, and that is said.</summary>
    private static readonly HashSet<string> Embedded = ["applet", "audio", "canvas", "embed", "iframe", "object", "video"];

    private static readonly HashSet<string> InHead = ["base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title", "xml"];

    private static readonly HashSet<string> NotKept = ["html", "body", "col", "colgroup", "area", "base", "basefont", "bgsound", "frame", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"];

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsCell(string name) => Cells.Contains(name);

    public static bool IsTablePart(string name) => TableParts.Contains(name);

    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsEmbedded(string name) => Embedded.Contains(name);

    public static bool IsLeftOut(string name) => Silent.Contains(name) || Embedded.Contains(name);

    public static bool IsNotKept(string name) => NotKept.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>Of an office program's own vocabulary, such as <c>o:p</c>.</summary>
    public static bool IsForeign(string name) => name.Contains(':', StringComparison.Ordinal);

    public static bool MayStandInHead(string name) => InHead.Contains(name) || IsForeign(name);
}
