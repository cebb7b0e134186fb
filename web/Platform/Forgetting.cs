namespace KilkennyInfo.Platform;

/// <summary>Something that is kept for a time only.</summary>
public interface IForget
{
    /// <summary>Takes away what has been kept long enough. May be asked again at any time, by any node.</summary>
    Task ForgetAsync(DateTime now, CancellationToken cancellation);
}

/// <summary>Takes away what has been kept long enough: soon after a start, and then every hour.</summary>
public sealed class Forgetting(IEnumerable<IForget> all, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    /// <summary>A start has better things to do.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Between)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await ForgetAsync(stoppingToken);
        }
    }

    /// <summary>What fails keeps nothing else from being forgotten, and is tried again with the next look.</summary>
    internal async Task ForgetAsync(CancellationToken stopping)
    {
        foreach (var one in all)
        {
            try
            {
                await one.ForgetAsync(clock.GetUtcNow().UtcDateTime, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                ForgettingLog.Failed(log, one.GetType().Name, exception);
            }
        }
    }
}

internal static partial class ForgettingLog
{
    [LoggerMessage(1, LogLevel.Error, "{What} could not be taken away; it is tried again in an hour.")]
    public static partial void Failed(ILogger log, string what, Exception exception);
}
