using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Bringing a pair in step block by block: what changed in one language since both last said the same, and for each change either the other
/// text is changed too or somebody says that it still fits. When the last change is settled, the pair is in step.
/// </summary>
public sealed class Stepping(SiteDatabase database, PairEditing editing, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What has to be settled in one language; none when that text is not behind.</summary>
    public async Task<StepWork?> GetAsync(string key, Language behind, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var work = await PageWork.LoadAsync(db, key, Now, cancellation);
        return PairEditing.BehindSides(work.Current).Contains(behind) ? await ReadAsync(work, behind, cancellation) : null;
    }

    /// <summary>Says that a block still fits the changed block of the other language.</summary>
    /// <param name="changedHash">The mark of the changed block, as the person saw it.</param>
    /// <param name="ownHash">The mark of the block that stays; empty where there is none.</param>
    /// <exception cref="NotThereException">Somebody has changed one of the blocks since.</exception>
    public Task<SaveOutcome> ConfirmAsync(string key, Language behind, Person by, string changedHash, string ownHash, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            if (!by.MayEdit(behind))
            {
                throw new NotAllowedException("Only an editor of the text that is behind says that it still fits.");
            }

            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (await FindAsync(work, behind, changedHash, ownHash, cancellation) is not { } found)
            {
                throw new NotThereException("This change is not there any more.");
            }

            if (!found.IsSettled)
            {
                await AddAsync(work, behind, by, changedHash, ownHash, cancellation);
            }

            return await EndIfSettledAsync(work, behind, by, cancellation);
        }, cancellation);

    /// <summary>Puts new words in the place of one block and says that they fit the changed one.</summary>
    public Task<SaveOutcome> ReplaceAsync(string key, Language behind, Person by, long baseRevisionId, string changedHash, string ownHash, string words, CancellationToken cancellation) =>
        EditAsync(key, behind, by, baseRevisionId, changedHash, ownHash, (found, work) => BlockEdit.Replace(work.Text(behind), OwnOf(found), words), cancellation);

    /// <summary>Adds what stands in the other language for the first time, at its place, and says that it says the same.</summary>
    public Task<SaveOutcome> InsertAsync(string key, Language behind, Person by, long baseRevisionId, string changedHash, string words, CancellationToken cancellation) =>
        EditAsync(key, behind, by, baseRevisionId, changedHash, "", (found, work) => BlockEdit.Insert(work.Text(behind), found.Change.Above, work.Text(behind.Other()), found.Change.Row.Block, words), cancellation);

    /// <summary>Takes out what has been taken out of the other language, and says that it may go.</summary>
    public Task<SaveOutcome> RemoveAsync(string key, Language behind, Person by, long baseRevisionId, string changedHash, string ownHash, CancellationToken cancellation) =>
        EditAsync(key, behind, by, baseRevisionId, changedHash, ownHash, (found, work) => BlockEdit.Remove(work.Text(behind), OwnOf(found)), cancellation);

    private async Task<SaveOutcome> EditAsync(
        string key, Language behind, Person by, long baseRevisionId, string changedHash, string ownHash, Func<SettledChange, Revision, TypedText?> edit, CancellationToken cancellation)
    {
        var step = await GetAsync(key, behind, cancellation);
        if (step?.Current.Id != baseRevisionId)
        {
            await using var db = database.OpenForReading();
            return SaveOutcome.Conflict((await PageWork.LoadAsync(db, key, Now, cancellation)).Current);
        }

        var found = step.Changes.FirstOrDefault(change => change.ChangedHash == changedHash && change.OwnHash == ownHash) ?? throw new NotThereException("There is no such change.");
        if (edit(found, step.Current) is not { } typed)
        {
            return SaveOutcome.Refused(step.Current, [Issue.Whole("desk.step.in-editor")]);
        }

        var outcome = await editing.SaveAsync(key, by, baseRevisionId, behind is Language.Irish ? new TypedPair(typed, null) : new TypedPair(null, typed), null, cancellation);
        return outcome.Result is SaveResult.Saved or SaveResult.Unchanged ? await ConfirmSavedAsync(key, behind, by, changedHash, ownHash, outcome, cancellation) : outcome;
    }

    /// <summary>Says of what has just been saved that it fits; where the new words are no block like the changed one, somebody looks at it once more.</summary>
    private async Task<SaveOutcome> ConfirmSavedAsync(string key, Language behind, Person by, string changedHash, string ownHash, SaveOutcome saved, CancellationToken cancellation)
    {
        var outcome = await database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var left = (await ReadAsync(work, behind, cancellation)).Changes.FirstOrDefault(change => change.ChangedHash == changedHash);
            if (left is { IsSettled: false })
            {
                await AddAsync(work, behind, by, changedHash, left.OwnHash, cancellation);
            }
            else if (TextBlocks.Of(work.Current.Text(behind)).All(block => block.Hash != ownHash))
            {
                await AddAsync(work, behind, by, "", ownHash, cancellation); // Nor does the other text wait for what was taken out here.
            }

            return await EndIfSettledAsync(work, behind, by, cancellation);
        }, cancellation);
        return outcome.Result is SaveResult.Saved ? outcome : saved;
    }

    private static TextBlock OwnOf(SettledChange change) => change.Change.Other?.After ?? throw new NotThereException("This block is not there any more.");

    private static async Task AddAsync(PageWork work, Language behind, Person by, string changedHash, string ownHash, CancellationToken cancellation)
    {
        work.Db.Add(new BlockConfirmation
        {
            PageId = work.Page.Id,
            Language = behind,
            ChangedHash = changedHash,
            OwnHash = ownHash,
            PersonId = by.Id,
            PersonName = by.Name,
            ConfirmedUtc = work.Now,
        });
        await work.WriteAuditAsync(by, "block.confirmed", cancellation, ("text", behind.Code()));
    }

    private static async Task<SaveOutcome> EndIfSettledAsync(PageWork work, Language behind, Person by, CancellationToken cancellation)
    {
        var settled = new List<Language>();
        foreach (var language in PairEditing.BehindSides(work.Current).ToList())
        {
            if ((await ReadAsync(work, language, cancellation)).IsSettled)
            {
                settled.Add(language);
            }
        }

        if (!settled.Contains(behind))
        {
            return SaveOutcome.Unchanged(work.Current);
        }

        await PairEditing.ConfirmAsync(work, by, settled, cancellation);
        return SaveOutcome.Saved(work.Current);
    }

    private static async Task<SettledChange?> FindAsync(PageWork work, Language behind, string changedHash, string ownHash, CancellationToken cancellation) =>
        (await ReadAsync(work, behind, cancellation)).Changes.FirstOrDefault(change => change.ChangedHash == changedHash && change.OwnHash == ownHash);

    private static async Task<StepWork> ReadAsync(PageWork work, Language behind, CancellationToken cancellation)
    {
        if (await LastInStepAsync(work, behind, cancellation) is not { } began)
        {
            return new StepWork(null, work.Current, []);
        }

        var settled = await work.Db.Set<BlockConfirmation>().AsNoTracking().Where(confirmation => confirmation.PageId == work.Page.Id).ToListAsync(cancellation);
        var changes = StepChanges.Of(began, work.Current, behind.Other())
            .Select(change => new SettledChange(change, settled.LastOrDefault(confirmation => Settles(confirmation, behind, change.Row.Block.Hash, change.Other?.After?.Hash ?? ""))));
        return new StepWork(began, work.Current, [.. changes]);
    }

    /// <summary>That one block says the same as another is true whichever of them it was said of.</summary>
    private static bool Settles(BlockConfirmation confirmation, Language behind, string changed, string own) => confirmation.Language == behind
        ? confirmation.ChangedHash == changed && confirmation.OwnHash == own
        : confirmation.ChangedHash == own && confirmation.OwnHash == changed;

    /// <summary>The newest revision whose other text is the one that this text was last confirmed against.</summary>
    private static Task<Revision?> LastInStepAsync(PageWork work, Language behind, CancellationToken cancellation)
    {
        var against = work.Current.Text(behind).ConfirmedAgainst;
        var other = behind.Other();
        return work.Db.Set<Revision>().AsNoTracking().Include(revision => revision.Texts)
            .Where(revision => revision.PageId == work.Page.Id && against != null && revision.Texts.Any(text => text.Language == other && text.Hash == against))
            .OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellation);
    }
}

/// <param name="Began">The last revision in which this text said the same as the other; none when it never did.</param>
public sealed record StepWork(Revision? Began, Revision Current, IReadOnlyList<SettledChange> Changes)
{
    /// <summary>A text that never said the same as the other has nothing to be settled by: somebody compares them whole.</summary>
    public bool IsSettled => Began is not null && Changes.All(change => change.IsSettled);
}

/// <param name="Settled">Who said that it fits; none yet, and none where nobody needs to.</param>
public sealed record SettledChange(StepChange Change, BlockConfirmation? Settled)
{
    /// <summary>Of what is gone from both texts there is nothing left to compare.</summary>
    public bool IsSettled => Settled is not null || Change is { Row.Kind: RowKind.Removed, Other.Kind: RowKind.Removed };

    public string ChangedHash => Change.Row.Block.Hash;

    public string OwnHash => Change.Other?.After?.Hash ?? "";
}
