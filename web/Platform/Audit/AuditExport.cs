using System.Text.Encodings.Web;
using System.Text.Json;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Audit;

/// <summary>
/// The log as a file in which a stranger can recount it: one entry a line, as JSON, the oldest first, each field exactly as it was
/// hashed (docs/audit-log.md). That somebody took it out is an entry too, and the last one in the file when nothing is filtered.
/// </summary>
public sealed class AuditExport(SiteDatabase database, TimeProvider clock)
{
    public const string ContentType = "application/x-ndjson; charset=utf-8";

    private const byte LineEnd = (byte)'\n';

    // The names must not turn into escapes: people read this file too.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many entries were written.</returns>
    public async Task<long> WriteAsync(AuditFilter filter, Guid? personId, string personName, Stream to, CancellationToken cancellation)
    {
        var last = await WriteEntryAsync(filter, personId, personName, cancellation);
        await using var db = database.OpenForReading();
        var entries = (await filter.NarrowAsync(db.Set<AuditEntry>(), cancellation)).Where(entry => entry.Number <= last);
        var count = 0L;
        await foreach (var entry in AuditStream.InOrderAsync(entries, cancellation))
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(AuditLine.Of(entry), Json);
            await to.WriteAsync((byte[])[.. line, LineEnd], cancellation);
            count++;
        }

        return count;
    }

    private Task<long> WriteEntryAsync(AuditFilter filter, Guid? personId, string personName, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var details = new Dictionary<string, string?>
        {
            ["words"] = string.IsNullOrWhiteSpace(filter.Words) ? null : filter.Words.Trim(),
            ["kind"] = filter.Kind?.ToString(),
            ["from"] = filter.From is { } from ? $"{from:yyyy-MM-dd}" : null,
            ["to"] = filter.To is { } to ? $"{to:yyyy-MM-dd}" : null,
        };
        await AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, personId, personName, "audit.exported", "audit", details, cancellation);
        return await db.Set<AuditEntry>().MaxAsync(entry => entry.Number, cancellation);
    }, cancellation);

    /// <summary>A line of the file. The names of its fields are a promise to whoever keeps such files.</summary>
    private sealed record AuditLine(long Number, string Occurred, Guid? PersonId, string PersonName, string Act, string Subject, string Details, string PreviousHash, string Hash)
    {
        public static AuditLine Of(AuditEntry entry) => new(
            entry.Number, AuditEntry.InstantOf(entry.OccurredUtc), entry.PersonId, entry.PersonName, entry.Act, entry.Subject, entry.Details, entry.PreviousHash, entry.Hash);
    }
}
