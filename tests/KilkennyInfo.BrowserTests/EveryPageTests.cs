using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>What must hold for every address a reader can meet, in both colour schemes, on a phone and on a desk.</summary>
[Collection(BrowserRun.Name)]
public sealed class EveryPageTests(BrowserSite site)
{
    private const int PagesAtOnce = 2;

    /// <summary>One visit shows a page in each of these looks: what depends on the look is style, and style follows at once.</summary>
    private static readonly (ColorScheme Scheme, int Width)[] Looks =
    [
        (ColorScheme.Light, BrowserSite.Narrow),
        (ColorScheme.Dark, BrowserSite.Narrow),
        (ColorScheme.Dark, BrowserSite.Wide),
        (ColorScheme.Light, BrowserSite.Wide),
    ];

    [Fact]
    public async Task EveryAddress_InEveryLook_HasNoFinding()
    {
        var findings = new Findings();
        var waiting = new ConcurrentQueue<SiteAddress>(site.All);
        await Task.WhenAll(Enumerable.Range(0, PagesAtOnce).Select(_ => CheckAsync(waiting, findings)));
        findings.Add("server", site.Log.Lines.Distinct());
        findings.AssertNone();
    }

    [Fact]
    public void Sitemap_AsServed_NamesRootAndBothLanguagesOfEveryPage()
    {
        var paths = site.Published.Select(address => address.Path).ToList();

        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.Contains(SiteAddress.Root, paths);
        Assert.Contains(SiteAddress.Charter, paths);
        Assert.Contains(SiteAddress.CharterInIrish, paths);
        Assert.Equal(paths.Count(path => path.StartsWith("/ga", StringComparison.Ordinal)), paths.Count(path => path.StartsWith("/en", StringComparison.Ordinal)));
    }

    private async Task CheckAsync(ConcurrentQueue<SiteAddress> waiting, Findings findings)
    {
        var page = await site.OpenAsync(Looks[0].Scheme, Looks[0].Width);
        var watch = new PageWatch(page);
        while (waiting.TryDequeue(out var address))
        {
            await watch.GoAsync(address);
            foreach (var (scheme, width) in Looks)
            {
                await page.SetViewportSizeAsync(width, BrowserSite.Height);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var where = $"{address} {scheme} {width}";
                findings.Add(where, await Accessibility.ScrollsSidewaysAsync(page));
                findings.Add(where, await Accessibility.AxeAsync(page));
            }

            findings.Add(address, await watch.ComplaintsAsync());
        }

        await page.CloseAsync();
    }
}
