using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// Takes away files that no case knows: those of somebody who never came to the end of the form, those of erased cases, and what a crash
/// left half written. None before it is a day old, since its row may be on the way.
/// </summary>
internal sealed class CaseFileSweep(SiteDatabase database, CaseFileShelf shelf, ILogger<CaseFileSweep> log) : IForget
{
    internal static readonly TimeSpan Youth = TimeSpan.FromDays(1);

    /// <summary>From so many strange files on, a database that knows no file at all is more likely the wrong one than a new one.</summary>
    internal const int Suspicious = 10;

    /// <summary>In plain SQL, since it is asked every hour whether or not there is anything to sweep (docs/decisions/0011).</summary>
    public async Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        var old = shelf.OlderThan(now - Youth);
        if (old.Count == 0)
        {
            return;
        }

        var known = (await database.QueryAsync(ShelfRows.Known, row => row.GetString(0), cancellation)).ToHashSet(StringComparer.Ordinal);
        var stray = old.Where(path => !known.Contains(Path.GetFileName(path))).ToList();
        if (stray.Count >= Suspicious && !known.Any(shelf.Has))
        {
            CaseFileLog.Stranger(log, stray.Count);
        }
        else if (stray.Count > 0)
        {
            CaseFileLog.Swept(log, await TakeAwayAsync(stray, now, cancellation));
        }
    }

    /// <summary>Asks once more inside the write gate: a row may have come meanwhile, or the file with the same bytes once more.</summary>
    private Task<int> TakeAwayAsync(List<string> stray, DateTime now, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var needed = await ShelfRows.NeededAsync(db, [.. stray.Select(path => Path.GetFileName(path))], cancellation);
            var gone = stray.Where(path => !needed.Contains(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < now - Youth).ToList();
            gone.ForEach(File.Delete);
            return gone.Count;
        },
        cancellation);
}
