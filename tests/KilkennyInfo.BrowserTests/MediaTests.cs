using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>Pages as paper and as the reader's own colours show them.</summary>
[Collection(BrowserRun.Name)]
public sealed class MediaTests(BrowserSite site)
{
    [Theory]
    [InlineData(SiteAddress.Charter)]
    [InlineData(SiteAddress.CharterInIrish)]
    public async Task Print_OfPage_DropsNavigationAndShowsAddress(string path)
    {
        await using var context = await site.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        Assert.True(await page.Locator(".main-nav").IsVisibleAsync());
        Assert.False(await page.Locator(".print-address").IsVisibleAsync());

        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        foreach (var gone in await page.Locator("nav, .skip, .switch").AllAsync())
        {
            Assert.False(await gone.IsVisibleAsync(), await gone.EvaluateAsync<string>("element => element.outerHTML.slice(0, 120)"));
        }

        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.True(await page.Locator(".print-address").IsVisibleAsync());
        Assert.EndsWith(path, (await page.Locator(".print-address").InnerTextAsync()).Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SiteAddress.Charter)]
    [InlineData(SiteAddress.HomeInIrish)]
    [InlineData(SiteAddress.Root)]
    public async Task ForcedColors_OnPage_KeepEverythingVisible(string path)
    {
        await using var context = await site.NewContextAsync(new() { ForcedColors = ForcedColors.Active });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));

        var findings = new Findings();
        findings.Add(path, await Accessibility.AxeAsync(page));
        findings.AssertNone();
        Assert.True(await Picture.ColoursAsync(context, await page.ScreenshotAsync()) > Picture.Blank, "The picture is blank.");
    }

    [Fact]
    public async Task Colours_OfEmptyPage_AreCountedAsBlank()
    {
        await using var context = await site.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync("about:blank");

        Assert.True(await Picture.ColoursAsync(context, await page.ScreenshotAsync()) <= Picture.Blank);
    }
}
