using KilkennyInfo.Documents.Pdf.Fonts;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>The three renditions in figures.</summary>
internal static class Styles
{
    private const double A4Width = 595.28, A4Height = 841.89, A3Width = 841.89, A3Height = 1190.55;

    public static readonly Style Standard = new()
    {
        PageWidth = A4Width,
        PageHeight = A4Height,
        SideMargin = 72,
        TopMargin = 66,
        BottomMargin = 84,
        Body = Text(11.5, 1.48, 0, 8),
        Publisher = Line(11, Face.Bold, Colour.DarkGreen, 1.3, 0, 22),
        Summary = Line(13.5, Face.Regular, Colour.Ink, 1.42, 0, 14),
        Facts = Line(10.5, Face.Regular, Colour.Ink, 1.45, 0, 2),
        Headings =
        [
            Line(29, Face.Bold, Colour.DarkGreen, 1.16, 0, 11),
            Line(18, Face.Bold, Colour.DarkGreen, 1.25, 24, 6),
            Line(14, Face.Bold, Colour.Ink, 1.3, 18, 4),
            Line(12, Face.Bold, Colour.DarkGreen, 1.35, 14, 3),
            Line(11.5, Face.Bold, Colour.Ink, 1.4, 12, 2),
            Line(11.5, Face.BoldItalic, Colour.Ink, 1.4, 10, 2),
        ],
        TableText = new Look(10.5, Face.Regular, Colour.Ink, 1.38),
        Caption = new Look(10, Face.Bold, Colour.Grey, 1.4),
        Foot = new Look(9, Face.Regular, Colour.Grey, 1.3),
        NoteMarkSize = 8.5,
        NoteMarkRise = 3.8,
        Accent = Colour.DarkGreen,
        Rule = Colour.Hairline,
        Tint = Colour.PaleGreen,
    };

    /// <summary>Nothing is under 18 points; black on white throughout.</summary>
    public static readonly Style LargePrint = new()
    {
        PageWidth = A4Width,
        PageHeight = A4Height,
        SideMargin = 58,
        TopMargin = 58,
        BottomMargin = 96,
        Body = Line(18, Face.Regular, Colour.Black, 1.5, 0, 14),
        Publisher = Line(18, Face.Bold, Colour.Black, 1.3, 0, 24),
        Summary = Line(20, Face.Regular, Colour.Black, 1.5, 8, 18),
        Facts = Line(18, Face.Regular, Colour.Black, 1.5, 0, 4),
        Headings =
        [
            Line(34, Face.Bold, Colour.Black, 1.2, 0, 14),
            Line(27, Face.Bold, Colour.Black, 1.25, 34, 10),
            Line(23, Face.Bold, Colour.Black, 1.3, 28, 8),
            Line(20, Face.Bold, Colour.Black, 1.35, 24, 6),
            Line(18, Face.Bold, Colour.Black, 1.4, 20, 4),
            Line(18, Face.Bold, Colour.Black, 1.4, 18, 4),
        ],
        TableText = new Look(18, Face.Regular, Colour.Black, 1.45),
        Caption = new Look(18, Face.Bold, Colour.Black, 1.45),
        Foot = new Look(18, Face.Regular, Colour.Black, 1.3),
        NoteMarkSize = 18,
        NoteMarkRise = 5,
        Accent = Colour.Black,
        Rule = Colour.Black,
        Tint = Colour.White,
        Emphasis = Face.Bold,
    };

    /// <summary>
    /// Body sizes of the poster, from the largest. The smallest is still 10 points when an A3 sheet is printed on A4.
    /// </summary>
    public static readonly IReadOnlyList<double> PosterSizes = [26, 24, 22, 20, 19, 18, 17, 16, 15, 14.2];

    public static Style Poster(double size) => new()
    {
        PageWidth = A3Width,
        PageHeight = A3Height,
        SideMargin = 56,
        TopMargin = 56,
        BottomMargin = 80,
        Columns = 2,
        Gutter = 40,
        Body = Text(size, 1.4, 0, size * 0.6),
        Publisher = Line(20, Face.Bold, Colour.White, 1.3, 0, 10),
        Summary = Line(Math.Max(20, size), Face.Regular, Colour.White, 1.4, 6, 0),
        Facts = Text(Math.Max(14.2, size * 0.85), 1.4, 0, 2),
        Headings =
        [
            Line(54, Face.Bold, Colour.White, 1.12, 0, 16),
            Line(size * 1.5, Face.Bold, Colour.DarkGreen, 1.2, size * 1.5, size * 0.4),
            Line(size * 1.2, Face.Bold, Colour.Ink, 1.25, size * 1.2, size * 0.3),
            Line(size * 1.05, Face.Bold, Colour.DarkGreen, 1.3, size, size * 0.2),
            Line(size, Face.Bold, Colour.Ink, 1.35, size * 0.8, size * 0.2),
            Line(size, Face.BoldItalic, Colour.Ink, 1.35, size * 0.8, size * 0.2),
        ],
        TableText = new Look(Math.Max(14.2, size * 0.9), Face.Regular, Colour.Ink, 1.35),
        Caption = new Look(Math.Max(14.2, size * 0.85), Face.Bold, Colour.Grey, 1.35),
        Foot = new Look(14.2, Face.Regular, Colour.Grey, 1.3),
        NoteMarkSize = Math.Max(12, size * 0.75),
        NoteMarkRise = size * 0.33,
        Accent = Colour.DarkGreen,
        Rule = Colour.Hairline,
        Tint = Colour.PaleGreen,
        HasBand = true,
        HasContents = false,
    };

    private static BlockLook Text(double size, double leading, double before, double after) => Line(size, Face.Regular, Colour.Ink, leading, before, after);

    private static BlockLook Line(double size, Face face, Colour colour, double leading, double before, double after) =>
        new(new Look(size, face, colour, leading), before, after);
}
