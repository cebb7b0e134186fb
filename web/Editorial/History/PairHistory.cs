using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.History;

/// <summary>Every revision of a pair, and everything that was done to it.</summary>
public sealed class PairHistory(SiteDatabase database)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<RevisionLine>> RevisionsAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var made = await db.Set<Revision>().Where(revision => db.Set<Page>().Any(page => page.Id == revision.PageId && page.Key == key))
            .OrderBy(revision => revision.Number)
            .Select(revision => new { revision.Number, revision.BasedOnNumber, revision.Author, revision.CreatedUtc, revision.Note, Texts = revision.Texts.Select(text => new { text.Language, text.Hash }).ToList() })
            .ToListAsync(cancellation);
        var hashes = made.ToDictionary(revision => revision.Number, revision => revision.Texts.ToDictionary(text => text.Language, text => text.Hash));
        return
        [
            .. made.Select(revision => new RevisionLine(
                revision.Number, revision.Author, revision.CreatedUtc, revision.Note,
                [.. LanguageExtensions.Both.Where(language => !hashes.TryGetValue(revision.BasedOnNumber ?? revision.Number - 1, out var before) || before[language] != hashes[revision.Number][language])]))
            .Reverse(),
        ];
    }

    /// <exception cref="NotThereException">There is no such revision.</exception>
    public async Task<Revision> RevisionAsync(string key, int number, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Revision>().Include(revision => revision.Texts)
            .SingleOrDefaultAsync(revision => revision.Number == number && db.Set<Page>().Any(page => page.Id == revision.PageId && page.Key == key), cancellation)
            ?? throw new NotThereException($"The page “{key}” has no revision {number}.");
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> TimelineAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Subject == key).OrderByDescending(entry => entry.Number).ToListAsync(cancellation);
    }
}

/// <param name="Changed">The texts that differ from the revision that it was made from.</param>
public sealed record RevisionLine(int Number, string Author, DateTime CreatedUtc, string? Note, IReadOnlyList<Language> Changed);
