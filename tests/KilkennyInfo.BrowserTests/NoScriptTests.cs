namespace KilkennyInfo.BrowserTests;

/// <summary>Languages with scripts off: the choice at the root, its memory, and the switch on a page.</summary>
[Collection(BrowserRun.Name)]
public sealed class NoScriptTests(BrowserSite site)
{
    [Fact]
    public async Task LanguageChoice_ScriptsOff_IsRememberedAndCanBeUndone()
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(SiteAddress.Root);
        Assert.Equal(site.UrlOf(SiteAddress.Root), page.Url);

        await page.Locator("main a[hreflang=ga]").ClickAsync();
        Assert.Equal(site.UrlOf(SiteAddress.HomeInIrish), page.Url);
        var cookie = Assert.Single(await context.CookiesAsync());
        Assert.Equal(("language", "ga", true), (cookie.Name, cookie.Value, cookie.HttpOnly));

        await page.GotoAsync(SiteAddress.Root);
        Assert.Equal(site.UrlOf(SiteAddress.HomeInIrish), page.Url);
        await page.GotoAsync(SiteAddress.CharterChooser);
        Assert.Equal(site.UrlOf(SiteAddress.CharterInIrish), page.Url);

        await page.Locator("footer a[href*='language=ask']").ClickAsync();
        Assert.Equal(2, await page.Locator("main a[hreflang]").CountAsync());
        await page.GotoAsync(SiteAddress.Root);
        Assert.Equal(site.UrlOf(SiteAddress.Root), page.Url);
    }

    [Fact]
    public async Task LanguageSwitch_ScriptsOff_KeepsPage()
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(SiteAddress.CharterInIrish);

        await page.Locator(".switch").ClickAsync();
        Assert.Equal(site.UrlOf(SiteAddress.Charter), page.Url);
        await page.Locator(".switch").ClickAsync();
        Assert.Equal(site.UrlOf(SiteAddress.CharterInIrish), page.Url);
        Assert.Empty(await context.CookiesAsync());
    }
}
