namespace KilkennyInfo.Editorial.Pasting;

/// <summary>A paste as Markdown of this site, and what the person who pasted it should know.</summary>
/// <param name="Markdown">Lines end with LF; nothing but words, no space around them.</param>
public sealed record PastedText(string Markdown, IReadOnlyList<PasteNote> Notes);

/// <summary>Something that the paste had and the text has not, or that a person has to look at.</summary>
/// <param name="Key">One of <see cref="All"/>: the desk has a sentence for each.</param>
/// <param name="Count">How often.</param>
/// <param name="Words">What helps to find the places, such as the descriptions of images or the addresses of links; at most ten.</param>
public sealed record PasteNote(string Key, int Count, IReadOnlyList<string> Words)
{
    public const string ImageLeftOut = "image-left-out";
    public const string EmbeddedLeftOut = "embedded-left-out";

    /// <summary>The words of the link stay, its address is not one that the site links to.</summary>
    public const string LinkLeftOut = "link-left-out";

    /// <summary>As above, and only because its address starts with http, not https.</summary>
    public const string LinkWithoutHttps = "link-without-https";
    public const string EmailTypedOut = "email-typed-out";
    public const string PhoneTypedOut = "phone-typed-out";
    public const string TableNeedsCaption = "table-needs-caption";

    /// <summary>A column has no words in the first row.</summary>
    public const string TableHeadingEmpty = "table-heading-empty";

    /// <summary>Nothing in the paste said which row holds the headings, so the first was taken.</summary>
    public const string TableFirstRowAsHeadings = "table-first-row-as-headings";

    /// <summary>The words of a merged cell stand in each of the cells that it covered.</summary>
    public const string MergedCells = "merged-cells";

    /// <summary>Paragraphs or list items of a cell became one line.</summary>
    public const string CellLinesJoined = "cell-lines-joined";
    public const string HeadingLevelsChanged = "heading-levels-changed";
    public const string ListNumbersChanged = "list-numbers-changed";

    /// <summary>A footnote's mark was pasted without its words, or its words without a mark; the words stay.</summary>
    public const string FootnoteIncomplete = "footnote-incomplete";
    public const string ContentsListLeftOut = "contents-list-left-out";
    public const string CommentLeftOut = "comment-left-out";
    public const string DeletedWordsLeftOut = "deleted-words-left-out";
    public const string HiddenWordsLeftOut = "hidden-words-left-out";
    public const string StruckWordsKept = "struck-words-kept";

    /// <summary>Figures above or below the line, as in m², stand on the line now.</summary>
    public const string RaisedFigures = "raised-figures";

    /// <summary>The rest of the paste did not fit into a text.</summary>
    public const string TooMuchLeftOut = "too-much-left-out";

    /// <summary>Every key, in the order in which notes are given.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        TooMuchLeftOut, ImageLeftOut, EmbeddedLeftOut, LinkLeftOut, LinkWithoutHttps, EmailTypedOut, PhoneTypedOut,
        TableNeedsCaption, TableHeadingEmpty, TableFirstRowAsHeadings, MergedCells, CellLinesJoined,
        HeadingLevelsChanged, ListNumbersChanged, FootnoteIncomplete, ContentsListLeftOut, CommentLeftOut,
        DeletedWordsLeftOut, HiddenWordsLeftOut, StruckWordsKept, RaisedFigures,
    ];
}
