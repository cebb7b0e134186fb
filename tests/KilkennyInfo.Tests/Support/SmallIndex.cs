using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Support;

/// <summary>A search index of a few made-up items in a folder of its own, which follows what a test does to them.</summary>
internal sealed class SmallIndex : IDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;

    /// <param name="folder">One that another index has, to see two processes on it; a new one when not given.</param>
    public SmallIndex(string? folder = null, SmallSource? source = null, string synonyms = "[]\n", string bestBets = "[]\n")
    {
        _folder = folder ?? Directory.CreateTempSubdirectory("kilkenny-search-").FullName;
        _ownsFolder = folder is null;
        Source = source ?? new SmallSource();
        Paths = new SitePaths(new SiteOptions { DataDirectory = _folder });
        Index = new SearchIndex(Paths);
        Refresh = new SearchRefresh(Index, [Source], Paths, TimeProvider.System, new StartedHost(), NullLogger<SearchRefresh>.Instance);
        Searcher = new Searcher(Index);
        Data = ReferenceData.Read(
            new Dictionary<string, string>(SmallContent.DataFiles) { ["synonyms.yaml"] = synonyms, ["best-bets.yaml"] = bestBets }, new IssueList());
    }

    public string Folder => _folder;

    public SitePaths Paths { get; }

    public SmallSource Source { get; }

    public SearchIndex Index { get; }

    public SearchRefresh Refresh { get; }

    public Searcher Searcher { get; }

    public ReferenceData Data { get; }

    /// <summary>An index that holds these items and is ready to be asked.</summary>
    public static Task<SmallIndex> WithAsync(params SearchItem[] items) => new SmallIndex().FilledAsync(items);

    public async Task<SmallIndex> FilledAsync(params SearchItem[] items)
    {
        Source.Put(items);
        await RefreshAsync();
        return this;
    }

    public Task RefreshAsync() => Refresh.RefreshAsync(CancellationToken.None);

    public SearchResults Search(string text, Language language = Language.English, Func<SearchRequest, SearchRequest>? adjust = null) =>
        Searcher.Search(adjust is null ? new SearchRequest(text, language) : adjust(new SearchRequest(text, language)), Data);

    /// <summary>The keys of what is found, in order.</summary>
    public IReadOnlyList<string> Keys(string text, Language language = Language.English, Func<SearchRequest, SearchRequest>? adjust = null) =>
        [.. Search(text, language, adjust).Hits.Select(hit => hit.Key)];

    /// <summary>
    /// An item whose texts are written as <c>Title | words before the first heading # fees Fees | words below it # …</c>; the first
    /// word after <c>#</c> is the anchor.
    /// </summary>
    public static SearchItem Item(
        string key, string english, string irish, SearchKind kind = SearchKind.Page, string updated = "2026-11-22", string format = SearchItem.Html, string? address = null) => new(
        key, kind, format, DateOnly.Parse(updated, System.Globalization.CultureInfo.InvariantCulture),
        new Bilingual<SearchText>(Text($"/ga/{address ?? key}-ga", irish), Text($"/en/{address ?? key}", english)));

    public void Dispose()
    {
        Refresh.Dispose();
        Index.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static SearchText Text(string url, string written)
    {
        var parts = written.Split(" # ");
        var (title, body) = Halves(parts[0]);
        return new SearchText(url, title, "", "", [new SearchSection("", "", body), .. parts.Skip(1).Select(Section)]);
    }

    private static SearchSection Section(string written)
    {
        var (heading, body) = Halves(written);
        var space = heading.IndexOf(' ', StringComparison.Ordinal);
        return new SearchSection(heading[..space], heading[(space + 1)..], body);
    }

    private static (string First, string Second) Halves(string written)
    {
        var halves = written.Split(" | ", 2);
        return (halves[0], halves.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>A host that has started and does not stop.</summary>
    private sealed class StartedHost : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted { get; } = new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}

/// <summary>Items that a test adds, changes and takes away.</summary>
internal sealed class SmallSource : ISearchSource
{
    private readonly Dictionary<string, (string Stamp, SearchItem Item)> _items = [];
    private volatile object _version = new();
    private int _stamps;
    private int _loaded;

    public string Name => "small";

    public object Version => _version;

    /// <summary>What loading an item throws; nothing while there is none.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How many items have been loaded so far.</summary>
    public int Loaded => _loaded;

    public void Put(params SearchItem[] items)
    {
        lock (_items)
        {
            foreach (var item in items)
            {
                _items[item.Key] = ($"{++_stamps}", item);
            }
        }

        _version = new object();
    }

    public void Remove(string key)
    {
        lock (_items)
        {
            _items.Remove(key);
        }

        _version = new object();
    }

    public IReadOnlyList<SourceEntry> List()
    {
        lock (_items)
        {
            return [.. _items.Values.Select(held => new SourceEntry(held.Item.Key, held.Stamp, _ => LoadAsync(held.Item)))];
        }
    }

    private Task<SearchItem> LoadAsync(SearchItem item)
    {
        Interlocked.Increment(ref _loaded);
        return Fault is { } fault ? Task.FromException<SearchItem>(fault) : Task.FromResult(item);
    }
}
