using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Puts a pair that the program has written out of recorded decisions before editors and signers, as an open edition like any other. Both
/// texts come from the same record, so the pair is in step; whether they say it well is for those who sign.
/// </summary>
internal static class DraftedPairs
{
    /// <summary>In the transaction of the act that makes the draft. A pair that reads the same already is left alone.</summary>
    /// <returns>Whether the page has words now that are not live.</returns>
    public static async Task<bool> PutAsync(SiteDb db, Person by, DraftedPair draft, DateTime now, CancellationToken cancellation)
    {
        if (!await db.Set<Page>().AnyAsync(page => page.Key == draft.Key, cancellation))
        {
            await BeginAsync(db, by, draft, now, cancellation);
            return true;
        }

        var work = await PageWork.LoadAsync(db, draft.Key, now, cancellation);
        var before = PageRevisions.SourcesOf(draft.Key, work.Current);
        var after = With(before, work.Current, draft);
        if (after.All(file => before[file.Key] == file.Value))
        {
            return work.Open is not null;
        }

        // Whoever signs it has looked at all of it: the next time is a year away. Left as it was, that day might be over, and the page could not go live.
        var (settings, today) = (PageFiles.FolderOf(draft.Key) + "page.yaml", DublinTime.DayOf(new DateTimeOffset(now, TimeSpan.Zero)));
        after[settings] = YamlEdit.SetBare(YamlEdit.SetBare(after[settings], "updated", Day(today)), "review-by", Day(today.AddYears(1)));
        await work.AddRevisionAsync(InStep(draft.Key, after), by, note: null, cancellation);
        await work.WriteAuditAsync(by, "page.drafted", cancellation, ("revision", work.Current.Number.ToString(CultureInfo.InvariantCulture)));
        return true;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> before, Revision current, DraftedPair draft)
    {
        var after = before.ToDictionary();
        foreach (var language in LanguageExtensions.Both)
        {
            var source = draft.Texts(language, TypedText.Of(current.Text(language))).ApplyTo(current.Text(language));
            after[$"{PageFiles.FolderOf(draft.Key)}{language.Code()}.md"] = source.FrontMatter + source.Body;
        }

        return after;
    }

    private static async Task BeginAsync(SiteDb db, Person by, DraftedPair draft, DateTime now, CancellationToken cancellation)
    {
        var texts = new TypedPair(draft.Texts(Language.Irish, TypedText.Empty), draft.Texts(Language.English, TypedText.Empty));
        var typed = new TypedPage(draft.Type, draft.ParentKey, draft.Owner, draft.Key, texts);
        var places = await PagePlaces.NewestAsync(db, cancellation);
        var files = NewPages.FilesOf(typed, places.LastPosition(draft.ParentKey), DublinTime.DayOf(new DateTimeOffset(now, TimeSpan.Zero)));
        var page = new Page { Key = draft.Key };
        var revision = PageRevisions.Make(InStep(draft.Key, PageRevisions.SourcesOf(draft.Key, PageRevisions.Make(files, 1, now, by.Name, by.Id))), 1, now, by.Name, by.Id);
        page.Revisions.Add(revision);
        db.Add(page);
        await db.SaveChangesAsync(cancellation);
        page.Editions.Add(new Edition { RevisionId = revision.Id, State = EditionState.Open, OpenedAfterNumber = 0 });
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, "page.made", draft.Key, new Dictionary<string, string?>(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static PageFiles InStep(string key, Dictionary<string, string> sources)
    {
        sources[PageFiles.FolderOf(key) + "page.yaml"] = InStepMarks.Confirmed(PageRevisions.FilesOf(key, sources));
        return PageRevisions.FilesOf(key, sources);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A pair that the program has written.</summary>
/// <param name="Texts">What a text becomes, given what it is; empty of a page that is not there yet.</param>
internal sealed record DraftedPair(string Key, string Type, string ParentKey, string Owner, Func<Language, TypedText, TypedText> Texts);
