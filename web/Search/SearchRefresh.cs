using KilkennyInfo.Platform;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Search;

/// <summary>
/// Keeps the index true to what is live: makes it when it is missing, damaged, or made by another build of the program, and follows
/// its sources within about a second of a publication. It is the only writer, and only one process at a time may be it.
/// </summary>
public sealed class SearchRefresh(
    SearchIndex index,
    IEnumerable<ISearchSource> sources,
    SitePaths paths,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<SearchRefresh> log) : BackgroundService
{
    private const int Corrupt = 11;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);
    private readonly IndexMaker _maker = new(index, sources);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateTime _openedAt;

    /// <summary>The file has failed us, so it is not to be opened again.</summary>
    private bool _isDoubtful;

    /// <summary>The file has been read through since it was opened.</summary>
    private bool _isChecked = true;

    /// <summary>Brings the index up to date with its sources, making it first if need be. Nothing to do costs nothing.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (!index.IsReady && !index.IsDamaged && TryOpen())
            {
                _isChecked = false;
            }

            if (!index.IsReady || index.IsDamaged || !File.Exists(index.File))
            {
                await BuildAsync(cancellation);
            }
            else
            {
                await _maker.FollowAsync(cancellation);
                Check();
            }
        }
        catch (SqliteException exception) when (SearchIndex.IsDamage(exception))
        {
            // The index can be made from nothing, and the next round does so.
            index.Forget();
            _isDoubtful = true;
            SearchRefreshLog.Damaged(log, exception.Message);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Makes a new index beside the one in use, which answers until the new one takes its place.</summary>
    /// <returns>The number of items in it.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await BuildAsync(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        DataFolderLock? held = null;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var wait = Interval;
                try
                {
                    // While another process makes the index anew, this one goes on reading the old one.
                    if (held is null && (held = DataFolderLock.TryTake(paths.SearchLockFile)) is not null)
                    {
                        // That process may have put another file in the place of the one that is open here.
                        index.Forget();
                    }

                    if (held is not null)
                    {
                        await RefreshAsync(stoppingToken);
                        await AnswerRequestAsync(stoppingToken);
                    }
                    else if (LastWritten() != _openedAt)
                    {
                        _openedAt = LastWritten();
                        TryOpen();
                    }
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    // Whatever it was, the pages are not touched by it, and the next round tries again.
                    SearchRefreshLog.Failed(log, exception);
                    wait = AfterFailure;
                }
                catch (OperationCanceledException)
                {
                    break;
                }

                await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            held?.Dispose();
        }
    }

    /// <summary>The first pages come before the index: a start is quick, and search says for a moment that it is being made ready.</summary>
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>
    /// The verb <c>reindex</c> leaves a file when it finds a server running, and waits until it is gone and so is the one that stands
    /// for work under way: a request that comes meanwhile gets an index of its own.
    /// </summary>
    private async Task AnswerRequestAsync(CancellationToken cancellation)
    {
        if (File.Exists(paths.SearchRequestFile))
        {
            File.Move(paths.SearchRequestFile, paths.SearchWorkFile, overwrite: true);
            await RebuildAsync(cancellation);
            File.Delete(paths.SearchWorkFile);
        }
    }

    /// <summary>When the file, or the log beside it, was last written to by the process that may.</summary>
    private DateTime LastWritten() => new[] { index.File, index.File + "-wal" }.Max(File.GetLastWriteTimeUtc);

    private bool TryOpen()
    {
        try
        {
            return !_isDoubtful && index.TryOpen(IndexMeta.ThisBuild);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidCastException or ArgumentOutOfRangeException)
        {
            // Not an index, or not as this program writes one.
            SearchRefreshLog.Damaged(log, exception.Message);
            return false;
        }
    }

    /// <summary>Reads a file that was there at the start through, once; searches go on meanwhile.</summary>
    private void Check()
    {
        if (!_isChecked && !index.IsWhole())
        {
            throw new SqliteException("The search index is damaged.", Corrupt);
        }

        _isChecked = true;
    }

    private async Task<int> BuildAsync(CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var count = await _maker.BuildAsync(cancellation);
        (_isDoubtful, _isChecked) = (false, true);
        SearchRefreshLog.Built(log, count, clock.GetElapsedTime(began).TotalMilliseconds);
        return count;
    }
}

internal static partial class SearchRefreshLog
{
    [LoggerMessage(1, LogLevel.Information, "Made the search index: {Items} items in {Milliseconds:F0} ms.")]
    public static partial void Built(ILogger log, int items, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "The search index cannot be read and is made again: {Reason}")]
    public static partial void Damaged(ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Error, "The search index could not be brought up to date; searching what it held before.")]
    public static partial void Failed(ILogger log, Exception exception);
}
