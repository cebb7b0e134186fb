using System.Diagnostics;
using System.Globalization;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Benchmarks;

/// <summary>
/// How long search takes and how big its index is with 300, 10,000 and 100,000 made-up texts, half of them Irish. One client, then
/// 32 at once. Usage: KilkennyInfo.Benchmarks search [texts ...]
/// </summary>
internal static class SearchBenchmark
{
    private const int Queries = 2000;
    private const int WarmUp = 300;
    private const int Clients = 32;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes, string content)
    {
        Console.WriteLine("texts\tindexing s\tindex MB\tone client p50 ms\tp99 ms\t32 clients p50 ms\tp99 ms\tsearches/s\tmemory MB");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("kilkenny-search-").FullName;
            try
            {
                Console.WriteLine(await MeasureAsync(size, content, folder));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task<string> MeasureAsync(int size, string content, string folder)
    {
        var words = new MadeUpTexts(content);
        var paths = new SitePaths(new SiteOptions { DataDirectory = folder, ContentDirectory = content });
        var data = ReadData(content);
        using var index = new SearchIndex(paths);
        using var refresh = new SearchRefresh(index, [words.Source(size / 2)], paths, TimeProvider.System, new NoLifetime(), NullLogger<SearchRefresh>.Instance);
        var began = Stopwatch.GetTimestamp();
        await refresh.RebuildAsync(CancellationToken.None);
        var indexing = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var searcher = new Searcher(index);
        var requests = words.Requests(Queries, size / 2).ToList();
        foreach (var request in requests.Take(WarmUp))
        {
            searcher.Search(request, data);
        }

        var alone = requests.Select(request => searcher.Search(request, data).TookMilliseconds).Order().ToList();
        began = Stopwatch.GetTimestamp();
        var together = (await Task.WhenAll(requests.Chunk(Queries / Clients).Select(chunk => Task.Run(() => TimesOf(chunk, searcher, data))))).SelectMany(times => times).Order().ToList();
        var rate = together.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
        var bytes = new FileInfo(paths.SearchFile).Length;
        return string.Create(CultureInfo.InvariantCulture, $"{size}\t{indexing:F1}\t{bytes / 1e6:F1}\t{At(alone, .5):F2}\t{At(alone, .99):F2}\t{At(together, .5):F2}\t{At(together, .99):F2}\t{rate:F0}\t{Environment.WorkingSet / 1e6:F0}");
    }

    /// <summary>From when a client asks: waiting for a processor counts.</summary>
    private static List<double> TimesOf(IEnumerable<SearchRequest> requests, Searcher searcher, ReferenceData data)
    {
        var times = new List<double>();
        foreach (var request in requests)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                searcher.Search(request, data);
            }
            catch (SearchPreparingException)
            {
                // Waited in vain, which the time below tells.
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static ReferenceData ReadData(string content) => ReferenceData.Read(
        Directory.EnumerateFiles(content, "*.yaml", SearchOption.AllDirectories).Where(file => !file.Contains("/pages/", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(content, file), File.ReadAllText), new IssueList());

    private sealed class NoLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
