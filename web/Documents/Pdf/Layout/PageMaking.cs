using KilkennyInfo.Documents.Pdf.Composing;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>A composition on its pages.</summary>
internal sealed record MadeUp(Style Style, IReadOnlyList<Placed> Placed, int Pages)
{
    /// <summary>On which page each heading stands, counted from 0.</summary>
    public IReadOnlyDictionary<string, int> PageOf { get; } = Placed.Where(placed => !placed.IsRepeat && placed.Slice.Heading is not null)
        .ToDictionary(placed => placed.Slice.Heading!.Anchor, placed => placed.Region.Page);
}

/// <summary>Puts a composition onto pages: one column, or columns under a band that come out equally long.</summary>
internal static class PageMaking
{
    /// <summary>How closely columns of a poster are brought to the same length, in points.</summary>
    private const double Closeness = 4;

    public static MadeUp MakeUp(Composition composition)
    {
        var style = composition.Style;
        var bottom = style.PageHeight - style.BottomMargin;
        var band = new Paginator(composition.Band, page => new Region(page, style.SideMargin, style.TopMargin, bottom)).Place();
        var top = band.Count == 0 ? style.TopMargin : band[^1].Top + band[^1].Slice.Height + (style.TopMargin * 1.2);
        var flow = Flow(composition, top, bottom);
        if (style.Columns > 1 && PagesOf(flow) == 1)
        {
            flow = Balanced(composition, flow, top, bottom);
        }
        IReadOnlyList<Placed> all = [.. band, .. flow];
        return new MadeUp(style, all, PagesOf(all));
    }

    private static IReadOnlyList<Placed> Flow(Composition composition, double top, double bottom)
    {
        var style = composition.Style;
        return new Paginator(composition.Flow, number =>
        {
            var (page, column) = (number / style.Columns, number % style.Columns);
            return new Region(page, style.SideMargin + (column * (style.ColumnWidth + style.Gutter)), page == 0 ? top : style.TopMargin, bottom);
        }).Place();
    }

    /// <summary>The columns end as high up as they can on the one page.</summary>
    private static IReadOnlyList<Placed> Balanced(Composition composition, IReadOnlyList<Placed> flow, double top, double bottom)
    {
        var (tooHigh, fits) = (top, bottom);
        while (fits - tooHigh > Closeness)
        {
            var tried = (tooHigh + fits) / 2;
            var attempt = Flow(composition, top, tried);
            var isFitting = PagesOf(attempt) == 1 && attempt.All(placed => placed.Top + placed.Slice.Height <= bottom);
            (tooHigh, fits, flow) = isFitting ? (tooHigh, tried, attempt) : (tried, fits, flow);
        }
        return flow;
    }

    private static int PagesOf(IReadOnlyList<Placed> placed) => placed.Count == 0 ? 1 : placed.Max(each => each.Region.Page) + 1;
}
