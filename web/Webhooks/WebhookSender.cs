using KilkennyInfo.Data;

namespace KilkennyInfo.Webhooks;

/// <summary>
/// Sends what is due: looks every few seconds, and at once when nudged. The database says what is due; whatever wakes this up only saves
/// time. Hooks are served side by side, so that one that does not answer holds up no other.
/// </summary>
public sealed class WebhookSender(SiteDatabase database, WebhookPost post, TimeProvider clock, ILogger<WebhookSender> log) : BackgroundService
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

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    /// <summary>After this a hook with much to be told waits for the next look, like all others.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(1);

    private volatile TaskCompletionSource _nudge = NewNudge();
    private DateTime _sweptAt;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Call it after the commit that a message came with. Nothing is lost without it but a few seconds.</summary>
    public void Nudge() => _nudge.TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // The first look comes after the first pause: pages come before hooks when the site starts.
            await _nudge.Task.WaitAsync(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            // Renewed before looking, so that what comes while it looks is not overlooked.
            _nudge = NewNudge();
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await SendDueAsync(stopping);
            if (Now - _sweptAt > BetweenSweeps)
            {
                await SweepAsync(stopping);
                _sweptAt = Now;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The site is stopping.
        }
        catch (Exception exception)
        {
            // The rows are still there; the next look tries again. Let through, it would stop the site.
            WebhookLog.Failed(log, exception);
        }
    }

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
        var (began, seen) = (clock.GetTimestamp(), new HashSet<Guid>());
        while (clock.GetElapsedTime(began) < LongestTurn && await NextAsync(hook, stopping) is { } next && seen.Add(next) && await post.SendAsync(hook, next, stopping))
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

    private static TaskCompletionSource NewNudge() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
