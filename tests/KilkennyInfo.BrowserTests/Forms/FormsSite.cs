using System.Net;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>
/// A site that takes complaints and comments, and a browser for those who send them. Everybody comes from a network of their own, so that
/// nobody uses up what another may send.
/// </summary>
public sealed class FormsSite : IAsyncLifetime
{
    private const string NetworkHeader = "X-Test-Network";
    private const float Patience = 30_000;

    private int _networks;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private DeskSite? _desk;

    public ServerLog Log { get; } = new();

    public DeskSite Desk => _desk!;

    internal FormCases Cases { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _desk = await DeskSite.StartAsync(adjust: builder =>
        {
            builder.Logging.AddProvider(Log);
            builder.Services.AddTransient<IStartupFilter, Networks>();
        });
        Cases = new FormCases(_desk);
        await Cases.HireAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await BrowserSite.LaunchAsync(_playwright);
    }

    public Strings WordsIn(Language language) => Desk.Get<CurrentSite>()().Data.Strings[language];

    /// <summary>A page for somebody who has just sat down.</summary>
    public async Task<IPage> OpenAsync(bool scripts)
    {
        var network = Interlocked.Increment(ref _networks);
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Desk.Site.Address.AbsoluteUri,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = BrowserSite.Wide, Height = BrowserSite.Height },
            ExtraHTTPHeaders = new Dictionary<string, string> { [NetworkHeader] = $"127.8.{network / 200}.{(network % 200) + 1}" },
        });
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(PageWatch.PolicyListener);
        return await context.NewPageAsync();
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

    private sealed class Networks : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[NetworkHeader], out var network))
                {
                    context.Connection.RemoteIpAddress = network;
                }

                return go(context);
            });
            next(app);
        };
    }
}

[CollectionDefinition(Name)]
public sealed class FormsRun : ICollectionFixture<FormsSite>
{
    public const string Name = "Forms browser";
}
