using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Webhooks;

/// <summary>
/// Sends what is due: looks every few seconds, and at once when nudged. The database says what is due; whatever wakes this up only saves
/// time. Hooks are served side by side, so that one that does not answer holds up no other.
/// </summary>
public sealed class WebhookSender(SiteDatabase database, WebhookPost post, TimeProvider clock, ILogger<WebhookSender> log) : QueueWatch(clock)
{
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int HooksAtOnce = 4;

    private const string DueHooks = """
        SELECT DISTINCT d."WebhookId" FROM "WebhookDelivery" d JOIN "Webhook" w ON w."Id" = d."WebhookId"
        WHERE d."State" = 'Waiting' AND d."NextTryUtc" <= @now AND w."State" = 'Active'
        """;

    private const string NextDue = """
        SELECT "Id" FROM "WebhookDelivery" WHERE "WebhookId" = @hook AND "State" = 'Waiting' AND "NextTryUtc" <= @now
        ORDER BY "NextTryUtc", "OccurredUtc", "Id" LIMIT 1
        """;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    /// <summary>After this a hook with much to be told waits for the next look, like all others.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(1);

    private DateTime _sweptAt;

    protected override async Task DoDueAsync(CancellationToken stopping)
    {
        await SendDueAsync(stopping);
        if (Now - _sweptAt > BetweenSweeps)
        {
            await SweepAsync(stopping);
            _sweptAt = Now;
        }
    }

    protected override void LogFailure(Exception exception) => WebhookLog.Failed(log, exception);

    /// <summary>Plain SQL: as long as there is nothing to send, EF Core is not woken up (docs/decisions/0011).</summary>
    internal async Task SendDueAsync(CancellationToken stopping)
    {
        var hooks = await database.QueryAsync(DueHooks, row => row.GetGuid(0), stopping, ("@now", Now));
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = HooksAtOnce, CancellationToken = stopping };

        // With the site's own token: a fault with one hook must not break off what is on its way to another.
        await Parallel.ForEachAsync(hooks, sideBySide, async (hook, _) => await SendAllAsync(hook, stopping));
    }

    /// <summary>One message after the other until none is due, one is not taken, or the turn is over.</summary>
    private async Task SendAllAsync(Guid hook, CancellationToken stopping)
    {
        var (began, seen) = (Clock.GetTimestamp(), new HashSet<Guid>());
        while (Clock.GetElapsedTime(began) < LongestTurn && await NextAsync(hook, stopping) is { } next && seen.Add(next) && await post.SendAsync(hook, next, stopping))
        {
        }
    }

    private async Task<Guid?> NextAsync(Guid hook, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        var due = await database.QueryAsync(NextDue, row => row.GetGuid(0), stopping, ("@hook", hook), ("@now", Now));
        return due is [var id] ? id : null;
    }

    internal Task SweepAsync(CancellationToken cancellation) =>
        database.ExecuteAsync("DELETE FROM \"WebhookDelivery\" WHERE \"OccurredUtc\" < @before", [[("@before", Now - Kept)]], cancellation);
}
