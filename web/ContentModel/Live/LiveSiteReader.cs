using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Live;

/// <summary>Reads what is live from the database.</summary>
public sealed class LiveSiteReader(SiteDatabase database, TimeProvider clock)
{
    private const string MediaFolder = "media/";

    public async Task<LiveSite> ReadAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var pages = await ReadPagesAsync(db, cancellation);
        var earlier = await db.Set<PageAddress>().Where(address => !address.IsCurrent)
            .Join(db.Set<Page>(), address => address.PageId, page => page.Id, (address, page) => new EarlierAddress(address.Language, address.Slug, page.Key))
            .ToListAsync(cancellation);
        var files = await db.Set<DataFile>()
            .Select(file => new { file.Path, Bytes = file.Path.StartsWith(MediaFolder) ? null : file.Bytes })
            .ToListAsync(cancellation);
        return new LiveSite(
            pages,
            earlier,
            ReadData(files.Where(file => file.Bytes is not null).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes!))),
            files.Where(file => file.Bytes is null).Select(file => file.Path[MediaFolder.Length..]),
            DublinTime.Today(clock));
    }

    /// <summary>The Markdown of both texts of a revision.</summary>
    public async Task<Bilingual<string>> ReadBodiesAsync(long revisionId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var bodies = await db.Set<PageText>().Where(text => text.RevisionId == revisionId)
            .Select(text => new { text.Language, text.Body }).ToListAsync(cancellation);
        return Bilingual.For(language => bodies.Single(text => text.Language == language).Body);
    }

    public async Task<byte[]?> ReadMediaAsync(string name, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<DataFile>().Where(file => file.Path == MediaFolder + name).Select(file => file.Bytes).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The number of the newest publication; a higher one means that what is in memory is out of date.</summary>
    public async Task<long> ReadLastPublicationAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PublishEvent>().MaxAsync(published => (long?)published.Id, cancellation) ?? 0;
    }

    private static async Task<List<LivePage>> ReadPagesAsync(SiteDb db, CancellationToken cancellation)
    {
        var rows = await db.Set<Edition>().Where(edition => edition.State == EditionState.Live)
            .Select(edition => new
            {
                Key = db.Set<Page>().Where(page => page.Id == edition.PageId).Select(page => page.Key).First(),
                Revision = edition.Revision!,
                edition.PublishedUtc,
                Texts = edition.Revision!.Texts.Select(text => new
                {
                    text.Language,
                    text.ConfirmedAgainst,
                    Text = new LiveText(text.Slug, text.Title, text.Menu, text.Summary, text.Description, text.Change, text.Hash),
                }).ToList(),
            })
            .AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.Select(row =>
            {
                var texts = Bilingual.For(language => row.Texts.Single(text => text.Language == language));
                return new LivePage(
                    row.Key, row.Revision.Type, row.Revision.ParentKey, row.Revision.Position, row.Revision.Owner,
                    row.Revision.UpdatedOn, row.Revision.ReviewBy, row.Revision.Id, row.Revision.Number, row.PublishedUtc ?? row.Revision.CreatedUtc,
                    LanguageExtensions.Both.All(language => texts[language].ConfirmedAgainst == texts[language.Other()].Text.Hash),
                    texts.Select(text => text.Text));
            }),
        ];
    }

    private static ReferenceData ReadData(IReadOnlyDictionary<string, string> files)
    {
        var issues = new IssueList();
        var data = ReferenceData.Read(files, issues);

        // What is stored was checked when it came in. If it does not read now, the program has changed under it: better to stop than to guess.
        return issues.IsEmpty ? data : throw new InvalidDataException($"Stored content cannot be read: {issues.All[0]}");
    }
}
