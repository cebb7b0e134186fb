using KilkennyInfo.ContentModel.Live;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Pages that are live in both languages: no text of theirs went ahead of the other in an emergency.</summary>
public sealed class PagesInBothLanguages(CurrentSite site) : IStateOfNow
{
    public FigureRule Rule { get; } = new("pages-in-both-languages", FigureRule.Percent, FigureSource.Pages, IsOfNow: true);

    public Task<StateNow> LookAsync(DateOnly today, CancellationToken cancellation)
    {
        var pages = site().Pages;
        var missing = pages.Where(page => page.Awaited is not null).Select(page => PageLine.Of(page) with { Language = page.Awaited!.Language, Day = page.Awaited.Until }).ToList();
        return Task.FromResult(new StateNow(pages.Count - missing.Count, pages.Count, missing));
    }
}

/// <summary>Pages of which each text was confirmed against the other as it is now.</summary>
public sealed class PagesInStep(CurrentSite site) : IStateOfNow
{
    public FigureRule Rule { get; } = new("pages-in-step", FigureRule.Percent, FigureSource.Pages, IsOfNow: true);

    public Task<StateNow> LookAsync(DateOnly today, CancellationToken cancellation)
    {
        var pages = site().Pages;
        var missing = pages.Where(page => !page.IsInStep).Select(PageLine.Of).ToList();
        return Task.FromResult(new StateNow(pages.Count - missing.Count, pages.Count, missing));
    }
}

/// <summary>Live pages that were to be looked at again by a day that has gone by. None is right.</summary>
public sealed class PagesPastReview(CurrentSite site) : IStateOfNow
{
    public FigureRule Rule { get; } = new("pages-past-review", FigureRule.Count, FigureSource.Pages, IsZeroWanted: true, IsOfNow: true);

    public Task<StateNow> LookAsync(DateOnly today, CancellationToken cancellation)
    {
        var pages = site().Pages;
        var past = pages.Where(page => page.ReviewBy < today).OrderBy(page => page.ReviewBy).Select(page => PageLine.Of(page) with { Day = page.ReviewBy }).ToList();
        return Task.FromResult(new StateNow(past.Count, pages.Count, past));
    }
}

internal static class PageLine
{
    public static TraceLine Of(LivePage page) => new(TraceKind.Page, page.Key, []);
}
