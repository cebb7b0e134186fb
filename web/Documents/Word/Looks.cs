namespace KilkennyInfo.Documents.Word;

/// <summary>The kinds of paragraph that a document has.</summary>
internal static class Looks
{
    /// <summary>Before and after what is set apart from the text: a table, a box, a picture.</summary>
    public const double Gap = 14;

    public static readonly Look Text = new("Normal", "Standard");

    public static readonly Look Publisher = new("Publisher", "Publisher") { Bold = true, Colour = Colours.Green, After = 6, KeepsNext = true };
    public static readonly Look Summary = new("Summary", "Summary") { Size = 14, Colour = Colours.Quiet, After = 12 };
    public static readonly Look Fact = new("Cover fact", "Cover fact") { After = 2 };
    public static readonly Look OtherFormats = new("Other formats", "Other formats") { Before = 10, After = 20, Edge = Edge.Below };

    public static readonly Look Item = new("List Paragraph", "List item") { After = 5 };

    public static readonly Look NoteLabel = Note("Note label") with { Bold = true, Colour = Colours.Green, After = 2, KeepsNext = true };
    public static readonly Look NoteText = Note("Note text");
    public static readonly Look NoteItem = Note("Note item") with { After = 5 };

    public static readonly Look Quote = Quoted("Quote", "Quotations");
    public static readonly Look QuoteItem = Quoted("Quote item", "Quote item") with { After = 5 };

    public static readonly Look ContactName = Card("Contact name") with { Bold = true, KeepsNext = true };
    public static readonly Look ContactLine = Card("Contact line");

    public static readonly Look TableCaption = new("caption", "Caption") { Bold = true, Before = 10, After = 5, KeepsNext = true };
    public static readonly Look Cell = new("Table text", "Table Contents") { After = 0 };
    public static readonly Look CellHeading = new("Table heading", "Table Heading") { Bold = true, After = 0 };
    public static readonly Look NarrowCell = Cell with { Word = "Table text narrow", Open = "Table text narrow", Size = 10 };
    public static readonly Look NarrowCellHeading = CellHeading with { Word = "Table heading narrow", Open = "Table heading narrow", Size = 10 };

    public static readonly Look Picture = new("Picture", "Picture") { Before = 6, After = 6 };
    public static readonly Look PictureCaption = new("Picture caption", "Picture caption") { Size = 11, Colour = Colours.Quiet, After = 2 };
    public static readonly Look Credit = new("Picture credit", "Picture credit") { Size = 11, Colour = Colours.Quiet, After = 2 };

    public static readonly Look Footnote = new("footnote text", "Footnote") { Size = 11, After = 3 };
    public static readonly Look Footer = new("footer", "Footer") { Size = 11, Colour = Colours.Quiet, After = 0 };

    private static readonly Look[] HeadingLooks =
    [
        HeadingLook(1, 26, 0, 10), HeadingLook(2, 19, 22, 7), HeadingLook(3, 15.5, 16, 5),
        HeadingLook(4, 13.5, 13, 4), HeadingLook(5, 12, 12, 3), HeadingLook(6, 12, 10, 3) with { Colour = Colours.Quiet },
    ];

    public static IReadOnlyList<Look> All { get; } =
    [
        Text, .. HeadingLooks, Publisher, Summary, Fact, OtherFormats, Item, NoteLabel, NoteText, NoteItem, Quote, QuoteItem, ContactName, ContactLine,
        TableCaption, Cell, CellHeading, NarrowCell, NarrowCellHeading, Picture, PictureCaption, Credit, Footnote, Footer,
    ];

    /// <param name="level">1 for the title.</param>
    public static Look Heading(int level) => HeadingLooks[Math.Clamp(level, 1, HeadingLooks.Length) - 1];

    public static Look CellOf(CellSize size, bool heads) => (size, heads) switch
    {
        (CellSize.Usual, false) => Cell,
        (CellSize.Usual, true) => CellHeading,
        (_, false) => NarrowCell,
        (_, true) => NarrowCellHeading,
    };

    private static Look HeadingLook(int level, double size, double before, double after) => new($"heading {level}", $"Heading {level}")
    {
        Size = size,
        Bold = true,
        Colour = Colours.Green,
        Before = before,
        After = after,
        KeepsNext = true,
        HeadingLevel = level,
    };

    private static Look Note(string name) => new(name, name) { Inset = 5, Edge = Edge.StrongBar, Shade = Colours.GreenShade };

    private static Look Quoted(string word, string open) => new(word, open) { Inset = 5, Edge = Edge.QuietBar };

    private static Look Card(string name) => new(name, name) { Inset = 5, After = 3, Edge = Edge.DarkBar, Shade = Colours.GreyShade };
}
