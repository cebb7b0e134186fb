using System.Linq.Expressions;
using System.Security.Cryptography;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// The files of cases. First they are read, checked and put on the shelf, outside any transaction; then their rows are written in the
/// transaction of the act that they came with. Who may see a file is asked by whoever calls.
/// </summary>
public sealed class CaseAttachments(SiteDatabase database, CaseFileShelf shelf, Clamd scanner, ILogger<CaseAttachments> log) : IDisposable
{
    /// <summary>A sending is in memory while it is checked, so not all of them are at once.</summary>
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce, AtOnce);

    /// <summary>Fields in which nothing was chosen are passed over. When one file is refused, none is stored.</summary>
    public async Task<Preparation> PrepareAsync(IReadOnlyList<OfferedFile> offered, CancellationToken cancellation)
    {
        var sent = offered.Where(file => !IsNoChoice(file)).ToList();
        if (sent.Count > CaseFileReading.MostFiles)
        {
            return new Preparation([], [CaseFileRefusal.Issue(CaseFileRefusal.TooMany, ("limit", CaseFileRefusal.Digits(CaseFileReading.MostFiles)))]);
        }

        await _turns.WaitAsync(cancellation);
        try
        {
            return await ReadAllAsync(sent, cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Only inside the transaction of the act that the files came with. After its commit: <see cref="Platform.QueueWatch.Nudge"/>.</summary>
    /// <param name="db">Of <see cref="SiteDatabase.WriteAsync"/>.</param>
    /// <exception cref="IOException">A file is not on the shelf any more, so the act must not be done.</exception>
    public async Task<IReadOnlyList<CaseAttachment>> AddAsync(
        SiteDb db, Guid complaintId, IReadOnlyList<PreparedFile> files, CaseFileSender from, DateTime now, CancellationToken cancellation)
    {
        RequireTransaction(db);
        if (files.Any(file => !shelf.Has(file.Sha256)))
        {
            throw new IOException("A file that was prepared for a case is not on the shelf any more.");
        }

        var last = await db.Set<CaseAttachment>().Where(file => file.ComplaintId == complaintId).MaxAsync(file => (int?)file.Number, cancellation) ?? 0;
        var added = files.Select((file, index) => CaseAttachment.Of(complaintId, last + 1 + index, file, from, scanner.IsSet, now)).ToList();
        db.AddRange(added);
        await db.SaveChangesAsync(cancellation);
        return added;
    }

    /// <summary>In the order in which they came.</summary>
    public async Task<IReadOnlyList<CaseFileLine>> ListAsync(Guid complaintId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var files = await db.Set<CaseAttachment>().Where(file => file.ComplaintId == complaintId).OrderBy(file => file.Number).ToListAsync(cancellation);
        return [.. files.Select(LineOf)];
    }

    /// <returns>None when there is no such file.</returns>
    public Task<OpenedCaseFile?> OpenAsync(Guid id, CancellationToken cancellation) => OpenAsync(file => file.Id == id, cancellation);

    /// <returns>None when there is no such file, or it lies with another case.</returns>
    public Task<OpenedCaseFile?> OpenAsync(Guid complaintId, Guid id, CancellationToken cancellation) =>
        OpenAsync(file => file.Id == id && file.ComplaintId == complaintId, cancellation);

    /// <summary>
    /// Takes the rows away, inside the caller's transaction. The bytes must outlive a transaction that is undone, so they go afterwards:
    /// hand what is returned to <see cref="ClearAwayAsync"/> after the commit. If nobody comes to that, the sweeper does.
    /// </summary>
    /// <returns>The hashes of files that may have to go.</returns>
    public static async Task<IReadOnlyList<string>> EraseAsync(SiteDb db, Guid complaintId, CancellationToken cancellation)
    {
        RequireTransaction(db);
        var files = db.Set<CaseAttachment>().Where(file => file.ComplaintId == complaintId);
        var hashes = await files.Select(file => file.Sha256).Distinct().ToListAsync(cancellation);
        await files.ExecuteDeleteAsync(cancellation);
        return hashes;
    }

    /// <summary>Takes these files from the shelf, each if no row needs it.</summary>
    public Task ClearAwayAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation) => hashes.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync(
            async db =>
            {
                // Inside the write gate, so that nobody can commit a row for a file between the question and the answer.
                var needed = await ShelfRows.NeededAsync(db, hashes, cancellation);
                hashes.Where(hash => !needed.Contains(hash)).ToList().ForEach(shelf.Remove);
                return needed.Count;
            },
            cancellation);

    public void Dispose() => _turns.Dispose();

    private static void RequireTransaction(SiteDb db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The files of a case change inside the transaction of the act that they belong to.");
        }
    }

    /// <summary>Browsers send a file without name and bytes for a field that was left alone.</summary>
    private static bool IsNoChoice(OfferedFile file) => string.IsNullOrEmpty(file.Name) && file.Content is { CanSeek: true, Length: 0 };

    private async Task<Preparation> ReadAllAsync(List<OfferedFile> sent, CancellationToken cancellation)
    {
        var (files, issues) = (new List<CaseFile>(), new List<Issue>());
        foreach (var offered in sent)
        {
            var read = await CaseFileReading.ReadAsync(offered, cancellation);
            Keep(read, files, issues);
        }

        return issues.Count > 0 ? new Preparation([], issues) : new Preparation(await StoreAsync(files, cancellation), []);
    }

    private void Keep(ReadFile read, List<CaseFile> files, List<Issue> issues)
    {
        if (read.Fault is { } fault)
        {
            CaseFileLog.Fell(log, fault);
        }

        if (read.Issue is { } issue)
        {
            issues.Add(issue);
            files.Clear();
        }
        else if (issues.Count == 0)
        {
            files.Add(read.File!);
        }
    }

    private async Task<IReadOnlyList<PreparedFile>> StoreAsync(List<CaseFile> files, CancellationToken cancellation)
    {
        var stored = new List<PreparedFile>();
        foreach (var file in files)
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
            await shelf.PutAsync(sha256, file.Bytes, cancellation);
            stored.Add(new PreparedFile(file.Name, file.Kind, file.MediaType, file.Bytes.Length, sha256, file.Removed));
        }

        return stored;
    }

    private async Task<OpenedCaseFile?> OpenAsync(Expression<Func<CaseAttachment, bool>> which, CancellationToken cancellation)
    {
        CaseAttachment? found;
        await using (var db = database.OpenForReading())
        {
            found = await db.Set<CaseAttachment>().SingleOrDefaultAsync(which, cancellation);
        }

        if (found is null || LineOf(found) is not { Availability: CaseFileAvailability.Ready } line)
        {
            return found is null ? null : new OpenedCaseFile(LineOf(found), null);
        }

        if (shelf.Open(found.Sha256) is { } content)
        {
            return new OpenedCaseFile(line, content);
        }

        CaseFileLog.Missing(log, found.Id);
        return new OpenedCaseFile(line with { Availability = CaseFileAvailability.Missing }, null);
    }

    private CaseFileLine LineOf(CaseAttachment file) => new(
        file.Id, file.ComplaintId, file.Number, file.GivenName, file.Kind, file.MediaType, file.Bytes, file.Sha256, file.AddedUtc, file.From,
        AvailabilityOf(file.Scan), file.ScannedUtc, file.Scanner, file.Threat);

    /// <summary>What came before a scanner was set up waits for it like everything else.</summary>
    private CaseFileAvailability AvailabilityOf(CaseFileScan scan) => scan switch
    {
        CaseFileScan.Clean => CaseFileAvailability.Ready,
        CaseFileScan.NotScanned when !scanner.IsSet => CaseFileAvailability.Ready,
        CaseFileScan.Infected => CaseFileAvailability.Destroyed,
        _ => CaseFileAvailability.BeingChecked,
    };
}

/// <summary>Nothing of a file but the number of its row: its name may tell who somebody is.</summary>
internal static partial class CaseFileLog
{
    [LoggerMessage(1, LogLevel.Error, "A file that somebody sent could not be read; a reader fell over it: {Kind}.")]
    public static partial void Fell(ILogger log, string kind);

    [LoggerMessage(2, LogLevel.Error, "The bytes of the case file {Id} are not on the shelf.")]
    public static partial void Missing(ILogger log, Guid id);

    [LoggerMessage(3, LogLevel.Information, "{Count} files that no case knows were taken away.")]
    public static partial void Swept(ILogger log, int count);

    [LoggerMessage(4, LogLevel.Error, "There are {Count} case files of which the database knows none; nothing was taken away. Is this the right database? If it is, take the files away by hand.")]
    public static partial void Stranger(ILogger log, int count);

    [LoggerMessage(5, LogLevel.Warning, "The virus scanner does not answer; files wait until it does.")]
    public static partial void ScannerAway(ILogger log);

    [LoggerMessage(6, LogLevel.Information, "The virus scanner answers again.")]
    public static partial void ScannerBack(ILogger log);

    [LoggerMessage(7, LogLevel.Warning, "The virus scanner could not deal with the case file {Id}; it is tried again at {Next:u}. {Problem}")]
    public static partial void Faulty(ILogger log, Guid id, DateTime next, string problem);

    [LoggerMessage(8, LogLevel.Error, "The virus scanner could not deal with the case file {Id}, and it is not tried again. {Problem}")]
    public static partial void GivenUp(ILogger log, Guid id, string problem);

    [LoggerMessage(9, LogLevel.Warning, "The virus scanner found {Threat} in the case file {Id}; its bytes are destroyed.")]
    public static partial void Infected(ILogger log, Guid id, string threat);

    [LoggerMessage(10, LogLevel.Error, "Case files that wait for the virus scanner could not be looked after; it is tried again in a few seconds.")]
    public static partial void LookFailed(ILogger log, Exception exception);
}
