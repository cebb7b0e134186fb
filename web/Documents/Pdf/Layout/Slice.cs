using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>
/// The smallest part of the flow that goes onto a page as a whole: a line of text, a row of a table, a picture. Pages are made by
/// deciding between which slices one ends.
/// </summary>
internal abstract class Slice
{
    public double Height { get; init; }

    /// <summary>The space over it, dropped at the top of a page.</summary>
    public double Before { get; set; }

    /// <summary>From the left edge of the column.</summary>
    public double Left { get; set; }

    /// <summary>It stands on the page of the slice before it.</summary>
    public bool StaysWithLast { get; set; }

    /// <summary>What it stands within, from the outermost.</summary>
    public IReadOnlyList<Frame> Frames { get; set; } = [];

    public HeadingUse? Heading { get; init; }

    /// <summary>Rows that stand over it when a page begins with it.</summary>
    public TableHead? RepeatedHead { get; init; }

    /// <summary>Tints and rules, drawn under the text of the whole page.</summary>
    public virtual void DrawGround(Canvas canvas, double left, double top)
    {
    }

    public abstract void Draw(Canvas canvas, double left, double top);

    /// <summary>Parts it where no page can hold it whole; nothing where it cannot be parted there.</summary>
    public virtual (Slice Here, Slice Next)? Split(double room) => null;
}

/// <summary>A line of text, with the mark of a list item before it where it begins one.</summary>
internal sealed class TextSlice(Line line, Look look) : Slice
{
    /// <summary>From the line's middle to its baseline, in parts of the size: half of a capital's height.</summary>
    public const double MiddleToBaseline = 0.34;

    public Line Line => line;

    public Line? Label { get; set; }

    /// <summary>From the start of the line to that of its label, to the left.</summary>
    public double LabelIndent { get; set; }

    /// <summary>A place that links lead to.</summary>
    public string? Anchor { get; init; }

    public static double Baseline(double top, Look look) => top + (look.LineHeight / 2) + (look.Size * MiddleToBaseline);

    public override void Draw(Canvas canvas, double left, double top)
    {
        var baseline = Baseline(top, look);
        if (Heading is { } heading)
        {
            canvas.Reach(heading.Anchor, top, line.Pieces.Count > 0 ? line.Pieces[0].Run.Element : null);
            canvas.Outline.Add(heading);
        }
        if (Anchor is not null)
        {
            canvas.Reach(Anchor, top, Label?.Pieces[0].Run.Element?.Parent);
        }
        if (Label is not null)
        {
            canvas.Write(Label, left - LabelIndent, baseline);
        }
        canvas.Write(line, left, baseline);
    }
}

/// <summary>A rule or other shape around slices that belong together.</summary>
/// <param name="Pad">Over the first slice and under the last.</param>
internal sealed record Frame(FrameKind Kind, double Left, double Width, double Pad);

internal enum FrameKind
{
    /// <summary>A strong rule at the left, on a tint.</summary>
    Note,

    /// <summary>A thin rule at the left.</summary>
    Quotation,

    /// <summary>A thin line all round.</summary>
    Card,

    /// <summary>A band of colour over the width of the page, from its top.</summary>
    Band,

    /// <summary>Rules over and under it.</summary>
    Rules,
}
