using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Who has read what, from the audit log: the first question after a breach, to be answered within minutes, since the Data Protection
/// Commission is told within 72 hours. Asking is written down too.
/// </summary>
public sealed class ReadsReport(SiteDatabase database, TimeProvider clock)
{
    /// <summary>Acts by which what tells who somebody is was seen or left the house, besides all that end in <c>.read</c>.</summary>
    private static readonly string[] Others = ["case.packed", "case.given"];

    public static bool MayAsk(Person by) => by.Is(Role.DataProtectionOfficer) || by.Is(Role.Auditor);

    /// <param name="most">No more than so many, the newest.</param>
    public async Task<IReadOnlyList<AuditEntry>> FindAsync(Person by, ReadsQuestion question, int most, CancellationToken cancellation)
    {
        if (!MayAsk(by))
        {
            throw new NotAllowedException($"{by.Name} does not ask who has read what.");
        }

        await WriteAuditAsync(by, question, cancellation);
        await using var db = database.OpenForReading();
        var filtered = await new AuditFilter(From: question.From, To: question.To).NarrowAsync(db.Set<AuditEntry>(), cancellation);
        var reads = filtered.Where(entry => EF.Functions.Like(entry.Act, "%.read") || EF.Parameter(Others).Contains(entry.Act));
        if (question.Reference is { } reference)
        {
            reads = reads.Where(entry => entry.Subject == reference);
        }

        if (question.Person is { } person)
        {
            reads = reads.Where(entry => entry.PersonName == person);
        }

        return await reads.OrderByDescending(entry => entry.Number).Take(most).ToListAsync(cancellation);
    }

    private Task<bool> WriteAuditAsync(Person by, ReadsQuestion question, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var details = new Dictionary<string, string?> { ["from"] = $"{question.From:yyyy-MM-dd}", ["to"] = $"{question.To:yyyy-MM-dd}", ["person"] = question.Person };
            await AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, by.Id, by.Name, "reads.read", question.Reference ?? question.Person ?? "", details, cancellation);
            return true;
        },
        cancellation);
}

/// <summary>One question: about a case or a member of staff, or both, in some days.</summary>
/// <param name="Person">The whole name, as the log has it.</param>
public sealed record ReadsQuestion(string? Reference, string? Person, DateOnly From, DateOnly To)
{
    /// <summary>None when something has to be mended.</summary>
    public static (ReadsQuestion? Question, IReadOnlyList<Issue> Issues) Read(string? reference, string? person, DateOnly? from, DateOnly? to)
    {
        var (named, who) = (CaseWords.Tidy(reference), CaseWords.Tidy(person));
        var issues = new List<Issue>();
        if (named.Length + who.Length == 0)
        {
            issues.Add(new Issue("reference", "desk.reads.missing"));
        }

        if (from is null)
        {
            issues.Add(new Issue("from", "desk.reads.from.missing"));
        }

        if (to is null)
        {
            issues.Add(new Issue("to", "desk.reads.to.missing"));
        }
        else if (to < from)
        {
            issues.Add(new Issue("to", "desk.reads.to.before"));
        }

        // What is no reference of a complaint may be that of something else, and is looked for as it is.
        return issues.Count > 0
            ? (null, issues)
            : (new ReadsQuestion(named.Length == 0 ? null : Cases.CaseReference.Parse(named) ?? named, who.Length == 0 ? null : who, from!.Value, to!.Value), []);
    }
}
