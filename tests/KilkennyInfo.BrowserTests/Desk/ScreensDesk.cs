using System.Collections.Concurrent;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.PlainWords;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>One desk full of work and one browser, for all tests that look at its screens. No test changes what others see.</summary>
public sealed class ScreensDesk : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(ScreenViewer Viewer, Language Language), Lazy<Task<string>>> _signedIn = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private DeskSite? _desk;

    public ServerLog Log { get; } = new();

    public DeskSite Desk => _desk!;

    public IBrowser Browser => _browser!;

    internal ScreensWork Work { get; private set; } = null!;

    internal ScreensThings Things { get; private set; } = null!;

    internal IReadOnlyList<Screen> Screens { get; private set; } = [];

    public LiveSite Site => Desk.Get<PublicSite>().Current.Site;

    /// <summary>One that leads to where the page is now.</summary>
    public string OldSlug { get; private set; } = "";

    public string AddressOfPlainWord => PlainWordPage.AddressOf(Site.Data.PlainWords[0]);

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await BrowserSite.LaunchAsync(_playwright);
        _desk = await DeskSite.StartAsync(
            new Dictionary<string, string> { ["Site:Outbound:Allow:0"] = ScreensThings.HookHost, ["Site:Outbound:Ports:0"] = "9", ["Site:Outbound:PlainHttp"] = "true" },
            builder => builder.Logging.AddProvider(Log));
        OldSlug = Site.Find(ScreensWork.Published)!.Texts[Language.English].Slug;
        var picture = await TakePictureAsync();
        Work = new ScreensWork(Desk);
        await Work.FillAsync();
        Things = new ScreensThings(Desk, Work);
        await Things.FillAsync(picture);
        foreach (var language in LanguageExtensions.Both)
        {
            await SignedInAsync(ScreenViewer.Staff, language);
        }

        await Things.AddPasskeysAsync();
        Screens = ScreensTable.All(this);
    }

    /// <summary>A window in which the viewer is signed in, with the desk in this language.</summary>
    public async Task<IBrowserContext> OpenAsync(ScreenViewer viewer, Language language, BrowserNewContextOptions? options = null)
    {
        var state = await SignedInAsync(viewer, language);
        options = Options(language, options ?? new());
        options.StorageState = state;
        return await NewContextAsync(options);
    }

    /// <summary>Whoever is half signed in is so for a few minutes only, which all screens together outlast: that is done anew each time.</summary>
    private Task<string> SignedInAsync(ScreenViewer viewer, Language language) => viewer is ScreenViewer.HalfSignedIn
        ? SignInAsync(viewer, language)
        : _signedIn.GetOrAdd((viewer, language), key => new Lazy<Task<string>>(() => SignInAsync(key.Viewer, key.Language))).Value;

    public string UrlOf(string path) => new Uri(Desk.Site.Address, path).AbsoluteUri;

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

    private BrowserNewContextOptions Options(Language language, BrowserNewContextOptions options)
    {
        options.BaseURL = Desk.Site.Address.AbsoluteUri;
        options.ReducedMotion = ReducedMotion.Reduce;
        options.Locale = language is Language.Irish ? "ga-IE" : "en-IE";
        options.ViewportSize ??= new() { Width = BrowserSite.Wide, Height = BrowserSite.Height };
        return options;
    }

    private async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        var context = await Browser.NewContextAsync(options);
        await context.AddInitScriptAsync(PageWatch.PolicyListener);
        return context;
    }

    private async Task<string> SignInAsync(ScreenViewer viewer, Language language)
    {
        await using var context = await NewContextAsync(Options(language, new()));
        if (viewer is not ScreenViewer.Nobody)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync("/desk/sign-in");
            await page.FillAsync("#f-email", DeskSite.EmailOf(NameOf(viewer, language)));
            await page.FillAsync("#f-password", DeskSite.Password);
            await page.ClickAsync("main .button");
            await page.WaitForURLAsync(viewer is ScreenViewer.HalfSignedIn ? "**/desk/sign-in/code*" : "**/desk");
        }

        return await context.StorageStateAsync();
    }

    private string NameOf(ScreenViewer viewer, Language language) => viewer switch
    {
        ScreenViewer.HalfSignedIn => ScreensThings.WithCode,
        ScreenViewer.Auditor => Work.Of(Role.Auditor).Name,
        _ => Work.Everything[language].Name,
    };

    /// <summary>Something for the library of images.</summary>
    private async Task<byte[]> TakePictureAsync()
    {
        var page = await Browser.NewPageAsync(new() { ViewportSize = new() { Width = 640, Height = 400 } });
        await page.GotoAsync(UrlOf("/en"));
        var png = await page.ScreenshotAsync();
        await page.CloseAsync();
        return png;
    }
}

[CollectionDefinition(Name)]
public sealed class ScreensRun : ICollectionFixture<ScreensDesk>
{
    public const string Name = "Desk screens";
}
