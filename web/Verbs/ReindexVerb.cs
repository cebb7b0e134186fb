using KilkennyInfo.Data;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;

namespace KilkennyInfo.Verbs;

/// <summary>
/// Makes the search index anew. A running server is asked to do it, since it alone may touch its file, and goes on answering from the
/// old index until the new one is ready; without a server it is made here.
/// </summary>
public sealed class ReindexVerb(SitePaths paths, SiteDatabase database, PublicSite publicSite, SearchRefresh refresh)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var held = DataFolderLock.TryTake(paths.SearchLockFile);
        return held is null ? await AskServerAsync(cancellation) : await MakeHereAsync(cancellation);
    }

    private async Task<int> MakeHereAsync(CancellationToken cancellation)
    {
        using var held = database.IsSqlite ? DataFolderLock.Take(paths) : null;
        await database.MigrateAsync(cancellation);
        await publicSite.ReloadAsync(cancellation);
        Console.WriteLine($"The search index was made anew: {await refresh.RebuildAsync(cancellation)} items.");
        return ExitCode.Done;
    }

    private async Task<int> AskServerAsync(CancellationToken cancellation)
    {
        Console.WriteLine("The site is running and makes its search index anew; searches go on meanwhile.");
        await File.WriteAllTextAsync(paths.SearchRequestFile, "", cancellation);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Interval)
        {
            if (!File.Exists(paths.SearchRequestFile) && !File.Exists(paths.SearchWorkFile))
            {
                Console.WriteLine("Done.");
                return ExitCode.Done;
            }

            await Task.Delay(Interval, cancellation);
        }

        File.Delete(paths.SearchRequestFile);
        await Console.Error.WriteLineAsync($"The site has not made its search index within {Patience.TotalMinutes:0} minutes; its log says why.");
        return ExitCode.Failed;
    }
}
