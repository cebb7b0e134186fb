using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Composing;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>Draws made-up pages: first what lies under the text, then the text in reading order, then the foot.</summary>
internal sealed class PageDrawing(Canvas canvas, MadeUp pages, LineBreaker lines, DocumentText text)
{
    private Style Style => pages.Style;

    public void Draw()
    {
        var byPage = pages.Placed.ToLookup(placed => placed.Region.Page);
        for (var page = 0; page < pages.Pages; page++)
        {
            canvas.BeginPage();
            DrawGround(byPage[page]);
            foreach (var placed in byPage[page])
            {
                canvas.Artifact = placed.IsRepeat ? ArtifactKind.Repeat : null;
                placed.Slice.Draw(canvas, placed.Left, placed.Top);
            }
            canvas.Artifact = ArtifactKind.Foot;
            DrawFoot(page);
            canvas.Artifact = null;
            canvas.EndPage();
        }
    }

    private void DrawGround(IEnumerable<Placed> page)
    {
        foreach (var region in page.GroupBy(placed => placed.Region))
        {
            FrameDrawing.Draw(canvas, Style, region);
            foreach (var placed in region)
            {
                placed.Slice.DrawGround(canvas, placed.Left, placed.Top);
            }
        }
    }

    private void DrawFoot(int page)
    {
        var look = Style.Foot;
        var top = Style.PageHeight - Style.BottomMargin + (look.Size * 1.9);
        var (left, right) = (Style.SideMargin, Style.PageWidth - Style.SideMargin);
        canvas.Fill(new Box(left, top - (look.Size * 0.55), right, top - (look.Size * 0.55) + 0.6), Style.Rule);
        var number = LineOf(text.Words.PageNumber
            .Replace("{n}", Number(page + 1), StringComparison.Ordinal)
            .Replace("{total}", Number(pages.Pages), StringComparison.Ordinal));
        canvas.Write(number, right - number.Width, TextSlice.Baseline(top, look));
        canvas.Write(Shortened(text.Cover.Title, right - left - number.Width - (look.Size * 3)), left, TextSlice.Baseline(top, look));
    }

    /// <summary>As many of the words as stand on one line.</summary>
    private Line Shortened(string words, double width)
    {
        var broken = lines.Break([RunOf(words)], width);
        if (broken.Count <= 1)
        {
            return broken[0];
        }
        var room = width - lines.Measure(RunOf("…"));
        var kept = lines.Break([RunOf(words)], room)[0].Pieces.Sum(piece => piece.Length);
        return LineOf(InlineRuns.Clean(words)[..kept].TrimEnd(' ', ',', ':', ';', '–') + "…");
    }

    private Line LineOf(string words) => lines.Break([RunOf(words)], double.MaxValue)[0];

    private TextRun RunOf(string words) => new(InlineRuns.Clean(words), Style.Foot, null);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
