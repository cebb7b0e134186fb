using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>Everything a reader without a mouse does: skip, reach, choose, and see where they are.</summary>
[Collection(BrowserRun.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    private const int MostStops = 200;

    private const string PlaceScript =
        """
        () => {
          const e = document.activeElement;
          return ['.skip', '.main-nav', 'header', 'main', 'footer'].find(place => e.closest(place)) ?? (e === document.body ? null : 'elsewhere');
        }
        """;

    [Theory]
    [InlineData(SiteAddress.Charter)]
    [InlineData(SiteAddress.HomeInIrish)]
    public async Task SkipLink_Pressed_LeadsPastHeaderIntoMain(string path)
    {
        var page = await OpenAsync(path, ColorScheme.Light, BrowserSite.Wide);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(SiteAddress.Charter)]
    [InlineData(SiteAddress.HomeInIrish)]
    public async Task Tab_FromTop_ReachesNavigationBeforeMainAndFooterAfter(string path)
    {
        var page = await OpenAsync(path, ColorScheme.Light, BrowserSite.Wide);
        var stops = new List<string>();
        foreach (var _ in Enumerable.Range(0, MostStops))
        {
            await page.Keyboard.PressAsync("Tab");
            var place = await page.EvaluateAsync<string?>(PlaceScript);
            if (place is null)
            {
                break;
            }

            stops.Add(place);
        }

        await page.CloseAsync();
        Assert.InRange(stops.Count, 1, MostStops - 1);
        Assert.Equal([".skip", "header", ".main-nav", "main", "footer"], stops.Where(stop => stop != "elsewhere").Distinct());
    }

    [Theory]
    [InlineData(SiteAddress.Charter, SiteAddress.CharterInIrish)]
    [InlineData(SiteAddress.CharterInIrish, SiteAddress.Charter)]
    [InlineData(SiteAddress.Home, SiteAddress.HomeInIrish)]
    public async Task LanguageSwitch_ByKeyboard_LandsOnSamePage(string from, string to)
    {
        var page = await OpenAsync(from, ColorScheme.Light, BrowserSite.Narrow);
        var onSwitch = false;
        for (var stop = 0; stop < MostStops && !onSwitch; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            onSwitch = await page.EvaluateAsync<bool>("document.activeElement.matches('.switch')");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.UrlOf(to));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(SiteAddress.Charter, ColorScheme.Light, BrowserSite.Narrow)]
    [InlineData(SiteAddress.CharterInIrish, ColorScheme.Dark, BrowserSite.Wide)]
    [InlineData(SiteAddress.Home, ColorScheme.Dark, BrowserSite.Narrow)]
    [InlineData(SiteAddress.HomeInIrish, ColorScheme.Light, BrowserSite.Wide)]
    [InlineData(SiteAddress.Root, ColorScheme.Light, BrowserSite.Narrow)]
    public async Task Focus_OnEveryStop_IsMarkedAndNotHidden(string path, ColorScheme scheme, int width)
    {
        var page = await OpenAsync(path, scheme, width);
        var findings = new Findings();
        var stops = 0;
        while (stops < MostStops)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(FocusMark.Script) is not { } faults)
            {
                break;
            }

            stops++;
            findings.Add(path, faults);
        }

        await page.CloseAsync();
        Assert.InRange(stops, 2, MostStops - 1);
        findings.AssertNone();
    }

    private async Task<IPage> OpenAsync(string path, ColorScheme scheme, int width)
    {
        var page = await site.OpenAsync(scheme, width);
        await page.GotoAsync(path);
        return page;
    }
}
