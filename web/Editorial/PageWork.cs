using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>A page in the hands of one act: its live and its open edition, and the revision that counts now. Lives as long as the act's transaction.</summary>
internal sealed class PageWork
{
    public required SiteDb Db { get; init; }

    public required Page Page { get; init; }

    public required DateTime Now { get; init; }

    public DateOnly Today => DublinTime.DayOf(new DateTimeOffset(Now, TimeSpan.Zero));

    public string Key => Page.Key;

    public Edition? Live => Page.Editions.SingleOrDefault(edition => edition.State is EditionState.Live);

    public Edition? Open => Page.Editions.SingleOrDefault(edition => edition.State is EditionState.Open);

    /// <summary>
    /// The newest words: the open edition's, else what is live, else what was last live before the page was taken off; of a page that was
    /// given up before it ever was live, what was written last.
    /// </summary>
    public required Revision Current { get; set; }

    /// <exception cref="NotThereException">There is no such page.</exception>
    public static async Task<PageWork> LoadAsync(SiteDb db, string key, DateTime now, CancellationToken cancellation)
    {
        var page = await db.Set<Page>().Include(page => page.Editions.Where(edition => edition.State != EditionState.Superseded))
            .ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().SingleOrDefaultAsync(page => page.Key == key, cancellation)
            ?? throw new NotThereException($"There is no page “{key}”.");
        var newest = page.Editions.MinBy(edition => edition.State)?.Revision
            ?? await LastPublishedAsync(db, page, cancellation)
            ?? await LastWrittenAsync(db, page, cancellation)
            ?? throw new NotThereException($"The page “{key}” has no words.");
        return new PageWork { Db = db, Page = page, Now = now, Current = newest };
    }

    public async Task<Revision> RevisionAsync(int number, CancellationToken cancellation) =>
        await Db.Set<Revision>().Include(revision => revision.Texts).SingleOrDefaultAsync(revision => revision.PageId == Page.Id && revision.Number == number, cancellation)
            ?? throw new NotThereException($"The page “{Key}” has no revision {number}.");

    /// <summary>The page has been on the site at some time.</summary>
    public Task<bool> WasEverLiveAsync(CancellationToken cancellation) =>
        Db.Set<Edition>().AnyAsync(edition => edition.PageId == Page.Id && edition.PublishedUtc != null, cancellation);

    /// <summary>Adds a revision, makes it the one that counts and voids the signatures it touches.</summary>
    /// <returns>The names of those whose signature, or whose schedule, counts no more.</returns>
    public async Task<IReadOnlyList<string>> AddRevisionAsync(PageFiles files, Person by, string? note, CancellationToken cancellation)
    {
        var revision = await MakeRevisionAsync(files, by, note, Current, cancellation);
        if (Open is { } open)
        {
            (open.RevisionId, open.Revision) = (revision.Id, revision);
        }
        else
        {
            Page.Editions.Add(new Edition { RevisionId = revision.Id, Revision = revision, State = EditionState.Open, OpenedAfterNumber = await AnsweredForAsync(cancellation) });
        }

        var wasInStep = Current.IsInStep;
        Current = revision;
        await Db.SaveChangesAsync(cancellation);
        if (wasInStep && !revision.IsInStep && Live?.Revision is { } live)
        {
            var news = new PageNews(Key, Bilingual.For(language => live.Text(language).Slug), revision.Number);
            await WebhookOutbox.AddAsync(Db, WebhookEvents.OutOfStep, news, Now, cancellation);
        }

        return await VoidTouchedAsync(cancellation);
    }

    /// <summary>
    /// Puts other settings live with the same words. The live edition goes on with a further revision, and so with its signatures, which
    /// stand for the words; the person signs for the settings. An open edition stays as it is.
    /// </summary>
    public async Task PublishSettingsAsync(TypedSettings settings, Person by, CancellationToken cancellation)
    {
        var live = Live!;
        var revision = await MakeRevisionAsync(settings.In(Key, live.Revision!), by, null, live.Revision!, cancellation);
        var texts = PageRevisions.FilesOf(Key, revision).Texts;
        await new PagePublisher(Db, Now).PublishAsync(Page, revision, Bilingual.For(language => texts[language].Aliases), live, live.PublishedUtc!.Value, cancellation);
        live.Revision = revision;
        Current = Open?.Revision ?? revision;
        var earlier = await Db.Set<SignOff>().Where(signOff => signOff.EditionId == live.Id && signOff.Gate == Gate.Settings.Key && signOff.VoidedUtc == null).ToListAsync(cancellation);
        earlier.ForEach(signOff => signOff.Void(Now, revision.Id));
        Db.Add(SignOff.Give(Gate.Settings, live.Id, revision, by.Id, by.Name, Now, note: null, breakGlassReason: null));
        await Db.SaveChangesAsync(cancellation);
    }

    /// <summary>The last edition that was live with both texts in step; none of a page that never was.</summary>
    public async Task<Edition?> LastPairAsync(CancellationToken cancellation)
    {
        var published = await Db.Set<Edition>().Include(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .Where(edition => edition.PageId == Page.Id && edition.PublishedUtc != null).OrderByDescending(edition => edition.PublishedUtc).ThenByDescending(edition => edition.Id).ToListAsync(cancellation);
        return published.FirstOrDefault(edition => edition.Revision!.IsInStep);
    }

    /// <summary>
    /// What goes live when one text may not wait: that text as it is now, and of all else what is live and has been signed, whatever has been
    /// begun since.
    /// </summary>
    /// <returns>None where the newest words are just that.</returns>
    public PageFiles? AheadOfLive(Language awaited)
    {
        if (Live?.Revision is not { } live || (live.Text(awaited).Hash == Current.Text(awaited).Hash && SignOff.SettingsHashOf(live) == SignOff.SettingsHashOf(Current)))
        {
            return null;
        }

        var ahead = $"{PageFiles.FolderOf(Key)}{awaited.Other().Code()}.md";
        var sources = PageRevisions.SourcesOf(Key, live);
        sources[ahead] = PageRevisions.SourcesOf(Key, Current)[ahead];
        return PageRevisions.FilesOf(Key, sources);
    }

    /// <summary>Adds a revision beside the open edition, which goes on from where it is.</summary>
    public Task<Revision> AddBesideAsync(PageFiles files, Person by, CancellationToken cancellation) => MakeRevisionAsync(files, by, null, Live!.Revision!, cancellation);

    public async Task<IReadOnlyList<SignOff>> SignOffsAsync(CancellationToken cancellation) =>
        Open is { } open ? await Db.Set<SignOff>().Where(signOff => signOff.EditionId == open.Id).OrderBy(signOff => signOff.Id).ToListAsync(cancellation) : [];

    public Task WriteAuditAsync(Person by, string act, CancellationToken cancellation, params (string Name, string? Value)[] details) =>
        AuditLog.WriteAsync(Db, Now, by.Id, by.Name, act, Key, details.ToDictionary(detail => detail.Name, detail => detail.Value), cancellation);

    /// <returns>The name of whoever had scheduled the open edition; none when nobody had.</returns>
    public async Task<string?> CancelScheduleAsync(CancellationToken cancellation)
    {
        if (Open is not { } open || await Db.Set<Schedule>().FindAsync([open.Id], cancellation) is not { } schedule)
        {
            return null;
        }

        Db.Remove(schedule);
        await Db.SaveChangesAsync(cancellation);
        return schedule.PersonName;
    }

    /// <summary>
    /// The last revision of which the words have been signed, or came from the folder, 0 for none: whoever wrote later words is their author,
    /// also where the edition in which they wrote them was given up, or went live ahead of the other language.
    /// </summary>
    private async Task<int> AnsweredForAsync(CancellationToken cancellation) => Live switch
    {
        { Revision.IsInStep: true } live => live.Revision!.Number,
        { } ahead => ahead.OpenedAfterNumber,
        null => (await LastPairAsync(cancellation))?.Revision!.Number ?? 0,
    };

    private async Task<Revision> MakeRevisionAsync(PageFiles files, Person by, string? note, Revision basedOn, CancellationToken cancellation)
    {
        var last = await Db.Set<Revision>().Where(revision => revision.PageId == Page.Id).MaxAsync(revision => revision.Number, cancellation);
        var revision = PageRevisions.Make(files, last + 1, Now, by.Name, by.Id, note, basedOn.Number);
        Page.Revisions.Add(revision);
        await Db.SaveChangesAsync(cancellation);
        return revision;
    }

    private async Task<IReadOnlyList<string>> VoidTouchedAsync(CancellationToken cancellation)
    {
        var touched = (await SignOffsAsync(cancellation)).Where(signOff => signOff.VoidedUtc is null && !Gate.Find(signOff.Gate)!.IsCoveredBy(signOff, Current)).ToList();
        touched.ForEach(signOff => signOff.Void(Now, Current.Id));
        var scheduler = touched.Count > 0 || !Current.IsInStep ? await CancelScheduleAsync(cancellation) : null;
        await Db.SaveChangesAsync(cancellation);
        return [.. touched.Select(signOff => signOff.PersonName).Append(scheduler).OfType<string>().Distinct()];
    }

    private static Task<Revision?> LastPublishedAsync(SiteDb db, Page page, CancellationToken cancellation) =>
        db.Set<Edition>().Where(edition => edition.PageId == page.Id && edition.PublishedUtc != null).OrderByDescending(edition => edition.Id).Take(1)
            .Join(db.Set<Revision>().Include(revision => revision.Texts), edition => edition.RevisionId, revision => revision.Id, (_, revision) => revision)
            .FirstOrDefaultAsync(cancellation);

    private static Task<Revision?> LastWrittenAsync(SiteDb db, Page page, CancellationToken cancellation) =>
        db.Set<Revision>().Include(revision => revision.Texts).Where(revision => revision.PageId == page.Id).OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellation);
}
