using KilkennyInfo.Documents.Pdf.Layout;

namespace KilkennyInfo.Tests.Documents.Pdf.Layout;

public sealed class PaginatorTests
{
    [Fact]
    public void Place_SlicesOfTenOnPagesOfThirty_PutsThreeOnEach() => Assert.Equal([0, 0, 0, 1, 1, 1, 2], PagesOf(Slices(7)));

    [Fact]
    public void Place_SpaceOverTheFirstSliceOfAPage_IsDropped()
    {
        var slices = Slices(4);
        slices[1].Before = 8;
        slices[3].Before = 8;
        var placed = Place(slices);
        Assert.Equal([0, 18, 0, 18], placed.Select(each => each.Top));
        Assert.Equal([0, 0, 1, 1], placed.Select(each => each.Region.Page));
    }

    [Fact]
    public void Place_SliceThatStaysWithTheLast_TakesItAlong()
    {
        var slices = Slices(5);
        slices[3].StaysWithLast = true;
        Assert.Equal([0, 0, 1, 1, 1], PagesOf(slices));
    }

    [Fact]
    public void Place_MoreThanAPageThatStaysTogether_IsPartedAllTheSame()
    {
        var slices = Slices(5);
        slices.ForEach(slice => slice.StaysWithLast = true);
        Assert.Equal([0, 0, 0, 1, 1], PagesOf(slices));
    }

    [Fact]
    public void Place_TableThatGoesOn_HasItsHeadAgain()
    {
        var head = new TableHead([new Block { Height = 5 }]);
        var placed = Place([.. Enumerable.Range(0, 5).Select(_ => new Block { Height = 10, RepeatedHead = head })]);
        Assert.Equal([true, false, false], placed.Where(each => each.Region.Page == 1).Select(each => each.IsRepeat));
        Assert.Equal([0, 5, 15], placed.Where(each => each.Region.Page == 1).Select(each => each.Top));
    }

    [Fact]
    public void Place_SliceTallerThanAPage_IsSplitWhereItBegins()
    {
        var placed = Place([new Block { Height = 10 }, new Block { Height = 55 }, new Block { Height = 10 }]);
        Assert.Equal([10, 20, 30, 5, 10], placed.Select(each => each.Slice.Height));
        Assert.Equal([0, 0, 1, 2, 2], placed.Select(each => each.Region.Page));
    }

    private static List<Slice> Slices(int count) => [.. Enumerable.Range(0, count).Select(_ => new Block { Height = 10 })];

    private static IEnumerable<int> PagesOf(IReadOnlyList<Slice> slices) => Place(slices).Select(each => each.Region.Page);

    private static IReadOnlyList<Placed> Place(IReadOnlyList<Slice> slices) => new Paginator(slices, page => new Region(page, 0, 0, 30)).Place();

    private sealed class Block : Slice
    {
        public override void Draw(Canvas canvas, double left, double top)
        {
        }

        public override (Slice Here, Slice Next)? Split(double room) => room <= 0 ? null : (new Block { Height = room }, new Block { Height = Height - room });
    }
}
