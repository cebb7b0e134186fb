using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Files;

/// <summary>How the scanning of case files stands.</summary>
/// <param name="Waiting">Files that nobody gets until the scanner has answered; those of before a scanner was set up are not among them.</param>
/// <param name="GivenUp">Files that the scanner could not deal with: somebody has to see to them.</param>
public sealed record ScanCounts(int Waiting, DateTime? OldestWaitingUtc, int GivenUp, int Infected, int NotScanned);

/// <summary>What the desk sees of the virus scanner's work, and can do about it.</summary>
public sealed class ScanOverview(SiteDatabase database, ScanWatch watch, TimeProvider clock)
{
    private const string Counts = """
        SELECT "Scan", COUNT(*), MIN("AddedUtc") FROM "CaseAttachment" GROUP BY "Scan"
        """;

    public Task<ScanCounts> CountsAsync(CancellationToken cancellation) => CountsAsync(database, cancellation);

    public static async Task<ScanCounts> CountsAsync(SiteDatabase database, CancellationToken cancellation)
    {
        var rows = await database.QueryAsync(Counts, row => (Scan: row.GetString(0), Count: (int)row.GetInt64(1), Oldest: row.GetDateTime(2)), cancellation);
        int CountOf(CaseFileScan scan) => rows.Where(row => row.Scan == scan.ToString()).Sum(row => row.Count);
        var oldest = rows.Where(row => row.Scan == nameof(CaseFileScan.Waiting)).Select(row => (DateTime?)DateTime.SpecifyKind(row.Oldest, DateTimeKind.Utc)).SingleOrDefault();
        return new ScanCounts(CountOf(CaseFileScan.Waiting), oldest, CountOf(CaseFileScan.GivenUp), CountOf(CaseFileScan.Infected), CountOf(CaseFileScan.NotScanned));
    }

    /// <summary>Has a file that was given up tried again, from the beginning. Whether this person may is asked by whoever calls.</summary>
    /// <exception cref="NotThereException">There is no such file, or it was not given up.</exception>
    public async Task ScanAgainAsync(Guid id, Person by, CancellationToken cancellation)
    {
        await database.WriteAsync(
            async db =>
            {
                var file = await db.Set<CaseAttachment>().AsTracking().SingleOrDefaultAsync(file => file.Id == id && file.Scan == CaseFileScan.GivenUp, cancellation)
                    ?? throw new NotThereException("There is no such file that was given up.");
                var now = clock.GetUtcNow().UtcDateTime;
                file.ScanAgain(now);
                var details = new Dictionary<string, string?> { ["case"] = file.ComplaintId.ToString(), ["number"] = file.Number.ToString(CultureInfo.InvariantCulture) };
                await AuditLog.WriteAsync(db, now, by.Id, by.Name, "case-file.scan-again", Scanning.SubjectOf(id), details, cancellation);
                return file.Number;
            },
            cancellation);
        watch.Nudge();
    }
}
