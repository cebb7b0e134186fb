using KilkennyInfo.ContentModel.Live;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// Looks every minute whether the calendar has changed, and every quarter of an hour whether somebody is to be reminded, beginning soon after
/// the start, so that what the site slept through is caught up. The cases themselves say what is due; this only wakes it up.
/// </summary>
public sealed class CaseWatch(CalendarMoves moves, CaseReminders reminders, CurrentSite site, TimeProvider clock, ILogger<CaseWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RemindersEvery = TimeSpan.FromMinutes(15);

    private string? _followed;
    private DateTime _nextReminders;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            // Not at once: a start has better things to do.
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
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
            if (site().DataHash is var hash && hash != _followed)
            {
                await moves.FollowAsync(stopping);
                _followed = hash;
            }

            if (clock.GetUtcNow().UtcDateTime is var now && now >= _nextReminders)
            {
                await reminders.RemindAsync(stopping);
                _nextReminders = now + RemindersEvery;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The rows are still due; the next look tries again. Let through, it would stop the site.
            CaseWatchLog.Failed(log, exception);
        }
    }
}

internal static partial class CaseWatchLog
{
    [LoggerMessage(1, LogLevel.Error, "Cases could not be looked over; it is tried again in a minute.")]
    public static partial void Failed(ILogger log, Exception exception);
}
