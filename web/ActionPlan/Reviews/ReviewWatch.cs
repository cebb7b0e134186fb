namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Looks every quarter of an hour whether a review is to be opened, whether somebody is to be reminded, and whether a new day has changed what
/// the public sees. The database says what is due; this only wakes it up (docs/decisions/0019).
/// </summary>
public sealed class ReviewWatch(ReviewOpening opening, ReviewReminders reminders, TimeProvider clock, ILogger<ReviewWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    /// <summary>A start has better things to do.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Interval)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // What is due is still due; the next look tries again. Let through, it would stop the site.
                ReviewWatchLog.Failed(log, exception);
            }
        }
    }

    internal async Task LookAsync(CancellationToken cancellation)
    {
        await opening.OpenDueAsync(cancellation);
        await reminders.RemindAsync(cancellation);
    }
}

internal static partial class ReviewWatchLog
{
    [LoggerMessage(1, LogLevel.Error, "The review of the plan could not be looked after; it is tried again in a quarter of an hour.")]
    public static partial void Failed(ILogger log, Exception exception);
}
