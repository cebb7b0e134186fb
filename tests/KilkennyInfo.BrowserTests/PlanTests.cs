using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>The public pages of the plan, for readers with and without scripts, without a mouse, and on paper.</summary>
[Collection(BrowserRun.Name)]
public sealed class PlanTests(BrowserSite site)
{
    private const int MostStops = 600;

    /// <summary>For each chart: the words and counts that stand on its bars, and those of the table that follows it.</summary>
    private const string ChartsScript =
        """
        () => [...document.querySelectorAll('svg.chart')].map(chart => {
          let table = chart;
          while (table && !table.matches('table') && !table.querySelector?.('table')) table = table.nextElementSibling;
          table = table?.matches('table') ? table : table?.querySelector('table');
          const text = e => e.textContent.replace(/\s+/g, ' ').trim();
          const bars = [...chart.querySelectorAll('g')].map(bar => [...bar.querySelectorAll('text')].map(text).join(': '));
          const rows = table ? [...table.querySelectorAll('tbody tr')].map(row => text(row.cells[0]) + ': ' + text(row.cells[1])) : [];
          return bars.join(' | ') === rows.join(' | ') ? '' : `${bars.join(' | ')} is not ${rows.join(' | ')}`;
        })
        """;

    public static TheoryData<string> Pages => [.. Both.SelectMany(pair => new[] { pair.English, pair.Irish })];

    private static (string English, string Irish)[] Both =>
    [
        ("/en/plan", "/ga/plean"), ("/en/plan/principle/3", "/ga/plean/prionsabal/3"), ("/en/plan/how-we-are-doing", "/ga/plean/conas-ata-ag-eiri-linn"),
        ("/en/plan/meetings", "/ga/plean/cruinnithe"), ("/en/plan/versions", "/ga/plean/leaganacha"), ("/en/plan/versions/1", "/ga/plean/leaganacha/1"), ("/en/plan/review", "/ga/plean/athbhreithniu"),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ScriptsOffAndOn_SaysTheSame(string path)
    {
        async Task<string> TextAsync(bool scripts)
        {
            await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = scripts });
            var page = await context.NewPageAsync();
            await page.GotoAsync(path);
            return await page.Locator("main").InnerTextAsync();
        }

        var without = await TextAsync(scripts: false);
        Assert.True(without.Length > 200, without);
        Assert.Equal(without, await TextAsync(scripts: true));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Focus_OnEveryStop_IsMarkedAndNotHidden(string path)
    {
        var page = await site.OpenAsync(ColorScheme.Dark, BrowserSite.Narrow);
        await page.GotoAsync(path);
        var findings = new Findings();
        var stops = 0;
        for (; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(FocusMark.Script) is not { } faults)
            {
                break;
            }

            findings.Add(path, faults);
        }

        await page.CloseAsync();
        Assert.InRange(stops, 10, MostStops - 1);
        findings.AssertNone();
    }

    [Theory]
    [InlineData("/en/plan", 1)]
    [InlineData("/ga/plean", 1)]
    [InlineData("/en/plan/how-we-are-doing", 3)]
    [InlineData("/ga/plean/conas-ata-ag-eiri-linn", 3)]
    public async Task Charts_OnPage_SayWhatTheTableBesideThemSays(string path, int least)
    {
        var page = await site.OpenAsync(ColorScheme.Light, BrowserSite.Wide);
        await page.GotoAsync(path);
        var charts = await page.EvaluateAsync<string[]>(ChartsScript);
        await page.CloseAsync();
        Assert.True(charts.Length >= least, $"{charts.Length} charts");
        Assert.All(charts, difference => Assert.Equal("", difference));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Print_OfPage_KeepsWordsAndDropsWhatIsOnlyForScreens(string path)
    {
        await using var context = await site.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var gone in await page.Locator("nav, .skip, .switch, .on-screen").AllAsync())
        {
            Assert.False(await gone.IsVisibleAsync(), await gone.EvaluateAsync<string>("element => element.outerHTML.slice(0, 120)"));
        }

        foreach (var kept in await page.Locator("main h1, main h2, main svg.chart, main table, .print-address").AllAsync())
        {
            Assert.True(await kept.IsVisibleAsync(), await kept.EvaluateAsync<string>("element => element.outerHTML.slice(0, 120)"));
        }
    }

    /// <summary>From a promise to a comment about it, without scripts and without a mouse.</summary>
    [Theory]
    [InlineData("/en/plan/principle/3", "/en/comment")]
    [InlineData("/ga/plean/prionsabal/3", "/ga/tuairim")]
    public async Task HaveYourSay_ByKeyboardScriptsOff_OpensTheCardWithThePromiseChosen(string path, string card)
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        var link = page.Locator("main a[href*='about=commitment']").First;
        var address = (await link.GetAttributeAsync("href"))!;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith(card + "?", address, StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(site.UrlOf(address));
        Assert.Equal(address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..], await page.Locator("main select").InputValueAsync());
    }
}
