using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>Text of one look within one element of the structure.</summary>
/// <param name="Element">None for what only the eye needs, such as a page number.</param>
internal sealed record TextRun(string Text, Look Look, Element? Element)
{
    public LinkUse? Link { get; init; }

    /// <summary>It is not broken over lines where a line can hold it.</summary>
    public bool IsUnbroken { get; init; }

    /// <summary>The line ends here; there is no text.</summary>
    public bool EndsLine { get; init; }

    /// <summary>How far it stands over the line, in points.</summary>
    public double Rise { get; init; }

    /// <summary>A place that links lead to.</summary>
    public string? Anchor { get; init; }

    public Face Face => Look.Face;

    public double Size => Look.Size;
}

/// <summary>A part of a run that stands on one line.</summary>
/// <param name="Left">From the start of the line.</param>
internal readonly record struct Piece(TextRun Run, int Start, int Length, double Left, double Width)
{
    public ReadOnlySpan<char> Text => Run.Text.AsSpan(Start, Length);
}

/// <summary>A line of text.</summary>
/// <param name="Width">Without the space at its end, which is written all the same: programs that read aloud need it.</param>
internal sealed record Line(IReadOnlyList<Piece> Pieces, double Width);
