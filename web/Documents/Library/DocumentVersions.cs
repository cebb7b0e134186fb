using System.Security.Cryptography;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Library;

/// <summary>
/// Follows publications: where the words of a document have changed, both its texts become its next version in one transaction, with a
/// row for every file that is to be made. A document is always a pair; one whose pages are not both in step waits.
/// </summary>
public sealed class DocumentVersions(SiteDatabase database, DocumentTexts texts, DocumentWriters writers, TimeProvider clock)
{
    /// <summary>Brings versions up to what is live. Nothing to do writes nothing.</summary>
    /// <returns>Whether anything has changed.</returns>
    public async Task<bool> FollowAsync(LiveSite site, CancellationToken cancellation)
    {
        var changed = false;
        foreach (var record in site.Data.Documents.Values)
        {
            changed |= await texts.ReadAsync(site, record, cancellation) is { } draft
                ? await FollowAsync(site, draft, cancellation)
                : IsTakenAway(site, record) && await SupersedeAsync(site, record.Key, cancellation);
        }

        foreach (var gone in site.Documents.All.Where(document => document.IsInForce && !site.Data.Documents.ContainsKey(document.Key)))
        {
            changed |= await SupersedeAsync(site, gone.Key, cancellation);
        }

        return changed;
    }

    /// <summary>Sees to it that the versions in force have a row for every format that can be made here, and none that was made by an older writer or has lost its file.</summary>
    /// <param name="isThere">Whether the file of a hash lies on the shelf.</param>
    public Task<int> RequireFilesAsync(LiveSite site, Func<string, bool> isThere, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var versions = await db.Set<DocumentVersion>().AsTracking().Include(version => version.Texts.Where(text => false)).Include(version => version.Renditions).ToListAsync(cancellation);
            var asked = 0;
            foreach (var version in versions.Where(version => version.SupersededUtc is null && site.Data.Documents.ContainsKey(version.DocumentKey)))
            {
                asked += await AddMissingAsync(db, site, version, cancellation);
            }

            asked += versions.SelectMany(version => version.Renditions).Count(rendition => MakeAgainIfNeeded(rendition, isThere));
            await db.SaveChangesAsync(cancellation);
            return asked;
        },
        cancellation);

    private async Task<int> AddMissingAsync(SiteDb db, LiveSite site, DocumentVersion version, CancellationToken cancellation)
    {
        var slugs = await db.Set<DocumentVersionText>().Where(text => text.VersionId == version.Id).ToDictionaryAsync(text => text.Language, text => text.Slug, cancellation);
        var there = version.Renditions.Select(rendition => (rendition.Language, rendition.Format)).ToHashSet();
        var missing = ToMake(site, site.Data.Documents[version.DocumentKey], language => slugs[language])
            .Where(rendition => !there.Contains((rendition.Language, rendition.Format))).ToList();
        version.Renditions.AddRange(missing);
        return missing.Count;
    }

    private bool MakeAgainIfNeeded(Rendition rendition, Func<string, bool> isThere)
    {
        if (rendition.IsUpload || writers.Find(rendition.Format) is not { } writer)
        {
            return false;
        }

        var isLost = rendition is { State: RenditionState.Made, Sha256: { } file } && !isThere(file);
        if (!isLost && rendition.Generation >= writer.Generation)
        {
            return false;
        }

        rendition.MakeAgain(writer.Generation, clock.GetUtcNow().UtcDateTime);
        return true;
    }

    /// <summary>A page in an emergency is still there; one that was taken off is not.</summary>
    private static bool IsTakenAway(LiveSite site, DocumentRecord record) =>
        site.Documents.Find(record.Key) is { IsInForce: true } && record.PageKeys.Any(key => site.Find(key) is null);

    private async Task<bool> FollowAsync(LiveSite site, DocumentDraft draft, CancellationToken cancellation)
    {
        var hash = HashOf(draft.ComposeBare());
        return await database.WriteAsync(
            async db =>
            {
                var newest = await NewestAsync(db, draft.Record.Key, cancellation);
                if ((newest is { SupersededUtc: null } && newest.WordsHash == hash) || await IsOutOfDateAsync(db, site, cancellation))
                {
                    return false;
                }

                var now = clock.GetUtcNow().UtcDateTime;
                newest?.SupersededUtc ??= now;
                db.Add(Make(site, draft, (newest?.Number ?? 0) + 1, hash, now));
                await db.SaveChangesAsync(cancellation);
                return true;
            },
            cancellation);
    }

    private DocumentVersion Make(LiveSite site, DocumentDraft draft, int number, string hash, DateTime now)
    {
        var both = draft.Compose(number);
        var version = new DocumentVersion
        {
            DocumentKey = draft.Record.Key,
            Number = number,
            CreatedUtc = now,
            WordsHash = hash,
            Texts = [.. LanguageExtensions.Both.Select(language => TextOf(both[language], draft.SlugIn(language)))],
        };
        version.Renditions.AddRange(ToMake(site, draft.Record, draft.SlugIn));
        return version;
    }

    private static DocumentVersionText TextOf(DocumentText text, string slug) => new()
    {
        Language = text.Language,
        Slug = slug,
        Title = text.Cover.Title,
        Summary = text.Cover.Summary,
        UpdatedOn = text.Cover.PublishedOn,
        WordCount = DocumentLength.WordsOf(text),
        Source = DocumentJson.Write(text),
    };

    private IEnumerable<Rendition> ToMake(LiveSite site, DocumentRecord record, Func<Language, string> slugIn) =>
        from writer in writers.All
        where writer.Format != RenditionFormat.Poster || record.HasPoster
        from language in LanguageExtensions.Both
        let name = DocumentAddresses.FileName(slugIn(language), SuffixOf(site.Data.Strings[language], writer.Format), writer.Format)
        select Rendition.ToMake(language, writer.Format, name, writer.Generation, clock.GetUtcNow().UtcDateTime);

    /// <summary>Formats with an ending of their own need nothing to tell them apart.</summary>
    internal static string SuffixOf(Strings words, RenditionFormat format) => $"documents.file.{format.Code}" is var key && words.Has(key) ? words[key] : "";

    private Task<bool> SupersedeAsync(LiveSite site, string key, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            if (await NewestAsync(db, key, cancellation) is not { SupersededUtc: null } newest || await IsOutOfDateAsync(db, site, cancellation))
            {
                return false;
            }

            newest.SupersededUtc = clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancellation);
            return true;
        },
        cancellation);

    private static Task<DocumentVersion?> NewestAsync(SiteDb db, string key, CancellationToken cancellation) =>
        db.Set<DocumentVersion>().AsTracking().Where(version => version.DocumentKey == key).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Something was published since this site was read: what would be written could be older than what is there.</summary>
    private static async Task<bool> IsOutOfDateAsync(SiteDb db, LiveSite site, CancellationToken cancellation) =>
        await db.Set<PublishEvent>().AnyAsync(published => published.Id > site.Publication, cancellation);

    private static string HashOf(Bilingual<DocumentText> both)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(DocumentJson.Plain(both.Irish)));
        hash.AppendData(SHA256.HashData(DocumentJson.Plain(both.English)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
