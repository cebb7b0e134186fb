namespace KilkennyInfo.Search;

/// <summary>Writes the counts of searches every minute, and once more when the site stops.</summary>
public sealed class QueryLogWriter(QueryLog queries, TimeProvider clock, ILogger<QueryLogWriter> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var swept = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await queries.WriteAsync(CancellationToken.None);
                if (!stoppingToken.IsCancellationRequested && clock.GetUtcNow() - swept > BetweenSweeps)
                {
                    await queries.ForgetAsync(CancellationToken.None);
                    swept = clock.GetUtcNow();
                }
            }
            catch (Exception exception)
            {
                // Counts are a help to editors and nothing hangs on them.
                QueryLogWriterLog.Failed(log, exception);
            }
        }
    }
}

internal static partial class QueryLogWriterLog
{
    [LoggerMessage(1, LogLevel.Warning, "What was searched for in the last minute could not be counted.")]
    public static partial void Failed(ILogger log, Exception exception);
}
