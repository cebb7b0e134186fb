using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Work;

/// <summary>Every pair at the desk with how it stands, in the order of the site.</summary>
public sealed class PairsBoard(SiteDatabase database, CurrentSite site, WorkQueue queue, FindingStore findings, TimeProvider clock)
{
    public async Task<IReadOnlyList<BoardRow>> ListAsync(CancellationToken cancellation)
    {
        var open = (await queue.ListAsync(cancellation)).ToDictionary(pair => pair.Key);
        await using var db = database.OpenForReading();
        var pages = await db.Set<Page>().Where(page => page.Editions.Any(edition => edition.State != EditionState.Superseded))
            .Include(page => page.Editions.Where(edition => edition.State != EditionState.Superseded)).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToListAsync(cancellation);
        var counts = await findings.CountAsync([.. pages.Select(page => NewestOf(page).Id)], cancellation);
        var order = site().Pages.Index().ToDictionary(page => page.Item.Key, page => page.Index);
        return [.. pages.Select(page => ToRow(page, open.GetValueOrDefault(page.Key), counts)).OrderBy(row => order.GetValueOrDefault(row.Key, int.MaxValue)).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    private BoardRow ToRow(Page page, OpenPair? open, IReadOnlyDictionary<long, FindingCounts> counts)
    {
        var newest = NewestOf(page);
        var live = page.Editions.SingleOrDefault(edition => edition.State is EditionState.Live);
        return new BoardRow(
            page.Key,
            newest.Type,
            Bilingual.For(language => newest.Text(language).Title),
            live is not null,
            live?.PublishedUtc,
            ProgressOf(open),
            [.. PairEditing.BehindSides(newest)],
            open?.OutOfStepSinceUtc,
            counts.GetValueOrDefault(newest.Id, FindingCounts.None),
            newest.Owner,
            newest.ReviewBy,
            live is not null && newest.ReviewBy < DublinTime.Today(clock));
    }

    private static PairProgress ProgressOf(OpenPair? open) => open switch
    {
        null => PairProgress.None,
        { Schedule: not null } => PairProgress.Scheduled,
        _ when Has(open, Stage.Changes) => PairProgress.ChangeAsked,
        { Newest.IsInStep: false } => PairProgress.OutOfStep,
        _ when Has(open, Stage.Publish) => PairProgress.Ready,
        _ when Has(open, Stage.Send) => PairProgress.Writing,
        _ => PairProgress.InReview,
    };

    private static bool Has(OpenPair open, Stage stage) => open.Waiting.Any(waiting => waiting.Stage == stage);

    private static Revision NewestOf(Page page) => page.Editions.MinBy(edition => edition.State)!.Revision!;
}
