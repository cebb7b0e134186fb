using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Editorial.Work;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Looks every few seconds whether a page is due, an emergency release over or somebody to be reminded, beginning at start, so that what the site slept through is caught up. The
/// database says what is due; this only wakes it up (docs/decisions/0019).
/// </summary>
public sealed class ScheduleWatch(Publication publication, Emergencies emergencies, Reminders reminders, TimeProvider clock, ILogger<ScheduleWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RemindersEvery = TimeSpan.FromMinutes(15);

    private DateTime _nextReminders;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The site is stopping.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await publication.PublishDueAsync(stopping);
            await emergencies.ExpireDueAsync(stopping);
            if (clock.GetUtcNow().UtcDateTime is var now && now >= _nextReminders)
            {
                // Not with the first look: a start has better things to do.
                if (_nextReminders > default(DateTime))
                {
                    await reminders.RemindAsync(stopping);
                }

                _nextReminders = now + RemindersEvery;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The rows are still due; the next look tries again. Let through, it would stop the site.
            ScheduleWatchLog.Failed(log, exception);
        }
    }
}

internal static partial class ScheduleWatchLog
{
    [LoggerMessage(1, LogLevel.Error, "What is due could not be published; it is tried again in a few seconds.")]
    public static partial void Failed(ILogger log, Exception exception);
}
