using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial.Links;

/// <summary>
/// Asks for the links of the site one after the other, each at most once a week, when <c>Site:CheckLinks</c> says so. The database says
/// which is due; stopping in the middle loses nothing but the answer that was coming.
/// </summary>
public sealed class LinkWatch(SiteOptions options, SiteLinks links, LinkRecords records, LinkAsking asking, TimeProvider clock, ILogger<LinkWatch> log) : BackgroundService
{
    /// <summary>A site that has just started has readers to look after.</summary>
    private static readonly TimeSpan BeforeTheFirst = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private volatile TaskCompletionSource _nudge = NewNudge();

    /// <summary>Has what is due asked for at once.</summary>
    public void Nudge() => _nudge.TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = BeforeTheFirst; options.CheckLinks; pause = Interval)
        {
            await _nudge.Task.WaitAsync(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            _nudge = NewNudge();
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await CheckDueAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The site is stopping.
        }
        catch (Exception exception)
        {
            // What is due stays due; the next look tries again. Let through, it would stop the site.
            LinkWatchLog.Failed(log, exception);
        }
    }

    /// <summary>What stands on the site is looked at anew before each link: a publication may come while others are asked.</summary>
    internal async Task CheckDueAsync(CancellationToken stopping)
    {
        while (await TakeNextAsync(stopping) is { } address)
        {
            await records.StoreAsync(address, await asking.AskAsync(address, stopping), stopping);
        }

        await records.ForgetAsync((await links.OutsideAsync(stopping)).Select(link => link.Address).ToHashSet(), stopping);
    }

    private async Task<string?> TakeNextAsync(CancellationToken stopping) =>
        await records.TakeNextAsync((await links.OutsideAsync(stopping)).Select(link => link.Address), stopping);

    private static TaskCompletionSource NewNudge() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal static partial class LinkWatchLog
{
    [LoggerMessage(1, LogLevel.Error, "The links to other sites could not be checked; it is tried again in a few minutes.")]
    public static partial void Failed(ILogger log, Exception exception);
}
