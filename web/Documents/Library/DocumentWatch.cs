using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Documents.Library;

/// <summary>
/// Follows what is live, beginning at start, and makes the files that are due. The database says what is due; this only wakes it up
/// (docs/decisions/0019). A request never makes a file.
/// </summary>
public sealed class DocumentWatch(
    CurrentSite current,
    FollowPublication follow,
    SiteDatabase database,
    DocumentVersions versions,
    RenditionMaking making,
    FileShelf shelf,
    SitePaths paths,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<DocumentWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>How long a stray file lies before it is swept away: longer than any file takes to be made and written down.</summary>
    private static readonly TimeSpan StrayAge = TimeSpan.FromDays(1);

    private const long MuchMemory = 64 * 1024 * 1024;

    private LiveSite? _followed;
    private bool _isStocked;

    /// <summary>Follows, and makes all that is due.</summary>
    /// <returns>The number of files that were made.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation)
    {
        var site = current();
        var isAsked = File.Exists(paths.DocumentsRequestFile);
        _isStocked &= !isAsked;
        if (isAsked || !ReferenceEquals(site, _followed))
        {
            await FollowAsync(site, cancellation);
        }

        var made = await making.IsDueAsync(cancellation) ? await MakeAsync(cancellation) : 0;
        if (isAsked)
        {
            // Whoever asked waits until it is gone.
            File.Delete(paths.DocumentsRequestFile);
        }

        return made;
    }

    private async Task FollowAsync(LiveSite site, CancellationToken cancellation)
    {
        var changed = await versions.FollowAsync(site, cancellation);
        if (!_isStocked)
        {
            await StockAsync(site, cancellation);
        }

        if (changed)
        {
            await TellAsync(cancellation);
        }

        _followed = site;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
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
                // The rows are still due; let through, it would stop the site.
                RenditionLog.LookFailed(log, exception);
                wait = AfterFailure;
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Pages come before documents when the site starts.</summary>
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Once after a start: what is missing, was made by an older writer or has lost its file is to be made.</summary>
    private async Task StockAsync(LiveSite site, CancellationToken cancellation)
    {
        await versions.RequireFilesAsync(site, shelf.Has, cancellation);
        var known = await database.QueryAsync("SELECT \"Sha256\" FROM \"Rendition\" WHERE \"Sha256\" IS NOT NULL", row => row.GetString(0), cancellation);
        shelf.Sweep(known.ToHashSet(), clock.GetUtcNow().UtcDateTime - StrayAge);
        _isStocked = true;
    }

    /// <summary>The public sees files as they come: after each kind of format, not after each file.</summary>
    private async Task<int> MakeAsync(CancellationToken cancellation)
    {
        var (began, made, told) = (clock.GetTimestamp(), 0, clock.GetTimestamp());
        while (await making.MakeNextAsync(cancellation))
        {
            made++;
            if (clock.GetElapsedTime(told) > TimeSpan.FromSeconds(5))
            {
                await TellAsync(cancellation);
                told = clock.GetTimestamp();
            }
        }

        if (made > 0)
        {
            await TellAsync(cancellation);
            RenditionLog.Made(log, made, clock.GetElapsedTime(began).TotalSeconds);
            GiveBack();
        }

        return made;
    }

    /// <summary>Sound passes through memory in large pieces. Between two publications lie days, so the machine gets it back now and not by and by.</summary>
    private static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > MuchMemory)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>What the public sees has changed, on every node.</summary>
    private async Task TellAsync(CancellationToken cancellation)
    {
        await database.WriteAsync(
            async db =>
            {
                db.Add(new PublishEvent { OccurredUtc = clock.GetUtcNow().UtcDateTime, DataPath = "documents" });
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation);
        await follow();
    }
}
