using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>
/// Looks after files that were made elsewhere, beginning at start: those lost from the shelf, those that have come and are to be
/// checked, those whose time is over. The database says what is due; this only wakes it up (docs/decisions/0019).
/// </summary>
public sealed class UploadWatch(UploadChecking checking, Lapsing lapsing, UploadRestoring restoring, TimeProvider clock, ILogger<UploadWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private DateOnly? _lapsedOn;
    private bool _isStocked;

    /// <summary>Does all that is due.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        if (_lapsedOn != today)
        {
            await lapsing.LapseDueAsync(cancellation);
            _lapsedOn = today;
        }

        if (!_isStocked)
        {
            await restoring.RestoreAsync(cancellation);
            await checking.CheckAgainAsync(cancellation);
            _isStocked = true;
        }

        if (await checking.IsDueAsync(cancellation))
        {
            await checking.CheckNewAsync(cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start has better things to do first.
        await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Interval;
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
                // What is due stays due; let through, it would stop the site.
                UploadLog.LookFailed(log, exception);
                wait = AfterFailure;
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
