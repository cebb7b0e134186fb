using System.Globalization;
using KilkennyInfo.Documents.Pdf.Layout;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>The last line of an entry in the list of contents: dots lead from it to the number of the page.</summary>
internal sealed class ContentsSlice(Line line, TextRun sample, LineBreaker lines, string anchor, double width) : Slice
{
    public override void Draw(Canvas canvas, double left, double top)
    {
        var baseline = TextSlice.Baseline(top, sample.Look);
        canvas.Write(line, left, baseline);
        var number = LineOf(sample with { Text = (canvas.PageOf[anchor] + 1).ToString(CultureInfo.InvariantCulture) });
        DrawDots(canvas, left, left + width - number.Width, baseline);
        canvas.Write(number, left + width - number.Width, baseline);
    }

    /// <summary>Dots of all entries stand under each other.</summary>
    private void DrawDots(Canvas canvas, double left, double right, double baseline)
    {
        var dot = LineOf(new TextRun(".", sample.Look with { Colour = Colour.Grey }, null));
        var step = sample.Size * 0.5;
        var first = Math.Ceiling((left + line.Width + step) / step) * step;
        for (var at = first; at + dot.Width < right - step; at += step)
        {
            canvas.Write(dot, at, baseline);
        }
    }

    private Line LineOf(TextRun run) => lines.Break([run], double.MaxValue)[0];
}
