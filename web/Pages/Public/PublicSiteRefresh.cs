using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public;

/// <summary>
/// Keeps what is in memory up to date: with publications of other nodes on a shared database, and with the calendar, since some
/// parts show this year's dates. An embedded database has one writer, this process, so there only the day can change.
/// </summary>
public sealed class PublicSiteRefresh(PublicSite publicSite, Data.SiteDatabase database, TimeProvider clock, ILogger<PublicSiteRefresh> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (!stoppingToken.IsCancellationRequested && await NextTickAsync(timer, stoppingToken))
        {
            var today = DublinTime.Today(clock);
            if (database.IsSqlite && !publicSite.IsBehind && today == publicSite.Current.Site.Today)
            {
                continue;
            }

            try
            {
                await publicSite.ReloadIfChangedAsync(today, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Whatever it was, readers keep the pages they had and the next tick tries again. Let through, it would stop the site.
                PublicSiteRefreshLog.Failed(log, exception);
            }
        }
    }

    /// <summary>False when the site is stopping, which is no fault to write a trace about.</summary>
    private static async Task<bool> NextTickAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

internal static partial class PublicSiteRefreshLog
{
    [LoggerMessage(1, LogLevel.Error, "The newest publication could not be taken up; serving the one before.")]
    public static partial void Failed(ILogger log, Exception exception);
}
