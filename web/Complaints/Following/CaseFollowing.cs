using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Following;

/// <summary>
/// Lets people in to their own case by its reference and access code. A wrong reference and a wrong code get the same answer after the same
/// work; every time that a case is shown, the audit log says so.
/// </summary>
public sealed class CaseFollowing(SiteDatabase database, CurrentSite site, LetterDoor letters, TimeProvider clock)
{
    private const string NoReference = "";

    /// <summary>Compared with when there is no such case.</summary>
    private static readonly string NoHash = AccessCode.HashOf("");

    /// <returns>None when they do not fit, whichever of the two is wrong.</returns>
    public async Task<FollowKey?> KnockAsync(string? reference, string? code, CancellationToken cancellation)
    {
        var wanted = CaseReference.Parse(reference) ?? NoReference;
        await using var db = database.OpenForReading();
        var found = await db.Set<Complaint>().Where(one => one.Reference == wanted).Select(one => new FollowKey(one.Id, one.CodeHash)).SingleOrDefaultAsync(cancellation);
        return AccessCode.IsRight(AccessCode.Parse(code) ?? " ", found?.CodeHash ?? NoHash) ? found : null;
    }

    /// <returns>None when the code has been replaced since.</returns>
    public async Task<FollowedCase?> ReadAsync(FollowKey key, CancellationToken cancellation)
    {
        var read = await database.WriteAsync(
            async db =>
            {
                if (await db.Set<Complaint>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == key.Id, cancellation) is not { } complaint || !IsSame(key, complaint))
                {
                    return null;
                }

                var events = await db.Set<CaseEvent>().AsNoTracking().Where(one => one.ComplaintId == key.Id).OrderBy(one => one.Number).ToListAsync(cancellation);
                var worker = await db.Set<Caseworker>().AsNoTracking().SingleOrDefaultAsync(one => one.AccountId == complaint.HandlerId, cancellation);
                await AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, null, "", "case.followed", complaint.Reference, new Dictionary<string, string?>(), cancellation);
                return new Found(complaint, events, worker);
            },
            cancellation);
        return read is null ? null : ForThePerson.Of(site(), read.Complaint, read.Events, read.Worker, await letters.List(key.Id, cancellation), DublinTime.Today(clock));
    }

    /// <summary>A letter of the case that the key opens; none when it has no such letter. That it was read is in the audit log.</summary>
    public async Task<LetterFile?> OpenLetterAsync(FollowKey key, Guid letterId, bool inLargePrint, CancellationToken cancellation)
    {
        var isOpen = await database.WriteAsync(
            async db =>
            {
                if (await db.Set<Complaint>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == key.Id, cancellation) is not { } complaint || !IsSame(key, complaint))
                {
                    return false;
                }

                await AuditLog.WriteAsync(
                    db, clock.GetUtcNow().UtcDateTime, null, "", "case.followed", complaint.Reference, new Dictionary<string, string?> { ["what"] = "letter" }, cancellation);
                return true;
            },
            cancellation);
        return isOpen ? await letters.Open(key.Id, letterId, inLargePrint, cancellation) : null;
    }

    internal static bool IsSame(FollowKey key, Complaint complaint) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key.CodeHash), Encoding.ASCII.GetBytes(complaint.CodeHash));

    private sealed record Found(Complaint Complaint, List<CaseEvent> Events, Caseworker? Worker);
}
