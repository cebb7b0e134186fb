using System.Collections.Concurrent;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>
/// The site and one browser for the whole run. Contexts are kept by what a reader has set, since opening one costs more than a page.
/// </summary>
public sealed class BrowserSite : IAsyncLifetime
{
    public const int Narrow = 320;
    public const int Wide = 1280;
    public const int Height = 800;

    private const string DebianChromium = "/usr/bin/chromium";

    private static readonly string[] BrowserArguments =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<(ColorScheme Scheme, int Width), Lazy<Task<IBrowserContext>>> _contexts = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private TestSite? _site;

    public ServerLog Log { get; } = new();

    public TestSite Site => _site!;

    public IBrowser Browser => _browser!;

    public IReadOnlyList<SiteAddress> Published { get; private set; } = [];

    /// <summary>Published pages, and the pages that stand at addresses where none is published.</summary>
    public IReadOnlyList<SiteAddress> All => [.. Published, .. SiteAddress.Unpublished];

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync(SmallWriters.ByHand, builder =>
        {
            builder.Logging.AddProvider(Log);
            SmallWriters.Use(builder);
        });
        await SmallWriters.MakeAllAsync(_site);
        await SiteAddress.AddFiguresAsync(_site);
        await SomePlan.PublishAsync(_site);

        // At once, as the site itself would do it in the middle of the tests.
        await _site.Services.GetRequiredService<PlanFigureStore>().RefreshAsync(CancellationToken.None);
        await _site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);
        Published = await SiteAddress.ReadSitemapAsync(_site.Client);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(_playwright);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(LaunchOptions());

    public static BrowserTypeLaunchOptions LaunchOptions() => new()
    {
        ExecutablePath = FindChromium(),
        // Chromium refuses its sandbox to root; everyone else keeps it.
        Args = Environment.UserName == "root" ? ["--no-sandbox", .. BrowserArguments] : BrowserArguments,
    };

    public string UrlOf(string path) => new Uri(Site.Address, path).AbsoluteUri;

    /// <summary>A page in the shared context of this colour scheme and width: no cookie is set there.</summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme, int width)
    {
        var context = await _contexts.GetOrAdd((scheme, width), key => new Lazy<Task<IBrowserContext>>(() => NewContextAsync(new()
        {
            ColorScheme = key.Scheme,
            ViewportSize = new() { Width = key.Width, Height = Height },
        }))).Value;
        return await context.NewPageAsync();
    }

    /// <summary>A context of the test's own, for what leaves traces: cookies, other media, no scripts.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Site.Address.AbsoluteUri;
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await Browser.NewContextAsync(options);
        await context.AddInitScriptAsync(PageWatch.PolicyListener);
        return context;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    private static string FindChromium()
    {
        var path = Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } set ? set : DebianChromium;
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"There is no browser at {path}: install Chromium (Debian: apt-get install chromium) or name yours in CHROME_PATH.");
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserRun : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}
