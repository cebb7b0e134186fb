using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Destroys cases whose time is over, when a Data Protection Officer signs for it and never by itself. All that a certificate lists is
/// erased in one transaction with it; then the files go and the database is written anew.
/// </summary>
public sealed partial class Disposal(SiteDatabase database, CurrentSite site, CaseErasure erasure, TimeProvider clock, ILogger<Disposal> log)
{
    /// <summary>Nobody else writes while cases are erased, and a list that somebody signs should be one that they have read.</summary>
    public const int MostAtOnce = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static bool MayRead(Person by) => MaySign(by) || by.Is(Role.Auditor);

    public static bool MaySign(Person by) => by.Is(Role.DataProtectionOfficer);

    /// <summary>The dry run: changes nothing.</summary>
    public async Task<DisposalList> ListAsync(Person by, CancellationToken cancellation)
    {
        Require(MayRead(by), by);
        await using var db = database.OpenForReading();
        return await DisposalSearch.FindAsync(db, by, site().Data, DublinTime.Today(clock), cancellation);
    }

    /// <returns>The number of the certificate, or what has to be mended; then nothing is erased.</returns>
    public async Task<(int? Number, IReadOnlyList<Issue> Issues)> SignAsync(Person by, SignedWish wish, CancellationToken cancellation)
    {
        Require(MaySign(by), by);
        var issues = Check(wish);
        if (issues.Count > 0)
        {
            return (null, issues);
        }

        var (certificate, changed, files) = await database.WriteAsync(db => SignAsync(db, by, wish, cancellation), cancellation);
        if (certificate is null)
        {
            return (null, changed);
        }

        await ClearAwayAsync(certificate.Number, files, cancellation);
        return (certificate.Number, []);
    }

    /// <summary>Writes the database anew where a disposal did not come to that, because the site was stopped or somebody was reading.</summary>
    internal async Task FinishAsync(CancellationToken cancellation)
    {
        int[] open;
        await using (var db = database.OpenForReading())
        {
            open = await db.Set<DisposalCertificate>().Where(one => one.ClearedUtc == null).Select(one => one.Number).ToArrayAsync(cancellation);
        }

        if (open.Length > 0)
        {
            await WriteAnewAsync(open, cancellation);
        }
    }

    private static List<Issue> Check(SignedWish wish) =>
    [
        .. wish.Marks.Count switch
        {
            0 => [new Issue("case", "desk.keeping.sign.none")],
            > MostAtOnce => [new Issue("case", "desk.keeping.sign.too-many", ("most", MostAtOnce.ToString(CultureInfo.InvariantCulture)))],
            _ => Array.Empty<Issue>(),
        },
        .. CaseWords.Required("reason", wish.Reason, "desk.keeping.sign.reason.missing", DisposalCertificate.ReasonMaxLength),
        .. CaseWords.Required("approval", wish.Approval, "desk.keeping.sign.approval.missing", DisposalCertificate.ApprovalMaxLength),
        .. wish.IsSure ? Array.Empty<Issue>() : [new Issue("sure", "desk.keeping.sign.sure.missing")],
    ];

    private async Task<(DisposalCertificate? Certificate, IReadOnlyList<Issue> Issues, IReadOnlyList<(IEraseOfCase Other, IReadOnlyList<string> Files)> Files)> SignAsync(
        SiteDb db, Person by, SignedWish wish, CancellationToken cancellation)
    {
        var list = await DisposalSearch.FindAsync(db, by, site().Data, DublinTime.Today(clock), cancellation);
        var chosen = list.Due.Where(one => wish.Marks.Contains(one.Mark)).ToList();
        if (chosen.Count != wish.Marks.Distinct(StringComparer.Ordinal).Count())
        {
            return (null, [new Issue("case", "desk.keeping.sign.changed")], []);
        }

        var (now, lines, files) = (Now, new List<DisposedCase>(), new List<(IEraseOfCase, IReadOnlyList<string>)>());
        foreach (var one in chosen)
        {
            var (counts, left) = await EraseAsync(db, by, one, now, cancellation);
            lines.Add(new DisposedCase(one.Reference, one.RuleKey, one.PolicyFrom, one.ClosedOn, one.EndedOn, counts));
            files.AddRange(left);
        }

        return (await CertifyAsync(db, by, wish, lines, now, cancellation), [], files);
    }

    private async Task<(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<(IEraseOfCase Other, IReadOnlyList<string> Files)> Files)> EraseAsync(
        SiteDb db, Person by, DueCase due, DateTime now, CancellationToken cancellation)
    {
        var complaint = await db.Set<Complaint>().AsTracking().SingleAsync(one => one.Id == due.Id, cancellation);
        var erased = await erasure.EraseAsync(db, complaint, cancellation);
        var events = await db.Set<CaseEvent>().AsNoTracking().Where(one => one.ComplaintId == due.Id).OrderBy(one => one.Number).ToListAsync(cancellation);
        var open = new OpenCase(db, complaint, events, CaseHand.Of(by), now);
        open.Add(new Erased(due.RuleKey));
        await CaseActs.WriteAuditAsync(open, cancellation);
        return erased;
    }

    private static async Task<DisposalCertificate> CertifyAsync(SiteDb db, Person by, SignedWish wish, List<DisposedCase> lines, DateTime now, CancellationToken cancellation)
    {
        var last = await db.Set<DisposalCertificate>().AsNoTracking().OrderByDescending(one => one.Number).Select(one => new { one.Number, one.Hash }).FirstOrDefaultAsync(cancellation);
        var certificate = DisposalCertificate.Of(
            (last?.Number ?? 0) + 1, now, by, CaseWords.Tidy(wish.Reason), CaseWords.Tidy(wish.Approval), lines, last?.Hash ?? AuditEntry.Beginning);
        db.Add(certificate);
        var details = new Dictionary<string, string?> { ["cases"] = lines.Count.ToString(CultureInfo.InvariantCulture), ["hash"] = certificate.Hash };
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, "case.disposed", certificate.Number.ToString(CultureInfo.InvariantCulture), details, cancellation);
        return certificate;
    }

    /// <summary>What is destroyed is destroyed; if this does not come to an end, it is done within the hour.</summary>
    private async Task ClearAwayAsync(int number, IReadOnlyList<(IEraseOfCase Other, IReadOnlyList<string> Files)> files, CancellationToken cancellation)
    {
        try
        {
            foreach (var group in files.GroupBy(one => one.Other))
            {
                await group.Key.ClearAwayAsync([.. group.SelectMany(one => one.Files)], cancellation);
            }

            await WriteAnewAsync([number], cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            Log.NotCleared(log, number, exception);
        }
    }

    private async Task WriteAnewAsync(int[] numbers, CancellationToken cancellation)
    {
        await database.WriteAnewAsync(erasure.Entities, cancellation);
        var now = Now;
        await database.WriteAsync(
            db => db.Set<DisposalCertificate>().Where(one => EF.Parameter(numbers).Contains(one.Number)).ExecuteUpdateAsync(one => one.SetProperty(line => line.ClearedUtc, now), cancellation),
            cancellation);
    }

    private static void Require(bool isAllowed, Person by)
    {
        if (!isAllowed)
        {
            throw new NotAllowedException($"{by.Name} does not decide on what is kept.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The database could not be written anew after disposal {Number}; it is tried again within the hour.")]
        public static partial void NotCleared(ILogger log, int number, Exception exception);
    }
}

/// <summary>What somebody signs.</summary>
/// <param name="Marks">Of the cases, as they stood in the list that was read: <see cref="DueCase.Mark"/>.</param>
/// <param name="Approval">The reference of the archives' approval.</param>
/// <param name="IsSure">They have said that it cannot be undone.</param>
public sealed record SignedWish(IReadOnlyList<string> Marks, string? Reason, string? Approval, bool IsSure);

/// <summary>Comes back to disposals after which the database was not written anew.</summary>
internal sealed class UnfinishedDisposals(Disposal disposal) : IForget
{
    public Task ForgetAsync(DateTime now, CancellationToken cancellation) => disposal.FinishAsync(cancellation);
}
