using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>A row of a table. Its lines stand in the order of its cells, each where its column is.</summary>
/// <param name="cells">In order; also those without text take their places in the tree.</param>
internal sealed class RowSlice(IReadOnlyList<Element> cells, IReadOnlyList<CellLine> lines, RowLook look) : Slice
{
    public bool IsHeader => look.IsHeader;

    public override void DrawGround(Canvas canvas, double left, double top)
    {
        var bottom = top + Height;
        if (look.IsHeader)
        {
            canvas.Fill(new Box(left, top, left + look.Width, bottom), look.Tint);
        }
        if (look.HasRuleOver)
        {
            canvas.Fill(new Box(left, top, left + look.Width, top + look.RuleWeight), look.Rule);
        }
        canvas.Fill(new Box(left, bottom - look.RuleWeight, left + look.Width, bottom), look.Rule);
    }

    public override void Draw(Canvas canvas, double left, double top)
    {
        if (canvas.Artifact is null)
        {
            foreach (var cell in cells)
            {
                cell.Place();
            }
        }
        foreach (var line in lines)
        {
            canvas.Write(line.Line, left + line.Left, TextSlice.Baseline(top + line.Top, line.Look));
        }
    }

    public override (Slice Here, Slice Next)? Split(double room)
    {
        var first = lines.Where(line => line.Bottom + look.Pad <= room).ToList();
        var rest = lines.Except(first).ToList();
        if (first.Count == 0 || rest.Count == 0)
        {
            return null;
        }
        var up = rest.Min(line => line.Top) - look.Pad;
        return (Part(first), Part([.. rest.Select(line => line with { Top = line.Top - up })]));
    }

    private RowSlice Part(List<CellLine> part) => new(cells, part, look)
    {
        Height = part.Max(line => line.Bottom) + look.Pad,
        Left = Left,
        Before = Before,
        Frames = Frames,
        RepeatedHead = RepeatedHead,
    };
}

/// <param name="Left">From the left edge of the table.</param>
/// <param name="Top">From the top of the row.</param>
internal sealed record CellLine(Line Line, Look Look, double Left, double Top)
{
    public double Bottom => Top + Look.LineHeight;
}

internal sealed record RowLook(double Width, double Pad, bool IsHeader, bool HasRuleOver, Colour Tint, Colour Rule, double RuleWeight);

/// <summary>What stands again over a table that goes on on another page.</summary>
/// <param name="Slices">Words that say so, and the header rows.</param>
internal sealed record TableHead(IReadOnlyList<Slice> Slices)
{
    public double Height => Slices.Sum(slice => slice.Height + slice.Before);
}
