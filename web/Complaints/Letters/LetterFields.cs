using System.Text.Json;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>
/// Looks into letters that went out for what every letter has to say (commitment 58). It reads what was stored with the letter and trusts
/// no check that was made before: that the writer lets nothing else go is what this shows.
/// </summary>
public sealed class LetterFields(SiteDatabase database, TimeProvider clock)
{
    /// <summary>The letters that bear a day from the first to the last, both counted. Those whose words are destroyed are not among them: nobody can tell any more.</summary>
    public async Task<IReadOnlyList<LetterGaps>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var rows = db.Set<CaseLetter>().Where(letter => letter.Content != null && letter.SentOn >= from && letter.SentOn <= to)
            .OrderBy(letter => letter.SentOn).ThenBy(letter => letter.ComplaintId).ThenBy(letter => letter.Number).Select(letter => new { letter.ComplaintId, letter.SentOn, letter.Content });
        var found = new List<LetterGaps>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            found.Add(new LetterGaps(row.ComplaintId, row.SentOn, MissingIn(row.Content!)));
        }

        return found;
    }

    /// <summary>The day of the first letter; none when none has gone out.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<CaseLetter>().Select(letter => (DateOnly?)letter.SentOn).MinAsync(cancellation);
    }

    /// <summary>The references of those of the cases that this person may know of, by the case’s id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReferencesAsync(Person by, IReadOnlyCollection<Guid> cases, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
        return await db.Set<Complaint>().ThatMayBeListedBy(db, viewer).Where(one => cases.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Reference, cancellation);
    }

    /// <summary>By the names of their places in a template.</summary>
    internal static IReadOnlyList<string> MissingIn(string content)
    {
        using var letter = JsonDocument.Parse(content);
        var signature = letter.RootElement.TryGetProperty("signature", out var found) ? found : default;
        return
        [
            .. Has(letter.RootElement, "reference") ? [] : new[] { LetterPlaces.Reference },
            .. Has(signature, "name") ? [] : new[] { LetterPlaces.ContactName },
            .. Has(signature, "phone") ? [] : new[] { LetterPlaces.Phone },
            .. SaysExtension(signature) ? [] : new[] { LetterPlaces.Extension },
            .. Has(signature, "email") ? [] : new[] { LetterPlaces.Email },
        ];
    }

    /// <summary>Kept as null where somebody has said that the line has none, which the letter then says too.</summary>
    private static bool SaysExtension(JsonElement signature) =>
        Has(signature, "extension") || (signature.ValueKind is JsonValueKind.Object && signature.TryGetProperty("extension", out var value) && value.ValueKind is JsonValueKind.Null);

    private static bool Has(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());
}

/// <param name="Missing">Empty for a letter that is as it should be.</param>
public sealed record LetterGaps(Guid ComplaintId, DateOnly SentOn, IReadOnlyList<string> Missing);
