using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>A comment from the foot of a page, as somebody sends it who has no scripts, or no mouse.</summary>
[Collection(BrowserRun.Name)]
public sealed class CommentTests(BrowserSite site)
{
    [Theory]
    [InlineData(SiteAddress.Charter, "/en/comment")]
    [InlineData(SiteAddress.CharterInIrish, "/ga/tuairim")]
    public async Task Foot_ScriptsOffAndKeyboardOnly_LeadsThroughAMistakeToAReceiptAndBack(string path, string address)
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.Locator("aside.say summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync($"Keyboard words on {path}");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("una@");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.UrlOf(address));
        Assert.Equal(2, await page.Locator(".fault a").CountAsync());

        await page.Locator(".fault a").First.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("compliment", await page.Locator("main [name=kind]:checked").InputValueAsync());
        Assert.Equal($"Keyboard words on {path}", (await page.Locator("main [name=message]").InputValueAsync()).Trim());
        await page.Locator("main [name=email]").FillAsync("una@example.ie");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.UrlOf(address) + "/se*/KCC-T-*");
        Assert.Matches("KCC-T-", await page.Locator("main .summary").InnerTextAsync());

        await page.Locator("main a.button").PressAsync("Enter");
        await page.WaitForURLAsync(site.UrlOf(path));
        Assert.Empty(await context.CookiesAsync());
    }

    [Fact]
    public async Task Foot_Open_HasNoFindingInAnyLook()
    {
        var findings = new Findings();
        foreach (var (path, scheme, width) in new[] { (SiteAddress.CharterInIrish, ColorScheme.Dark, BrowserSite.Narrow), (SiteAddress.Home, ColorScheme.Light, BrowserSite.Wide) })
        {
            var page = await site.OpenAsync(scheme, width);
            await page.GotoAsync(path);
            await page.Locator("aside.say summary").ClickAsync();
            findings.Add(path, await Accessibility.ScrollsSidewaysAsync(page));
            findings.Add(path, await Accessibility.AxeAsync(page));
            await page.CloseAsync();
        }

        findings.AssertNone();
    }
}
