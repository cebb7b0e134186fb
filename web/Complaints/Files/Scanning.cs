using System.Globalization;
using KilkennyInfo.Data;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Files;

/// <summary>Is told of a file in which something harmful was found, in the transaction that says so: for the event of the case and for notices.</summary>
public delegate Task TellOfInfection(SiteDb db, CaseAttachment file, DateTime now, CancellationToken cancellation);

/// <summary>
/// Has the virus scanner look through files that wait for it. The scanning happens outside any transaction: first a lease is stored, so
/// that no other node takes the same file, and afterwards what was found. Done twice, it comes to the same.
/// </summary>
public sealed class Scanning(
    SiteDatabase database, CaseFileShelf shelf, CaseAttachments attachments, Clamd scanner, IEnumerable<TellOfInfection> tell, TimeProvider clock, ILogger<Scanning> log)
{
    private const string Due = """
        SELECT "Id" FROM "CaseAttachment" WHERE "Scan" IN ('Waiting', 'NotScanned') AND "NextScanUtc" <= @now ORDER BY "NextScanUtc", "Id" LIMIT 20
        """;

    private bool _isAway;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Files stay untouched while there is no scanner, and have their turn in the look after it is back.</summary>
    /// <returns>How many got an answer.</returns>
    public async Task<int> ScanDueAsync(CancellationToken stopping)
    {
        var count = 0;
        while (await DueAsync(stopping) is { Count: > 0 } due && await FindScannerAsync(stopping) is { } version)
        {
            foreach (var id in due)
            {
                stopping.ThrowIfCancellationRequested();
                count += await ScanAsync(id, version, stopping) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Plain SQL: as long as nothing waits, EF Core is not woken up (docs/decisions/0011).</summary>
    private Task<List<Guid>> DueAsync(CancellationToken cancellation) => database.QueryAsync(Due, row => row.GetGuid(0), cancellation, ("@now", Now));

    private async Task<string?> FindScannerAsync(CancellationToken stopping)
    {
        var version = await scanner.VersionAsync(stopping);
        if (version is null && !_isAway)
        {
            CaseFileLog.ScannerAway(log);
        }
        else if (version is not null && _isAway)
        {
            CaseFileLog.ScannerBack(log);
        }

        _isAway = version is null;
        return version;
    }

    private async Task<bool> ScanAsync(Guid id, string version, CancellationToken stopping)
    {
        if (await LeaseAsync(id, stopping) is not { } file)
        {
            return false; // Another node was quicker, or it is gone.
        }

        var answer = await AnswerAsync(file, stopping);
        switch (answer.Verdict)
        {
            case ScanVerdict.Clean:
                await ChangeAsync(id, row => row.MarkClean(version, Now), stopping);
                return true;
            case ScanVerdict.Infected:
                await MarkInfectedAsync(file, version, answer.Detail!, stopping);
                return true;
            case ScanVerdict.NoAnswer when !await scanner.PingAsync(stopping):
                await ChangeAsync(id, row => row.Hold(Now), stopping);
                return false;
            default:
                await MarkFaultyAsync(id, answer.Detail!, stopping);
                return false;
        }
    }

    private Task<CaseAttachment?> LeaseAsync(Guid id, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var file = await db.Set<CaseAttachment>().AsTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation);
            if (file is null || !file.IsDue(Now))
            {
                return null;
            }

            file.BeginScan(Now);
            await db.SaveChangesAsync(cancellation);
            return file;
        },
        cancellation);

    private async Task<ScanAnswer> AnswerAsync(CaseAttachment file, CancellationToken stopping)
    {
        await using var content = shelf.Open(file.Sha256);
        if (content is null)
        {
            CaseFileLog.Missing(log, file.Id);
            return new ScanAnswer(ScanVerdict.Failed, "Its bytes are not on the shelf.");
        }

        using var bytes = new MemoryStream(file.Bytes);
        await content.CopyToAsync(bytes, stopping);
        return await scanner.ScanAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), stopping);
    }

    /// <summary>An answer that has come counts, even when the file was taken by somebody else meanwhile; only what is destroyed stays so.</summary>
    private Task<CaseAttachment?> ChangeAsync(Guid id, Action<CaseAttachment> change, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var file = await db.Set<CaseAttachment>().AsTracking().SingleOrDefaultAsync(file => file.Id == id && file.Scan == CaseFileScan.Waiting, cancellation);
            if (file is not null)
            {
                change(file);
                await db.SaveChangesAsync(cancellation);
            }

            return file;
        },
        cancellation);

    private async Task MarkFaultyAsync(Guid id, string problem, CancellationToken cancellation)
    {
        switch (await ChangeAsync(id, row => row.MarkFaulty(Now), cancellation))
        {
            case { Scan: CaseFileScan.GivenUp }:
                CaseFileLog.GivenUp(log, id, problem);
                break;
            case { } file:
                CaseFileLog.Faulty(log, id, file.NextScanUtc, problem);
                break;
        }
    }

    /// <summary>The rows first: from their commit on nobody gets the file, whatever becomes of the bytes.</summary>
    private async Task MarkInfectedAsync(CaseAttachment file, string version, string threat, CancellationToken cancellation)
    {
        await database.WriteAsync(
            async db =>
            {
                var same = await db.Set<CaseAttachment>().AsTracking().Where(other => other.Sha256 == file.Sha256 && other.Scan != CaseFileScan.Infected).ToListAsync(cancellation);
                foreach (var other in same)
                {
                    await TellAsync(db, other, version, threat, cancellation);
                }

                return same.Count;
            },
            cancellation);
        await attachments.ClearAwayAsync([file.Sha256], cancellation);
    }

    private async Task TellAsync(SiteDb db, CaseAttachment file, string version, string threat, CancellationToken cancellation)
    {
        var now = Now;
        file.MarkInfected(version, threat, now);
        var details = new Dictionary<string, string?> { ["case"] = file.ComplaintId.ToString(), ["number"] = file.Number.ToString(CultureInfo.InvariantCulture), ["threat"] = file.Threat };
        await AuditLog.WriteAsync(db, now, null, "", "case-file.infected", SubjectOf(file.Id), details, cancellation);
        foreach (var one in tell)
        {
            await one(db, file, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        CaseFileLog.Infected(log, file.Id, threat);
    }

    internal static string SubjectOf(Guid id) => $"case-file:{id}";
}
