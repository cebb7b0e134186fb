using System.Collections.Concurrent;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// A desk with the real pages, and a browser for the people who work there. Each person sits in a context of their own, as at a machine
/// of their own. Every test takes pages and people of its own; only the clock is everybody’s.
/// </summary>
public sealed class DeskBrowser : IAsyncLifetime
{
    // Everything here waits for a condition. This long, on a machine that has other things to do, before it is called failed.
    private const float Patience = 30_000;

    private readonly ConcurrentQueue<string> _complaints = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private DeskSite? _desk;

    public ServerLog Log { get; } = new();

    public DeskSite Desk => _desk!;

    public Strings Words => WordsIn(Language.English);

    public Strings WordsIn(Language language) => Desk.Get<CurrentSite>()().Data.DeskStrings[language];

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _desk = await DeskSite.StartAsync(adjust: builder => builder.Logging.AddProvider(Log));
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync();
    }

    /// <summary>Another browser, for a test that ends it.</summary>
    public Task<IBrowser> LaunchAsync() => _playwright!.Chromium.LaunchAsync(BrowserSite.LaunchOptions());

    /// <summary>A page in a new context: nobody is signed in there.</summary>
    public async Task<IPage> OpenAsync(bool scripts = true, IBrowser? browser = null)
    {
        var context = await (browser ?? _browser!).NewContextAsync(new()
        {
            BaseURL = Desk.Site.Address.AbsoluteUri,
            JavaScriptEnabled = scripts,
            Locale = "en-IE",
            TimezoneId = "Europe/Dublin",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = BrowserSite.Wide, Height = BrowserSite.Height },
        });
        context.SetDefaultTimeout(Patience);
        context.Page += (_, page) => Watch(page);
        return await context.NewPageAsync();
    }

    /// <summary>Adds somebody with an account and opens their browser, signed in.</summary>
    public async Task<MouseHands> SitDownAsync(string name, params Role[] roles)
    {
        await Desk.AddAsync(name, roles);
        var hands = new MouseHands(await OpenAsync(), Words);
        await hands.SignInAsync(name);
        return hands;
    }

    /// <summary>Since this was last asked no browser has complained, and the site never: no script error, no report of the content security policy, no error in the log.</summary>
    public void AssertQuiet()
    {
        var findings = new Findings();
        while (_complaints.TryDequeue(out var complaint))
        {
            findings.Add("browser", complaint);
        }

        findings.Add("site", Log.Lines);
        findings.AssertNone();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_desk is not null)
        {
            await _desk.DisposeAsync();
        }
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _complaints.Enqueue($"script error on {page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // Chromium writes such a line for every page that a person is refused, which is what some of the tests are about.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Enqueue($"console {message.Type} on {page.Url}: {message.Text}");
            }
        };
    }
}

[CollectionDefinition(Name)]
public sealed class DeskRun : ICollectionFixture<DeskBrowser>
{
    public const string Name = "Desk browser";
}
