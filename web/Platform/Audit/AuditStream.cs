using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Audit;

/// <summary>
/// Entries in their order, some at a time: the log is never in memory as a whole, and nothing is held open in the database while a slow
/// reader takes them.
/// </summary>
internal static class AuditStream
{
    private const int AtOnce = 500;

    public static async IAsyncEnumerable<AuditEntry> InOrderAsync(IQueryable<AuditEntry> entries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Not from 1: what somebody has put before the beginning must come up too.
        long? last = null;
        while (true)
        {
            var some = await entries.Where(entry => last == null || entry.Number > last).OrderBy(entry => entry.Number).Take(AtOnce).ToListAsync(cancellation);
            foreach (var entry in some)
            {
                yield return entry;
            }

            if (some.Count < AtOnce)
            {
                yield break;
            }

            last = some[^1].Number;
        }
    }
}
