using KilkennyInfo.Documents.Pdf.Fonts;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>How a piece of text looks.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">From line to line, in parts of the size.</param>
internal sealed record Look(double Size, Face Face, Colour Colour, double Leading)
{
    public double LineHeight => Size * Leading;
}

/// <summary>What a heading or paragraph looks like, and the space over and under it.</summary>
internal sealed record BlockLook(Look Look, double Before, double After);

/// <summary>The measures of a rendition: its page, its sizes and its colours. One engine sets all renditions by them.</summary>
internal sealed record Style
{
    public required double PageWidth { get; init; }
    public required double PageHeight { get; init; }
    public required double SideMargin { get; init; }
    public required double TopMargin { get; init; }
    public required double BottomMargin { get; init; }
    public int Columns { get; init; } = 1;
    public double Gutter { get; init; }

    public required BlockLook Body { get; init; }
    public required BlockLook Publisher { get; init; }
    public required BlockLook Summary { get; init; }
    public required BlockLook Facts { get; init; }

    /// <summary>Of levels 1 to 6.</summary>
    public required IReadOnlyList<BlockLook> Headings { get; init; }
    public required Look TableText { get; init; }
    public required Look Caption { get; init; }
    public required Look Foot { get; init; }
    public required double NoteMarkSize { get; init; }
    public required double NoteMarkRise { get; init; }
    public required Colour Accent { get; init; }
    public required Colour Rule { get; init; }
    public required Colour Tint { get; init; }

    /// <summary>How words with emphasis are set: slanted, or bold where slanted letters would be hard to read.</summary>
    public Face Emphasis { get; init; } = Face.Italic;

    /// <summary>The title stands in a band of colour over the columns.</summary>
    public bool HasBand { get; init; }

    /// <summary>A list of contents stands before long texts.</summary>
    public bool HasContents { get; init; } = true;

    public double TextWidth => PageWidth - (2 * SideMargin);

    public double ColumnWidth => (TextWidth - ((Columns - 1) * Gutter)) / Columns;

    /// <summary>The size that other measures go by.</summary>
    public double Unit => Body.Look.Size;
}
