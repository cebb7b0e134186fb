namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>Looks every quarter of an hour whether somebody is to be reminded, beginning soon after the start. What is due the day says; this only wakes it up.</summary>
public sealed class MeetingWatch(MeetingReminders reminders, TimeProvider clock, ILogger<MeetingWatch> log) : BackgroundService
{
    /// <summary>A start has better things to do.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Between)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await reminders.LookAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The site is stopping.
        }
        catch (Exception exception)
        {
            // What is due is still due at the next look. Let through, it would stop the site.
            MeetingWatchLog.Failed(log, exception);
        }
    }
}

internal static partial class MeetingWatchLog
{
    [LoggerMessage(1, LogLevel.Error, "The meetings of the working group could not be looked over; it is tried again in a quarter of an hour.")]
    public static partial void Failed(ILogger log, Exception exception);
}
