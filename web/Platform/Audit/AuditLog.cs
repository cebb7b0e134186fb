using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Audit;

/// <summary>
/// Writes acts into the audit log, in the transaction of the act itself: neither is there without the other. Only inside the write
/// gate, which puts the writers of all nodes one after another; two at once would break the chain.
/// </summary>
public static class AuditLog
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(
        DbContext db,
        DateTime now,
        Guid? personId,
        string personName,
        string act,
        string subject,
        IReadOnlyDictionary<string, string?> details,
        CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync(cancellation);
        var number = (last?.Number ?? 0) + 1;
        var previous = last?.Hash ?? AuditEntry.Beginning;

        // A database keeps no finer time than this in both kinds, and the hash must come out the same when it is read back.
        var occurred = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var words = JsonSerializer.Serialize(details.Where(detail => detail.Value is not null).ToDictionary(detail => detail.Key, detail => detail.Value), Json);
        db.Add(new AuditEntry
        {
            Number = number,
            OccurredUtc = occurred,
            PersonId = personId,
            PersonName = personName,
            Act = act,
            Subject = subject,
            Details = words,
            PreviousHash = previous,
            Hash = AuditEntry.HashOf(number, occurred, personId, personName, act, subject, words, previous),
        });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Recounts the whole chain.</summary>
    /// <returns>The number of the first entry that does not fit the ones before it; none when all is sound.</returns>
    public static async Task<long?> FirstBrokenAsync(DbContext db, CancellationToken cancellation) => (await RecountAsync(db, cancellation)).FirstBroken;

    /// <summary>Recounts the chain from its beginning up to the first entry that does not fit.</summary>
    public static async Task<AuditRecount> RecountAsync(DbContext db, CancellationToken cancellation)
    {
        var (whole, previous) = (0L, AuditEntry.Beginning);
        await foreach (var entry in AuditStream.InOrderAsync(db.Set<AuditEntry>().AsNoTracking(), cancellation))
        {
            if (entry.Number != whole + 1 || !entry.IsSound(previous))
            {
                return new AuditRecount(whole, whole + 1, previous);
            }

            (whole, previous) = (whole + 1, entry.Hash);
        }

        return new AuditRecount(whole, null, previous);
    }
}

/// <summary>What recounting the chain has come to.</summary>
/// <param name="Whole">How many entries, from the first one on, are as they were written.</param>
/// <param name="FirstBroken">The number of the first entry that is changed, missing or not where it belongs; none when all is sound.</param>
/// <param name="LastHash">The hash of the last whole entry: who has noted it down elsewhere sees when the end of the log is cut off.</param>
public sealed record AuditRecount(long Whole, long? FirstBroken, string LastHash);
