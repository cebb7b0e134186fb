using System.Globalization;
using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// Finds a case by its reference, or by the name or e-mail address of who complained: somebody rings and does not have their letter at
/// hand. What is found tells who complained, so each find is written down as a read; what was looked for is not.
/// </summary>
public sealed class CaseFinder(SiteDatabase database, CaseBoard board, TimeProvider clock)
{
    public const int ShortestName = 3;

    /// <summary>More than this is no answer to the question who is on the telephone.</summary>
    public const int MostFound = 20;

    private static readonly Role[] MayAskForNames = [Role.ComplaintsOfficer, Role.InquiryOfficer, Role.DataProtectionOfficer, Role.CustomerCare];

    public static bool MayAskForName(Person by) => MayAskForNames.Any(by.Is);

    /// <returns>What was found among the cases that the person may know of, or what to mend.</returns>
    public async Task<(IReadOnlyList<FoundCase> Found, IReadOnlyList<Issue> Issues)> FindAsync(Person by, string? typed, CancellationToken cancellation)
    {
        var words = CaseWords.Tidy(typed);
        if (CaseReference.Parse(words) is { } reference)
        {
            return (await ByReferenceAsync(by, reference, cancellation), []);
        }

        if (!MayAskForName(by) || words.Length == 0)
        {
            return ([], [new Issue("find", "desk.cases.find.reference")]);
        }

        if (words.Length < ShortestName)
        {
            return ([], [new Issue("find", "desk.cases.find.short", ("least", ShortestName.ToString(CultureInfo.InvariantCulture)))]);
        }

        var found = await ByNameAsync(by, words, cancellation);
        return found.Count > MostFound ? ([], [new Issue("find", "desk.cases.find.many", ("most", MostFound.ToString(CultureInfo.InvariantCulture)))]) : (found, []);
    }

    private async Task<IReadOnlyList<FoundCase>> ByReferenceAsync(Person by, string reference, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
        var found = await db.Set<Complaint>().ThatMayBeListedBy(db, viewer).SingleOrDefaultAsync(one => one.Reference == reference, cancellation);
        return found is null ? [] : [new FoundCase(board.ToRow(found), null)];
    }

    private Task<List<FoundCase>> ByNameAsync(Person by, string words, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var now = clock.GetUtcNow();
            var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.DayOf(now), cancellation);
            var mine = db.Set<Complaint>().AsNoTracking().ThatMayBeReadBy(db, viewer);
            var people = await mine.Join(db.Set<ComplaintDetails>(), one => one.Id, details => details.ComplaintId, (one, details) => new { one, details.Name, details.Email, details.OnBehalfOf })
                .ToListAsync(cancellation);
            var sought = Folded(words);
            var found = people.Where(person => new[] { person.Name, person.Email, person.OnBehalfOf }.Any(field => field is not null && Folded(field).Contains(sought, StringComparison.Ordinal)))
                .OrderByDescending(person => person.one.ReceivedOn).Select(person => new FoundCase(board.ToRow(person.one), person.Name)).ToList();
            foreach (var one in found.Count <= MostFound ? found : [])
            {
                await AuditLog.WriteAsync(db, now.UtcDateTime, by.Id, by.Name, "case.read", one.Row.Reference, new Dictionary<string, string?> { ["what"] = "search" }, cancellation);
            }

            return found;
        },
        cancellation);

    /// <summary>Small letters without fadas: a name is found however it is keyed.</summary>
    private static string Folded(string words) =>
        string.Concat(words.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}

/// <param name="Name">Of who complained; none when the case was found by its reference.</param>
public sealed record FoundCase(CaseRow Row, string? Name);
