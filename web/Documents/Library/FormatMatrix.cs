using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Library;

/// <summary>How one language of a document does in one format.</summary>
public enum MatrixState
{
    /// <summary>Nobody has sent one; nothing is wrong with that.</summary>
    None,
    Made,

    /// <summary>Waits for its turn, or somebody is at it.</summary>
    BeingMade,
    Failed,
    NotHere,
    Checking,
    Refused,
    ToReview,
    SignedOff,
    LookAgain,
    LetThrough,
    SentBack,

    /// <summary>There is one, for a version of the document that is no longer in force.</summary>
    OldVersion,
}

/// <param name="File">The row of the file that is made here, or is to be.</param>
/// <param name="Upload">The file made elsewhere that the state speaks of.</param>
/// <param name="Coming">A newer one beside it, that is checked or waits for its review.</param>
/// <param name="Missing">Why it cannot be made here.</param>
public sealed record MatrixCell(Language Language, RenditionFormat Format, MatrixState State, RenditionLine? File, UploadLine? Upload, UploadLine? Coming, MissingFormat? Missing)
{
    public long? Bytes => Upload?.Bytes ?? (File is { HasFile: true } file ? file.Bytes : null);

    /// <summary>When the file was made, or came.</summary>
    public DateTime? SinceUtc => Upload?.UploadedUtc ?? File?.MadeUtc;

    /// <summary>None when it was not checked.</summary>
    public int? Findings => Upload is { CheckedUtc: not null } upload ? upload.Findings : File?.CheckFindings;

    public string? Reviewer => Upload?.Reviewer;

    public bool IsState(MatrixState state) => State == state || (Coming is not null && StateOf(Coming) == state);

    public static MatrixState StateOf(UploadLine upload) => upload.State switch
    {
        UploadState.Checking => MatrixState.Checking,
        UploadState.Refused => MatrixState.Refused,
        UploadState.ToReview => MatrixState.ToReview,
        UploadState.SignedOff => MatrixState.SignedOff,
        UploadState.LookAgain => MatrixState.LookAgain,
        UploadState.Waived => MatrixState.LetThrough,
        UploadState.Rejected => MatrixState.SentBack,
        _ => MatrixState.None,
    };
}

public sealed record MatrixRow(RenditionFormat Format, Bilingual<MatrixCell> Cells);

/// <param name="Version">In force; none while the document waits for its pages, or was taken away.</param>
public sealed record MatrixDocument(string Key, Bilingual<string> Title, int? Version, IReadOnlyList<MatrixRow> Rows)
{
    public IEnumerable<MatrixCell> Cells => Rows.SelectMany(row => LanguageExtensions.Both.Select(language => row.Cells[language]));

    /// <summary>Of the files that are made here.</summary>
    public int Made => Cells.Count(cell => cell.State is MatrixState.Made);

    public int ToMake => Cells.Count(cell => cell.State is MatrixState.Made or MatrixState.BeingMade or MatrixState.Failed);
}

/// <summary>Every document in every format and both languages: what is there, and how good it is.</summary>
public sealed class FormatMatrix(SiteDatabase database, CurrentSite current, DocumentWriters writers, RenditionDesk renditions, UploadList uploads)
{
    /// <summary>In the order in which documents and formats are listed.</summary>
    public async Task<IReadOnlyList<MatrixDocument>> ReadAsync(CancellationToken cancellation)
    {
        var site = current();
        var files = (await renditions.ListAsync(null, inForceOnly: true, cancellation)).ToLookup(line => line.DocumentKey);
        var sent = (await uploads.ListAsync(null, cancellation)).ToLookup(line => line.DocumentKey);
        var numbers = await NumbersAsync(cancellation);
        return [.. site.Data.Documents.Values.Select(record => Document(site, record, numbers.GetValueOrDefault(record.Key), [.. files[record.Key]], [.. sent[record.Key]]))];
    }

    /// <exception cref="NotThereException">There is no such document.</exception>
    public async Task<MatrixDocument> ReadAsync(string key, CancellationToken cancellation)
    {
        var site = current();
        var record = site.Data.Documents.GetValueOrDefault(key) ?? throw new NotThereException($"There is no document “{key}”.");
        var (files, sent) = (await renditions.ListAsync(key, inForceOnly: true, cancellation), await uploads.ListAsync(key, cancellation));
        return Document(site, record, (await NumbersAsync(cancellation)).GetValueOrDefault(key), files, sent);
    }

    private async Task<Dictionary<string, int?>> NumbersAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<DocumentVersion>().Where(version => version.SupersededUtc == null).ToDictionaryAsync(version => version.DocumentKey, version => (int?)version.Number, cancellation);
    }

    private MatrixDocument Document(LiveSite site, DocumentRecord record, int? version, IReadOnlyList<RenditionLine> files, IReadOnlyList<UploadLine> sent)
    {
        var made = RenditionFormat.Made.Where(format => format != RenditionFormat.Poster || record.HasPoster)
            .Select(format => new MatrixRow(format, Bilingual.For(language => MadeCell(language, format, version, files))));
        var uploaded = RenditionFormat.Uploaded.Select(format => new MatrixRow(format, Bilingual.For(language => UploadCell(language, format, sent))));
        return new MatrixDocument(record.Key, TitleOf(site, record), version, [.. made, .. uploaded]);
    }

    private MatrixCell MadeCell(Language language, RenditionFormat format, int? version, IReadOnlyList<RenditionLine> files)
    {
        var file = files.FirstOrDefault(file => file.Language == language && file.Format == format.Code && !file.IsUpload);
        var state = (file, writers.Find(format.Code)) switch
        {
            ({ State: RenditionState.Made }, _) => MatrixState.Made,
            ({ State: RenditionState.Failed }, not null) => MatrixState.Failed,
            (_, null) => MatrixState.NotHere,
            (null, _) when version is null => MatrixState.None,
            _ => MatrixState.BeingMade,
        };
        var missing = state is MatrixState.NotHere ? writers.Missing.FirstOrDefault(missing => missing.Format == format) : null;
        return new MatrixCell(language, format, state, file, null, null, missing);
    }

    /// <summary>What the public has comes first, then what is on its way, then what came to nothing; each the newest.</summary>
    private static MatrixCell UploadCell(Language language, RenditionFormat format, IReadOnlyList<UploadLine> sent)
    {
        var all = sent.Where(upload => upload.Language == language && upload.Format == format.Code && upload.State is not UploadState.Withdrawn).ToList();
        var ofNow = all.Where(upload => !upload.IsOfEarlierVersion).ToList();
        var chosen = ofNow.Find(upload => upload.IsPublic) ?? ofNow.FirstOrDefault();
        var old = all.Find(upload => upload is { IsOfEarlierVersion: true, IsAlive: true });
        var coming = chosen is { IsPublic: true } ? ofNow.Find(upload => upload.UploadedUtc >= chosen.UploadedUtc && upload.State is UploadState.Checking or UploadState.ToReview) : null;
        return (chosen, old) switch
        {
            ({ } upload, _) => new MatrixCell(language, format, MatrixCell.StateOf(upload), null, upload, coming, null),
            (null, { } upload) => new MatrixCell(language, format, MatrixState.OldVersion, null, upload, null, null),
            _ => new MatrixCell(language, format, MatrixState.None, null, null, null, null),
        };
    }

    private static Bilingual<string> TitleOf(LiveSite site, DocumentRecord record) => Bilingual.For(language =>
        site.Documents.Find(record.Key) is { IsInForce: true } document ? document.Newest.Texts[language].Title
            : record.Title?[language] ?? site.Find(record.PageKeys[0])?.Texts[language].Title ?? record.Key);
}
