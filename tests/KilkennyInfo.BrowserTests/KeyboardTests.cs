using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>Everything a reader without a mouse does: skip, reach, choose, and see where they are.</summary>
[Collection(BrowserRun.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    private const int MostStops = 200;

    /// <summary>Whether the reader can see the element that has the focus, and that it has it: a list of faults; null where nothing has the focus.</summary>
    private const string FocusScript =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const marks = element => ['', '::before', '::after'].map(part => {
            const s = getComputedStyle(element, part || null);
            const outline = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 ? `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}` : '';
            return outline + (s.boxShadow !== 'none' ? s.boxShadow : '');
          }).join('|');
          const box = [...e.getClientRects()].find(r => r.width > 1 && r.height > 1);
          // A region that is larger than the window cannot be all in view. Scrolling stops at whole pixels.
          const inView = box && box.left >= -1 && box.right <= innerWidth + 1
            && (box.height > innerHeight ? box.bottom > 0 && box.top < innerHeight : box.top >= -1 && box.bottom <= innerHeight + 1);
          const seen = (x, y) => { const top = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 2)); return top === e || e.contains(top); };
          const middle = box && box.left + box.width / 2;
          // Not at the very edges: padding that makes a link in a list easier to press may reach into its neighbour's.
          const onTop = box && [.25, .5, .75].every(part => seen(middle, box.top + part * box.height));
          const focused = marks(e);
          e.blur();
          const unfocused = marks(e);
          e.focus({ preventScroll: true, focusVisible: true });
          const at = box && `at ${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)} by ${Math.round(box.height)}`;
          const faults = [];
          if (focused === unfocused || focused.replaceAll('|', '') === '') faults.push('no mark of focus on');
          if (!inView) faults.push(`out of view, ${at}:`);
          if (!onTop) faults.push('covered:');
          return faults.map(fault => `${fault} ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 100)}`);
        }
        """;

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
            if (await page.EvaluateAsync<string[]?>(FocusScript) is not { } faults)
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
