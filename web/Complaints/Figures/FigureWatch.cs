using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Makes the public figures anew when the day has changed or something has happened in a case.</summary>
public sealed class FigureWatch(FigureStore store, SiteDatabase database, TimeProvider clock, ILogger<FigureWatch> log) : BackgroundService
{
    /// <summary>A start has better things to do.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    private (DateOnly Day, long Events)? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Between)
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
                // The public goes on seeing what it saw; let through, it would stop the site.
                FigureLog.Failed(log, exception);
            }
        }
    }

    /// <summary>Costs one count when nothing has changed.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var events = await database.QueryAsync("SELECT COUNT(*) FROM \"CaseEvent\"", row => row.GetInt64(0), cancellation);
        var now = (DublinTime.Today(clock), events.Single());
        if (now != _seen)
        {
            await store.RefreshAsync(cancellation);
            _seen = now;
        }
    }
}

internal static partial class FigureLog
{
    [LoggerMessage(1, LogLevel.Error, "The public figures of complaints could not be made; those from before stay, and it is tried again in ten minutes.")]
    public static partial void Failed(ILogger log, Exception exception);
}
