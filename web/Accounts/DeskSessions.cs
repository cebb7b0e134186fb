using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>Starts, finds and ends sessions. Every request of the desk asks here, so a session that was ended is over at once.</summary>
public sealed class DeskSessions(SiteDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="insteadOf">The words of a session that the same browser has and that ends now, whosever it was.</param>
    /// <returns>The words for the cookie.</returns>
    public async Task<string> StartAsync(Guid accountId, string device, bool hasSecondFactor, CancellationToken cancellation, string? insteadOf = null)
    {
        var token = Secret.New();
        var session = new DeskSession
        {
            Id = Guid.NewGuid(),
            TokenHash = Secret.HashOf(token),
            AccountId = accountId,
            StartedUtc = Now,
            LastSeenUtc = Now,
            Device = device[..Math.Min(device.Length, DeskSession.DeviceMaxLength)],
            HasSecondFactor = hasSecondFactor,
        };
        await database.WriteAsync(async db =>
        {
            var account = await db.Set<Account>().SingleAsync(account => account.Id == accountId, cancellation);
            await (insteadOf is null ? Task.FromResult(0) : End(SessionsOf(db, insteadOf), cancellation));
            db.Add(session);
            await AuditLog.WriteAsync(db, Now, account.Id, account.Name, "session.started", account.Name, new Dictionary<string, string?> { ["device"] = session.Device }, cancellation);
            return true;
        }, cancellation);
        return token;
    }

    /// <returns>None when the session is over or its account may not sign in any more.</returns>
    public Task<SignedIn?> FindAsync(string token, CancellationToken cancellation) => FindAsync(token, session => session.IsAlive(Now), cancellation);

    /// <summary>Whose session ran out in the last days, without anybody ending it.</summary>
    public Task<SignedIn?> FindLapsedAsync(string token, CancellationToken cancellation) => FindAsync(token, session => session.HasLapsed(Now), cancellation);

    private async Task<SignedIn?> FindAsync(string token, Func<DeskSession, bool> fits, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(token);
        await using var db = database.OpenForReading();
        var found = await db.Set<DeskSession>().Where(session => session.TokenHash == hash)
            .Join(db.Set<Account>().Include(account => account.Roles), session => session.AccountId, account => account.Id, (session, account) => new { session, account, account.Roles })
            .SingleOrDefaultAsync(cancellation);
        return found is not null && fits(found.session) && found.account.DisabledUtc is null
            ? new SignedIn(found.session, new Person(found.account.Id, found.account.Name, found.Roles.Select(role => role.Role).ToHashSet()), found.account.Language)
            : null;
    }

    /// <summary>Notes that the session is in use; to the minute, so that not every request writes.</summary>
    public Task SeeAsync(DeskSession session, CancellationToken cancellation) =>
        Now - session.LastSeenUtc < SeenEvery ? Task.CompletedTask : ChangeAsync(
            db => db.Set<DeskSession>().Where(one => one.Id == session.Id && one.EndedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeenUtc, Now), cancellation), cancellation);

    public Task EndAsync(string token, CancellationToken cancellation) => ChangeAsync(db => End(SessionsOf(db, token), cancellation), cancellation);

    /// <summary>Ends one of a person's own sessions.</summary>
    public Task EndAsync(Guid accountId, Guid sessionId, CancellationToken cancellation) =>
        ChangeAsync(db => End(db.Set<DeskSession>().Where(session => session.Id == sessionId && session.AccountId == accountId), cancellation), cancellation);

    /// <summary>The second factor has been set up in this session.</summary>
    public Task ConfirmSecondFactorAsync(Guid sessionId, CancellationToken cancellation) => ChangeAsync(
        db => db.Set<DeskSession>().Where(session => session.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.HasSecondFactor, true), cancellation), cancellation);

    /// <summary>The sessions of a person that are not over, the newest first.</summary>
    public async Task<IReadOnlyList<DeskSession>> ListAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var sessions = await db.Set<DeskSession>().Where(session => session.AccountId == accountId && session.EndedUtc == null)
            .OrderByDescending(session => session.StartedUtc).ToListAsync(cancellation);
        return [.. sessions.Where(session => session.IsAlive(Now))];
    }

    /// <summary>Ends all sessions of an account but one, within the transaction of the act that asks for it.</summary>
    internal static Task<int> EndAllAsync(SiteDb db, Guid accountId, DateTime now, CancellationToken cancellation, Guid? but = null) =>
        db.Set<DeskSession>().Where(session => session.AccountId == accountId && session.EndedUtc == null && session.Id != but)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now), cancellation);

    private static IQueryable<DeskSession> SessionsOf(SiteDb db, string token)
    {
        var hash = Secret.HashOf(token);
        return db.Set<DeskSession>().Where(session => session.TokenHash == hash);
    }

    private Task<int> End(IQueryable<DeskSession> sessions, CancellationToken cancellation)
    {
        var now = Now;
        return sessions.Where(session => session.EndedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now), cancellation);
    }

    private Task<int> ChangeAsync(Func<SiteDb, Task<int>> change, CancellationToken cancellation) => database.WriteAsync(change, cancellation);
}

/// <summary>Who is at the other end of a request of the desk.</summary>
public sealed record SignedIn(DeskSession Session, Person Person, Language Language);
