using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Work;

/// <summary>What waits to be done, for whom and until when: derived from the open editions each time it is asked.</summary>
public sealed class WorkQueue(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    /// <summary>Every pair that is being worked on.</summary>
    public async Task<IReadOnlyList<OpenPair>> ListAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var loaded = await LoadAsync(db, cancellation);
        return [.. loaded.Pages.Select(page => ToOpenPair(page, loaded)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    /// <exception cref="Platform.NotThereException">The page has no open edition.</exception>
    public async Task<OpenPair> GetAsync(string key, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).SingleOrDefault(pair => pair.Key == key) ?? throw new Platform.NotThereException($"The page “{key}” has no open edition.");

    private OpenPair ToOpenPair(Page page, Loaded loaded)
    {
        var open = page.Editions.Single(edition => edition.State is EditionState.Open);
        var newest = open.Revision!;
        var chain = ChainOf(open, loaded.Revisions[page.Id]);
        return new OpenPair(
            page.Key,
            open.Id,
            newest,
            page.Editions.Any(edition => edition.State is EditionState.Live),
            newest.IsInStep ? null : chain.AsEnumerable().Reverse().TakeWhile(made => !made.IsInStep).LastOrDefault()?.CreatedUtc ?? newest.CreatedUtc,
            [.. StagesOf(open, newest, loaded).Select(stage => WaitingFor(stage, open.Id, loaded))],
            loaded.Requests.GetValueOrDefault(open.Id),
            loaded.Schedules.GetValueOrDefault(open.Id),
            WritersOf(chain));
    }

    private IEnumerable<Stage> StagesOf(Edition open, Revision newest, Loaded loaded)
    {
        var behind = PairEditing.BehindSides(newest).ToList();
        if (loaded.ChangeRequests.Contains(open.Id))
        {
            yield return Stage.Changes;
        }

        foreach (var language in behind)
        {
            yield return Stage.Step(language);
        }

        if (behind.Count > 0 || loaded.ChangeRequests.Contains(open.Id))
        {
            yield break;
        }

        var unsigned = Gate.Of(site().Data.Types[newest.Type]).Where(gate => !gate.IsSignedIn(loaded.SignOffs[open.Id], newest)).ToList();
        if (unsigned.Count > 0 && !loaded.Requests.ContainsKey(open.Id))
        {
            yield return Stage.Send;
        }
        else if (unsigned.Count == 0 && !loaded.Schedules.ContainsKey(open.Id))
        {
            yield return Stage.Publish;
        }
        else
        {
            foreach (var gate in unsigned.Where(gate => gate != Gate.Approval || unsigned.Count == 1))
            {
                yield return Stage.Of(gate);
            }
        }
    }

    private Waiting WaitingFor(Stage stage, long editionId, Loaded loaded)
    {
        var assignment = loaded.Assignments[editionId].FirstOrDefault(assignment => assignment.Stage == stage.Key);
        var due = assignment?.DueOn ?? loaded.Requests.GetValueOrDefault(editionId)?.DueOn;
        if (assignment?.PersonId is not { } id)
        {
            return new Waiting(stage, null, null, due);
        }

        var given = loaded.Accounts.GetValueOrDefault(id);
        var account = given is null ? null : StandIn.Of(given, loaded.Accounts, DublinTime.Today(clock));
        return account is null || account.DisabledUtc is not null
            ? new Waiting(stage, null, null, due)
            : new Waiting(stage, new Helper(account.Id, account.Name), account.Id == id ? null : assignment.PersonName, due);
    }

    /// <summary>The revisions that were made for this edition, the oldest first.</summary>
    private static List<Made> ChainOf(Edition open, IEnumerable<Made> revisions)
    {
        var byNumber = revisions.ToDictionary(made => made.Number);
        var chain = new List<Made>();
        for (var number = byNumber.Values.Single(made => made.Id == open.RevisionId).Number; number > open.OpenedAfterNumber && byNumber.TryGetValue(number, out var made); number = made.BasedOnNumber ?? 0)
        {
            chain.Insert(0, made);
        }

        return chain;
    }

    /// <summary>Those who wrote or compared its texts. A revision with other settings alone may have come with a move of the live page.</summary>
    private static HashSet<Guid> WritersOf(List<Made> chain) =>
        [.. chain.Where((made, index) => index == 0 || made.Texts != chain[index - 1].Texts).Select(made => made.AuthorId).OfType<Guid>()];

    private static async Task<Loaded> LoadAsync(SiteDb db, CancellationToken cancellation)
    {
        var pages = await db.Set<Page>().Where(page => page.Editions.Any(edition => edition.State == EditionState.Open))
            .Include(page => page.Editions.Where(edition => edition.State != EditionState.Superseded)).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToListAsync(cancellation);
        var editions = pages.SelectMany(page => page.Editions).Where(edition => edition.State is EditionState.Open).Select(edition => edition.Id).ToList();
        var ids = pages.Select(page => page.Id).ToList();
        var revisions = await db.Set<Revision>().Where(revision => ids.Contains(revision.PageId))
            .Select(revision => new { revision.PageId, revision.Id, revision.Number, revision.BasedOnNumber, revision.AuthorId, revision.CreatedUtc, Texts = revision.Texts.Select(text => new { text.Language, text.Hash, text.ConfirmedAgainst }).ToList() })
            .ToListAsync(cancellation);
        return new Loaded(
            pages,
            revisions.ToLookup(
                revision => revision.PageId,
                revision => new Made(
                    revision.Id, revision.Number, revision.BasedOnNumber, revision.AuthorId, revision.CreatedUtc,
                    revision.Texts.All(text => revision.Texts.Any(other => other.Language != text.Language && other.Hash == text.ConfirmedAgainst)),
                    string.Join(' ', revision.Texts.OrderBy(text => text.Language).Select(text => $"{text.Hash} {text.ConfirmedAgainst}")))),
            (await db.Set<SignOff>().Where(signOff => editions.Contains(signOff.EditionId)).ToListAsync(cancellation)).ToLookup(signOff => signOff.EditionId),
            (await db.Set<ReviewNote>().Where(note => editions.Contains(note.EditionId) && note.IsChangeRequest && note.SettledUtc == null).Select(note => note.EditionId).ToListAsync(cancellation)).ToHashSet(),
            (await db.Set<Assignment>().Where(assignment => editions.Contains(assignment.EditionId)).ToListAsync(cancellation)).ToLookup(assignment => assignment.EditionId),
            await db.Set<ReviewRequest>().Where(request => editions.Contains(request.EditionId)).ToDictionaryAsync(request => request.EditionId, cancellation),
            await db.Set<Schedule>().Where(schedule => editions.Contains(schedule.EditionId)).ToDictionaryAsync(schedule => schedule.EditionId, cancellation),
            await db.Set<Account>().ToDictionaryAsync(account => account.Id, cancellation));
    }

    /// <param name="Texts">The marks of both texts and of what each was confirmed against.</param>
    private sealed record Made(long Id, int Number, int? BasedOnNumber, Guid? AuthorId, DateTime CreatedUtc, bool IsInStep, string Texts);

    private sealed record Loaded(
        IReadOnlyList<Page> Pages,
        ILookup<long, Made> Revisions,
        ILookup<long, SignOff> SignOffs,
        IReadOnlySet<long> ChangeRequests,
        ILookup<long, Assignment> Assignments,
        IReadOnlyDictionary<long, ReviewRequest> Requests,
        IReadOnlyDictionary<long, Schedule> Schedules,
        IReadOnlyDictionary<Guid, Account> Accounts);
}
