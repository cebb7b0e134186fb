namespace KilkennyInfo.Editorial.Checking;

/// <summary>Checks what nobody has looked at yet: after an import, after a change of rules, terms or words to do without. A little at a time.</summary>
public sealed class FindingSweep(FindingStore findings, TimeProvider clock, ILogger<FindingSweep> log) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            // Not at start: a start has better things to do.
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The site is stopping.
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var revision in await findings.UncheckedAsync(AtOnce, stopping))
            {
                await findings.EnsureAsync(revision, stopping);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            FindingSweepLog.Failed(log, exception);
        }
    }
}

internal static partial class FindingSweepLog
{
    [LoggerMessage(1, LogLevel.Error, "Pages could not be checked; it is tried again in half a minute.")]
    public static partial void Failed(ILogger log, Exception exception);
}
