using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Composing;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Pdf.Layout;

public sealed class PageMakingTests
{
    /// <summary>Texts of many lengths, so that page ends fall at every place.</summary>
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 24)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Page_AnyLengthOfText_EndsWithNoHeadingAndNoStrayLine(int more)
    {
        var text = Sample.English([.. Enumerable.Range(1, 9 + more).SelectMany(part => new Block[]
        {
            Sample.Heading(2, $"Part {part}"), Sample.Heading(3, $"More of part {part}"), Sample.Text(string.Concat(Enumerable.Repeat($"Sentence of part {part} of the text. ", 5 + ((part * (more + 3)) % 17)))),
        })]);
        var pages = Pages(text, Styles.Standard);
        Assert.True(pages.Count > 1);
        foreach (var page in pages.SkipLast(1))
        {
            Assert.Null(page[^1].Heading);
            Assert.Null(page[^2].Heading);
        }
        Assert.All(pages.Skip(1), page => Assert.True(page[0].Heading is not null || !IsAlone(page, 0), "A line stands alone at the top of a page."));
    }

    [Fact]
    public void Page_ContactThatDoesNotFit_BeginsWithTheWholeOfIt()
    {
        for (var lines = 1; lines < 40; lines++)
        {
            var contact = new Contact("Office", "Deals with it.", [new("Telephone", [new Words("056")]), new("E-mail", [new Words("a@b.ie")])]);
            var pages = Pages(Sample.English([.. Enumerable.Repeat(Sample.Text("x"), lines), contact]), Styles.Standard);
            Assert.Single(pages, page => page.Any(slice => slice.Frames.Any(frame => frame.Kind is FrameKind.Card)));
        }
    }

    [Fact]
    public void Page_RowTallerThanIt_GoesOnOnTheNext()
    {
        var pages = Pages(Sample.English(new Table("Tall", [Sample.Row(true, "A", "B"), Sample.Row(false, "a", string.Concat(Enumerable.Repeat("Many words in one cell. ", 600)))])), Styles.Standard);
        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.All(page, slice => Assert.True(slice.Height < Styles.Standard.PageHeight)));
    }

    [Fact]
    public void Page_EverySlice_StandsWithinItsMargins()
    {
        foreach (var style in new[] { Styles.Standard, Styles.LargePrint, Styles.Poster(14.2) })
        {
            var made = PageMaking.MakeUp(Composition.Of(RichSample.Of(Language.Irish), style, Sample.Typefaces.Value));
            Assert.All(made.Placed, placed => Assert.InRange(placed.Top + placed.Slice.Height, style.TopMargin, style.PageHeight - style.BottomMargin + 0.1));
        }
    }

    [Fact]
    public void Poster_ColumnsOfOnePage_EndAtAboutTheSameHeight()
    {
        var made = PageMaking.MakeUp(Composition.Of(Sample.English([.. Enumerable.Range(0, 30).Select(_ => Sample.Text("One line."))]), Styles.Poster(16), Sample.Typefaces.Value));
        var ends = made.Placed.GroupBy(placed => placed.Region.Left).Select(column => column.Max(placed => placed.Top + placed.Slice.Height)).TakeLast(2).ToList();
        Assert.True(Math.Abs(ends[0] - ends[1]) < 120, $"One column ends at {ends[0]}, the other at {ends[1]}.");
    }

    [Fact]
    public void Share_ColumnsThatDoNotFit_GivesSmallOnesWhatTheyAskFor()
    {
        var widths = ColumnWidths.Share([30, 40, 50], [40, 60, 900], 300)!;
        Assert.Equal([40, 60, 200], widths.Select(width => Math.Round(width)));
        Assert.Null(ColumnWidths.Share([200, 200], [200, 200], 300));
    }

    private static bool IsAlone(List<Slice> page, int index) => page[index] is { StaysWithLast: true } && (page.Count == 1 || !page[index + 1].StaysWithLast);

    private static List<List<Slice>> Pages(DocumentText text, Style style) => [.. PageMaking.MakeUp(Composition.Of(text, style, Sample.Typefaces.Value)).Placed
        .GroupBy(placed => placed.Region.Page).Select(page => page.Where(placed => !placed.IsRepeat).Select(placed => placed.Slice).ToList())];
}
