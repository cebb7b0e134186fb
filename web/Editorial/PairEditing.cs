using System.Text.Json;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Changing the words of a page: keeping what is typed, saving it as a new revision of both texts, bringing old words back. A save that
/// began from older words than the newest is told so and changes nothing.
/// </summary>
public sealed class PairEditing(SiteDatabase database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="baseRevisionId">The revision that the person began from.</param>
    /// <exception cref="NotAllowedException">The person may not change a side that they changed.</exception>
    public Task<SaveOutcome> SaveAsync(string key, Person by, long baseRevisionId, TypedPair typed, string? note, CancellationToken cancellation)
    {
        // Nobody else can write while this one does: what takes a while is done before.
        typed = typed.Cleaned();
        var bodies = typed.CheckBodies();
        return database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (work.Current.Id != baseRevisionId)
            {
                return SaveOutcome.Conflict(work.Current);
            }

            var isNew = !await work.WasEverLiveAsync(cancellation);
            typed = isNew ? await WithAddressesAsync(work, typed, cancellation) : typed;
            IReadOnlyList<Issue> issues = [.. await CheckAsync(work, typed, note, isNew, cancellation), .. bodies];
            return issues.Count > 0 ? SaveOutcome.Refused(work.Current, issues) : await SaveAsync(work, by, typed, note, cancellation);
        }, cancellation);
    }

    /// <summary>Keeps what a person has typed so far. Never refused for what it says: it is not a revision yet.</summary>
    /// <param name="version">The number of the last keeping that this window knows; 0 for the first.</param>
    public Task<DraftOutcome> KeepAsync(string key, Person by, long baseRevisionId, int version, TypedPair typed, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            RequireEditor(by);
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var draft = await db.Set<Draft>().FindAsync([work.Page.Id, by.Id], cancellation);
            var fields = JsonSerializer.Serialize(typed.Kept());
            if (draft is not null && draft.Version != version)
            {
                // The very words that are kept: they had arrived, and only the answer was lost.
                var isKept = draft.BaseRevisionId == baseRevisionId && draft.Fields == fields;
                return new DraftOutcome(draft.Version, draft.SavedUtc, IsBehind: !isKept, IsOvertaken: work.Current.Id != baseRevisionId, work.Current.Author);
            }

            if (draft is null)
            {
                draft = new Draft { PageId = work.Page.Id, PersonId = by.Id, BaseRevisionId = baseRevisionId, Version = version + 1, SavedUtc = work.Now, Fields = fields };
                db.Add(draft);
            }
            else
            {
                (draft.BaseRevisionId, draft.Version, draft.SavedUtc, draft.Fields) = (baseRevisionId, version + 1, work.Now, fields);
            }

            await db.SaveChangesAsync(cancellation);
            return new DraftOutcome(draft.Version, draft.SavedUtc, IsBehind: false, IsOvertaken: work.Current.Id != baseRevisionId, work.Current.Author);
        }, cancellation);

    /// <summary>What this person typed on this page and has not saved; none when there is nothing.</summary>
    public async Task<KeptDraft?> DraftAsync(string key, Guid personId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var draft = await db.Set<Draft>().Where(draft => draft.PersonId == personId && db.Set<Page>().Any(page => page.Id == draft.PageId && page.Key == key))
            .SingleOrDefaultAsync(cancellation);
        return draft is null ? null : new KeptDraft(draft.BaseRevisionId, draft.Version, draft.SavedUtc, JsonSerializer.Deserialize<TypedPair>(draft.Fields)!);
    }

    /// <summary>The newest words of a page.</summary>
    /// <exception cref="NotThereException">There is no such page.</exception>
    public async Task<Revision> NewestAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return (await PageWork.LoadAsync(db, key, Now, cancellation)).Current;
    }

    /// <summary>A revision of this page; none when there is no such.</summary>
    public async Task<Revision?> RevisionAsync(string key, long revisionId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Revision>().Include(revision => revision.Texts)
            .SingleOrDefaultAsync(revision => revision.Id == revisionId && db.Set<Page>().Any(page => page.Id == revision.PageId && page.Key == key), cancellation);
    }

    public Task ThrowAwayAsync(string key, Guid personId, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            return await EndDraftAsync(work, personId, cancellation);
        }, cancellation);

    /// <summary>Says that both texts, as they stand, say the same.</summary>
    public Task<SaveOutcome> ConfirmInStepAsync(string key, Person by, long baseRevisionId, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (work.Current.Id != baseRevisionId)
            {
                return SaveOutcome.Conflict(work.Current);
            }

            if (work.Current.IsInStep)
            {
                return SaveOutcome.Unchanged(work.Current);
            }

            if (!BehindSides(work.Current).Any(by.MayEdit))
            {
                throw new NotAllowedException("Only somebody who may change the text that is behind can say that it is in step.");
            }

            if (EditionObstacles.OfUnfinished(work) is { Count: > 0 } unfinished)
            {
                return SaveOutcome.Refused(work.Current, unfinished);
            }

            await ConfirmAsync(work, by, LanguageExtensions.Both, cancellation);
            return SaveOutcome.Saved(work.Current);
        }, cancellation);

    /// <summary>Brings the words of an earlier revision back as a new one.</summary>
    public Task<SaveOutcome> RestoreAsync(string key, Person by, int number, long baseRevisionId, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (work.Current.Id != baseRevisionId)
            {
                return SaveOutcome.Conflict(work.Current);
            }

            var earlier = await work.RevisionAsync(number, cancellation);
            RequireSides(by, work.Current, earlier);

            // Only the words come back. Where the page stands and whose it is may have changed since, and that was no part of them.
            await work.AddRevisionAsync(TypedSettings.Of(work.Current).In(key, earlier), by, null, cancellation);
            await work.WriteAuditAsync(by, "page.restored", cancellation, ("revision", $"{work.Current.Number}"), ("from", $"{number}"));
            return SaveOutcome.Saved(work.Current);
        }, cancellation);

    /// <summary>Gives the open edition up; what is live stays as it is, and the revisions stay in the history.</summary>
    /// <param name="revisionId">The newest revision that the person knows: nobody gives up words that they have not seen.</param>
    /// <returns>What stands in the way; empty when it is given up.</returns>
    public Task<IReadOnlyList<Issue>> DiscardAsync(string key, Person by, long revisionId, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            RequireEditor(by);
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var open = work.Open ?? throw new NotThereException($"The page “{key}” has no open edition.");
            if (work.Current.Id != revisionId)
            {
                return [Issue.Whole("desk.sign.moved", ("name", work.Current.Author))];
            }

            await work.CancelScheduleAsync(cancellation);
            open.State = EditionState.Superseded;
            await work.WriteAuditAsync(by, "page.discarded", cancellation, ("revision", $"{work.Current.Number}"));
            return [];
        }, cancellation);

    internal static IEnumerable<Language> BehindSides(Revision revision) =>
        LanguageExtensions.Both.Where(language => revision.Text(language).ConfirmedAgainst != revision.Text(language.Other()).Hash);

    /// <summary>Marks texts as saying the same as the other one; when both are so marked, the pair is in step.</summary>
    internal static async Task ConfirmAsync(PageWork work, Person by, IReadOnlyCollection<Language> sides, CancellationToken cancellation)
    {
        var sources = PageRevisions.SourcesOf(work.Key, work.Current);
        sources[PageFiles.FolderOf(work.Key) + "page.yaml"] = InStepMarks.Confirmed(PageRevisions.FilesOf(work.Key, work.Current), sides);
        await work.AddRevisionAsync(PageRevisions.FilesOf(work.Key, sources), by, null, cancellation);
        await work.WriteAuditAsync(by, "page.in-step", cancellation, ("revision", $"{work.Current.Number}"), ("texts", string.Join(' ', sides.Select(side => side.Code()))));
    }

    private static async Task<SaveOutcome> SaveAsync(PageWork work, Person by, TypedPair typed, string? note, CancellationToken cancellation)
    {
        var before = PageRevisions.SourcesOf(work.Key, work.Current);
        var after = WithTyped(work, typed);
        if (before.All(file => after[file.Key] == file.Value))
        {
            await EndDraftAsync(work, by.Id, cancellation);
            return SaveOutcome.Unchanged(work.Current);
        }

        RequireSides(by, before, after);
        var earlier = work.Current;
        await work.AddRevisionAsync(PageRevisions.FilesOf(work.Key, Dated(work.Key, before, after, DublinTime.DayOf(work.Now))), by, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), cancellation);
        await EndDraftAsync(work, by.Id, cancellation);
        var changed = LanguageExtensions.Both.Where(language => earlier.Text(language).Hash != work.Current.Text(language).Hash).Select(language => language.Code());
        await work.WriteAuditAsync(by, "page.saved", cancellation, ("revision", $"{work.Current.Number}"), ("texts", string.Join(' ', changed)));
        return SaveOutcome.Saved(work.Current);
    }

    private static Dictionary<string, string> WithTyped(PageWork work, TypedPair typed)
    {
        var folder = PageFiles.FolderOf(work.Key);
        var files = PageRevisions.SourcesOf(work.Key, work.Current);
        foreach (var language in LanguageExtensions.Both)
        {
            if (typed[language] is { } text)
            {
                var source = text.ApplyTo(work.Current.Text(language));
                files[$"{folder}{language.Code()}.md"] = source.FrontMatter + source.Body;
            }
        }

        if (typed.Settings is { } settings && settings != TypedSettings.Of(work.Current))
        {
            files[folder + "page.yaml"] = settings.ApplyTo(work.Current);
        }

        return files;
    }

    /// <summary>The day on which the words last changed is the day of this save, where words changed at all.</summary>
    private static Dictionary<string, string> Dated(string key, Dictionary<string, string> before, Dictionary<string, string> after, DateOnly today)
    {
        var settings = PageFiles.FolderOf(key) + "page.yaml";
        if (before.Any(file => file.Key != settings && after[file.Key] != file.Value))
        {
            after[settings] = YamlEdit.SetBare(after[settings], "updated", $"{today:yyyy-MM-dd}");
        }

        return after;
    }

    /// <summary>Gives each text of a new page that has a title, and was given no address, one that is made from it.</summary>
    private static async Task<TypedPair> WithAddressesAsync(PageWork work, TypedPair typed, CancellationToken cancellation)
    {
        async Task<TypedText?> Side(Language language) => typed[language] is { Slug: "" } text && work.Key != LiveSite.HomeKey
            ? text with { Slug = await Slugs.ProposeAsync(work.Db, language, text.Title, work.Page.Id, cancellation) } : typed[language];
        return typed with { Irish = await Side(Language.Irish), English = await Side(Language.English) };
    }

    private static async Task<IReadOnlyList<Issue>> CheckAsync(PageWork work, TypedPair typed, string? note, bool isNew, CancellationToken cancellation)
    {
        var issues = new List<Issue>();
        foreach (var language in LanguageExtensions.Both)
        {
            if (typed[language] is not { } text)
            {
                continue;
            }

            issues.AddRange(text.Check(language, work.Key == LiveSite.HomeKey, isNew));
            if (await Slugs.IsTakenAsync(work.Db, language, text.Slug, work.Page.Id, cancellation))
            {
                issues.Add(new Issue(TypedText.FieldName(language, "slug"), "desk.text.slug.taken"));
            }
        }

        if (note?.Trim().Length > Revision.NoteMaxLength)
        {
            issues.Add(Issue.TooLong("note", note.Trim(), Revision.NoteMaxLength));
        }

        return issues;
    }

    private static void RequireEditor(Person by)
    {
        if (!by.MayEditAny)
        {
            throw new NotAllowedException("Only an editor changes words.");
        }
    }

    private static void RequireSides(Person by, Revision before, Revision after) =>
        RequireSides(by, PageRevisions.SourcesOf("x", before), PageRevisions.SourcesOf("x", after));

    private static void RequireSides(Person by, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        RequireEditor(by);
        foreach (var language in LanguageExtensions.Both)
        {
            var changed = before.Any(file => file.Key.EndsWith($"/{language.Code()}.md", StringComparison.Ordinal) && after[file.Key] != file.Value);
            if (changed && !by.MayEdit(language))
            {
                throw new NotAllowedException($"This person may not change the text “{language.Code()}”.");
            }
        }
    }

    private static async Task<bool> EndDraftAsync(PageWork work, Guid personId, CancellationToken cancellation)
    {
        var ended = await work.Db.Set<Draft>().Where(draft => draft.PageId == work.Page.Id && draft.PersonId == personId).ExecuteDeleteAsync(cancellation);
        return ended > 0;
    }
}

/// <summary>What came of a save.</summary>
/// <param name="Current">The newest revision, after the save or in its way.</param>
public sealed record SaveOutcome(SaveResult Result, Revision Current, IReadOnlyList<Issue> Issues)
{
    public static SaveOutcome Saved(Revision current) => new(SaveResult.Saved, current, []);

    public static SaveOutcome Unchanged(Revision current) => new(SaveResult.Unchanged, current, []);

    public static SaveOutcome Conflict(Revision current) => new(SaveResult.Conflict, current, []);

    public static SaveOutcome Refused(Revision current, IReadOnlyList<Issue> issues) => new(SaveResult.Refused, current, issues);
}

public enum SaveResult
{
    Saved,

    /// <summary>Nothing differed, so there is no new revision.</summary>
    Unchanged,

    /// <summary>Somebody else has saved since; nothing was changed.</summary>
    Conflict,

    /// <summary>Something has to be mended first.</summary>
    Refused,
}

/// <param name="Version">The number to send with the next keeping.</param>
/// <param name="IsBehind">Another window of the same person has kept something newer; nothing was kept.</param>
/// <param name="IsOvertaken">Somebody has saved a newer revision than the one this window began from; the typing was kept all the same.</param>
/// <param name="NewestBy">Who wrote the newest revision.</param>
public sealed record DraftOutcome(int Version, DateTime SavedUtc, bool IsBehind, bool IsOvertaken, string NewestBy);

public sealed record KeptDraft(long BaseRevisionId, int Version, DateTime SavedUtc, TypedPair Typed);
