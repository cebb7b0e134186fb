namespace KilkennyInfo.Platform;

/// <summary>
/// Looks every few seconds for what waits in a queue, and at once when nudged. The database says what is due; whatever wakes this up only
/// saves time (docs/decisions/0019).
/// </summary>
public abstract class QueueWatch(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private volatile TaskCompletionSource _nudge = NewNudge();

    protected TimeProvider Clock { get; } = clock;

    protected DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Call it after the commit that something due came with. Nothing is lost without it but a few seconds.</summary>
    public void Nudge() => _nudge.TrySetResult();

    /// <summary>Does what is due.</summary>
    protected abstract Task DoDueAsync(CancellationToken stopping);

    /// <summary>Writes into the log that a look broke off.</summary>
    protected abstract void LogFailure(Exception exception);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // The first look comes after the first pause: pages come before queues when the site starts.
            await _nudge.Task.WaitAsync(Interval, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
            await DoDueAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The site is stopping.
        }
        catch (Exception exception)
        {
            // The rows are still there; the next look tries again. Let through, it would stop the site.
            LogFailure(exception);
        }
    }

    private static TaskCompletionSource NewNudge() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
