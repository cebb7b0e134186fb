using System.Text.Encodings.Web;
using System.Text.Json;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Wording;

/// <summary>What was done to an entry of a data file, as the audit log has it.</summary>
public sealed class EntryHistory(SiteDatabase database)
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(string subject, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number).ToListAsync(cancellation);
    }

    /// <summary>The changes of a wording, the newest first, each with what both sides said before and after.</summary>
    public async Task<IReadOnlyList<WordingChange>> OfWordingAsync(string key, CancellationToken cancellation) =>
        [.. (await OfAsync(WordingEditing.SubjectOf(key), cancellation)).Select(WordingChange.Of)];
}

/// <param name="Number">Of the entry in the audit log.</param>
public sealed record WordingChange(
    long Number, DateTime OccurredUtc, string PersonName, string? Note, Bilingual<IReadOnlyDictionary<string, string>> Before, Bilingual<IReadOnlyDictionary<string, string>> After)
{
    internal static WordingChange Of(AuditEntry entry)
    {
        var details = JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Details)!;
        Bilingual<IReadOnlyDictionary<string, string>> Words(string when) => Bilingual.For<IReadOnlyDictionary<string, string>>(language =>
            details.TryGetValue($"{language.Code()}-{when}", out var words) ? JsonSerializer.Deserialize<Dictionary<string, string>>(words)! : new Dictionary<string, string>());
        return new WordingChange(entry.Number, entry.OccurredUtc, entry.PersonName, details.GetValueOrDefault("note"), Words("before"), Words("after"));
    }
}
