using System.Data.Common;
using System.Linq.Expressions;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Mail;

/// <summary>What the desk sees of outgoing mail. A row that has been forgotten is listed with what is left of it.</summary>
public sealed class MailOverview(SiteDatabase database, MailSender sender, TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    private static readonly Expression<Func<OutgoingMail, MailLine>> Line = mail => new MailLine(
        mail.Id, mail.AboutKind, mail.AboutKey, mail.Language, mail.RecipientAddress, mail.RecipientName, mail.Subject, mail.HoldsSecret, mail.State,
        mail.CreatedUtc, mail.Tries, mail.State == MailState.Waiting ? mail.NextTryUtc : null, mail.EndedUtc, mail.LastProblem, mail.LastStatus,
        mail.State == MailState.GivenUp && mail.TextBody != "");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The newest ones first.</summary>
    /// <param name="standing">Only those; none for all.</param>
    /// <param name="skip">How many of the newest to leave out.</param>
    public async Task<IReadOnlyList<MailLine>> LatestAsync(int count, MailStanding? standing, CancellationToken cancellation, int skip = 0)
    {
        await using var db = database.OpenForReading();
        var all = db.Set<OutgoingMail>();
        var wanted = standing switch
        {
            null => all,
            MailStanding.Waiting => all.Where(mail => mail.State == MailState.Waiting && mail.Tries == 0),
            MailStanding.Tried => all.Where(mail => mail.State == MailState.Waiting && mail.Tries > 0),
            MailStanding.Sent => all.Where(mail => mail.State == MailState.Sent),
            _ => all.Where(mail => mail.State == MailState.GivenUp),
        };
        return await wanted.OrderByDescending(mail => mail.CreatedUtc).ThenByDescending(mail => mail.Id).Skip(skip).Take(count).Select(Line).ToListAsync(cancellation);
    }

    /// <summary>How many there are of each standing: of the sent ones those of the last seven days, of the given-up ones those whose words are not forgotten.</summary>
    public async Task<IReadOnlyDictionary<MailStanding, MailCount>> StandingsAsync(CancellationToken cancellation)
    {
        var since = Now - Lately;
        await using var db = database.OpenForReading();
        var groups = await db.Set<OutgoingMail>().Where(mail => mail.RecipientAddress != "" && (mail.State != MailState.Sent || mail.EndedUtc >= since))
            .GroupBy(mail => new { mail.State, IsTried = mail.Tries > 0 })
            .Select(group => new { group.Key.State, group.Key.IsTried, Count = group.LongCount(), Oldest = group.Min(mail => mail.CreatedUtc) }).ToListAsync(cancellation);
        return groups.GroupBy(group => MailLine.StandingOf(group.State, group.IsTried ? 1 : 0))
            .ToDictionary(group => group.Key, group => new MailCount(group.Sum(part => part.Count), group.Min(part => part.Oldest)));
    }

    public Task<MailCounts> CountsAsync(CancellationToken cancellation) => CountsAsync(database, cancellation);

    /// <summary>Plain SQL, so that <c>doctor</c> can ask without the rest.</summary>
    internal static async Task<MailCounts> CountsAsync(SiteDatabase database, CancellationToken cancellation)
    {
        var rows = await database.QueryAsync(
            """SELECT "State", COUNT(*), MIN("CreatedUtc") FROM "OutgoingMail" WHERE "State" <> 'Sent' AND "RecipientAddress" <> '' GROUP BY "State" """,
            row => (State: row.GetString(0), Count: new MailCount(row.GetInt64(1), UtcOf(row, 2))), cancellation);
        var counts = rows.ToDictionary(row => row.State, row => row.Count);
        return new MailCounts(counts.GetValueOrDefault(nameof(MailState.Waiting), MailCount.None), counts.GetValueOrDefault(nameof(MailState.GivenUp), MailCount.None));
    }

    /// <summary>Has a given-up mail tried again from the beginning, at once, and says in the audit log who asked for it.</summary>
    /// <returns>False when there is nothing to try: it is no longer given up, or its words are gone.</returns>
    public async Task<bool> RetryAsync(Guid id, Guid? personId, string personName, CancellationToken cancellation)
    {
        var isWaiting = await database.WriteAsync(async db =>
        {
            if (await db.Set<OutgoingMail>().FindAsync([id], cancellation) is not { CanRetry: true } mail)
            {
                return false;
            }

            mail.TryAgain(Now);

            // Nothing of the mail itself: the log outlives its words.
            var details = new Dictionary<string, string?> { ["about"] = $"{mail.AboutKind}/{mail.AboutKey}" };
            await AuditLog.WriteAsync(db, Now, personId, personName, "mail.retried", $"{mail.Id}", details, cancellation);
            return true;
        }, cancellation);
        if (isWaiting)
        {
            sender.Nudge();
        }

        return isWaiting;
    }

    private static DateTime UtcOf(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}

/// <param name="NextTryUtc">None when it is not waiting.</param>
/// <param name="EndedUtc">When it was sent or given up.</param>
/// <param name="CanRetry">It was given up, and its words are still there.</param>
public sealed record MailLine(
    Guid Id,
    string AboutKind,
    string AboutKey,
    Language Language,
    string RecipientAddress,
    string RecipientName,
    string Subject,
    bool HoldsSecret,
    MailState State,
    DateTime CreatedUtc,
    int Tries,
    DateTime? NextTryUtc,
    DateTime? EndedUtc,
    MailProblem? LastProblem,
    string? LastStatus,
    bool CanRetry)
{
    /// <summary>Its words and its recipient are gone, since nobody needs them any more.</summary>
    public bool IsForgotten => RecipientAddress.Length == 0;

    public MailStanding Standing => StandingOf(State, Tries);

    internal static MailStanding StandingOf(MailState state, int tries) => state switch
    {
        MailState.Waiting => tries == 0 ? MailStanding.Waiting : MailStanding.Tried,
        MailState.Sent => MailStanding.Sent,
        _ => MailStanding.GivenUp,
    };
}

/// <summary>How a mail stands, for people.</summary>
public enum MailStanding
{
    /// <summary>Not tried yet.</summary>
    Waiting,

    /// <summary>Being tried: it has not gone out so far, and is tried again.</summary>
    Tried,

    Sent,
    GivenUp,
}

/// <summary>What is not sent. Given-up mails count until their words are forgotten.</summary>
public sealed record MailCounts(MailCount Waiting, MailCount GivenUp);

/// <param name="OldestUtc">When the oldest of them was written; none when there is none.</param>
public sealed record MailCount(long Number, DateTime? OldestUtc)
{
    public static MailCount None { get; } = new(0, null);
}
