using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>One import under way: works out what differs from the database and writes that.</summary>
internal sealed class FolderImport(SiteDb db, DateTime now, Dictionary<string, Page> stored, LivePages live)
{
    private readonly List<string> _changes = [];
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> Changes => _changes;

    public IReadOnlyList<string> Notes => _notes;

    public void TakeData(DataPlan plan, Dictionary<string, DataFile> known)
    {
        foreach (var (path, bytes) in plan.Files)
        {
            if (!known.Remove(path, out var file))
            {
                file = new DataFile { Path = path, Bytes = bytes };
                db.Add(file);
                DataChanged(path, "added");
            }
            else if (!file.Bytes.AsSpan().SequenceEqual(bytes))
            {
                DataChanged(path, "changed");
            }

            file.Put(bytes, plan.InFolder(path));
        }

        foreach (var file in known.Values)
        {
            db.Remove(file);
            DataChanged(file.Path, "removed");
        }

        db.RemoveRange(plan.Ended);
        _notes.AddRange(plan.Notes);
    }

    public async Task TakePageAsync(PageFiles files, string hash, CancellationToken cancellation)
    {
        if (!files.IsPair)
        {
            var missing = LanguageExtensions.Both.Where(language => !files.Texts.ContainsKey(language)).Select(language => $"{language.Code()}.md");
            var remains = stored.GetValueOrDefault(files.Key) is { } known && Live(known) is not null ? "; the pair before stays live" : "";
            _notes.Add($"{files.Key}: not served, {string.Join(" and ", missing)} is missing; a page goes live in both languages or not at all{remains}");
            return;
        }

        var page = stored.GetValueOrDefault(files.Key);
        if (page?.ImportedHash == hash)
        {
            return;
        }

        if (page is null)
        {
            page = new Page { Key = files.Key };
            db.Add(page);
        }

        page.ImportedHash = hash;
        var revision = await AddRevisionAsync(page, files, cancellation);
        if (!revision.IsInStep)
        {
            Open(page, revision);
            _notes.Add($"{files.Key}: not put live, {OutOfStep(revision)}; compare the two texts, then run “confirm {files.Key}”");
        }
        else if (live.IsEditedElsewhere(files.Key))
        {
            // Another hand has published since the last import (the desk): the files wait for an editor to compare.
            Open(page, revision);
            _notes.Add($"{files.Key}: kept as an open edition, because the live text was last changed elsewhere");
        }
        else
        {
            await PublishAsync(page, revision, files, cancellation);
        }
    }

    /// <summary>Takes a page off the site for good; its addresses answer 410 from now on. Its revisions stay.</summary>
    public async Task WithdrawAsync(Page page, CancellationToken cancellation)
    {
        foreach (var open in page.Editions.Where(edition => edition.State is EditionState.Open))
        {
            open.State = EditionState.Superseded;
        }

        page.ImportedHash = null;
        await new PagePublisher(db, now).WithdrawAsync(page, heir: null, cancellation);
        _changes.Add($"{page.Key}: withdrawn; its addresses are gone for good");
    }

    public void NoteKeptPages(IReadOnlyDictionary<string, PageFiles> inFolder) =>
        _notes.AddRange(stored.Values.Where(page => !inFolder.ContainsKey(page.Key) && Live(page) is not null)
            .OrderBy(page => page.Key, StringComparer.Ordinal)
            .Select(page => $"{page.Key}: on the site but not in the folder; left as it is (to take it off, list its addresses in gone.yaml)"));

    private async Task<Revision> AddRevisionAsync(Page page, PageFiles files, CancellationToken cancellation)
    {
        var last = page.Id == 0 ? 0 : await db.Set<Revision>().Where(other => other.PageId == page.Id).MaxAsync(other => (int?)other.Number, cancellation) ?? 0;
        var revision = PageRevisions.Make(files, last + 1, now, ContentImporter.Author);
        page.Revisions.Add(revision);
        await db.SaveChangesAsync(cancellation);
        return revision;
    }

    private static string OutOfStep(Revision revision)
    {
        var behind = LanguageExtensions.Both.Where(language => revision.Text(language).ConfirmedAgainst != revision.Text(language.Other()).Hash).ToList();
        return behind.Count == 2
            ? "neither text was confirmed against the other as it now stands"
            : $"{behind[0].Other().Code()}.md has changed since {behind[0].Code()}.md was last confirmed against it";
    }

    private static Edition? Live(Page page) => page.Editions.SingleOrDefault(edition => edition.State is EditionState.Live);

    /// <summary>Shows the files' words at the desk, unless somebody is at work there on words of their own.</summary>
    private void Open(Page page, Revision revision)
    {
        if (OpenEdition(page) is not { } open)
        {
            page.Editions.Add(new Edition { RevisionId = revision.Id, State = EditionState.Open, OpenedAfterNumber = revision.Number - 1 });
        }
        else if (IsFromDesk(open))
        {
            _notes.Add($"{page.Key}: kept in the history as revision {revision.Number}, because the page is being worked on at the desk");
        }
        else
        {
            open.RevisionId = revision.Id;
        }
    }

    private async Task PublishAsync(Page page, Revision revision, PageFiles files, CancellationToken cancellation)
    {
        var before = Live(page);
        if (OpenEdition(page) is { } open && !IsFromDesk(open))
        {
            open.State = EditionState.Superseded; // These files are newer than the ones that waited.
        }

        var publisher = new PagePublisher(db, now);
        await publisher.PublishAsync(page, revision, Bilingual.For(language => files.Texts[language].Aliases), edition: null, now, cancellation);
        _notes.AddRange(publisher.Redirected.Select(moved =>
            $"{page.Key}: /{moved.Text.Language.Code()}/{moved.Slug} now redirects to /{moved.Text.Language.Code()}/{moved.Text.Slug}; add it to “aliases” in {files.Texts[moved.Text.Language].Path} to keep that"));
        _changes.Add(before is null ? $"{page.Key}: published" : $"{page.Key}: published revision {revision.Number}");
    }

    private static Edition? OpenEdition(Page page) => page.Editions.SingleOrDefault(edition => edition.State is EditionState.Open);

    private static bool IsFromDesk(Edition edition) => edition.Revision?.AuthorId is not null;

    private void DataChanged(string path, string how)
    {
        db.Add(new PublishEvent { OccurredUtc = now, DataPath = path });
        _changes.Add($"{path}: {how}");
    }
}
