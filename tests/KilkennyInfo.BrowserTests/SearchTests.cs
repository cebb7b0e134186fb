using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>A reader looks for something: without a mouse, without scripts, in either language.</summary>
[Collection(BrowserRun.Name)]
public sealed class SearchTests(BrowserSite site)
{
    [Theory]
    [InlineData(SiteAddress.CharterInIrish, "ngearain", "/ga/cuardach?q=ngearain")]
    [InlineData(SiteAddress.Charter, "complaining", "/en/search?q=complaining")]
    public async Task SearchBox_KeyboardOnlyAndScriptsOff_LeadsToTheSectionFound(string from, string typed, string expected)
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(from);
        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await page.Keyboard.TypeAsync(typed);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.UrlOf(expected));
        Assert.Equal(typed, await page.GetByRole(AriaRole.Searchbox).InputValueAsync());
        Assert.NotEqual(0, await page.Locator(".results mark").CountAsync());

        await page.Locator(".results h3 a").First.ClickAsync();
        var anchor = new Uri(page.Url).Fragment;
        Assert.True(anchor.Length == 0 || await page.Locator(anchor).CountAsync() == 1, page.Url);
        Assert.StartsWith(site.UrlOf(from[..3]), page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageSwitch_OnResults_KeepsTheQuestion()
    {
        await using var context = await site.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/search?q=ombudsman&sort=newest");

        await page.Locator(".switch").ClickAsync();

        Assert.Equal(site.UrlOf("/ga/cuardach?q=ombudsman&sort=newest"), page.Url);
        Assert.Equal("ombudsman", await page.GetByRole(AriaRole.Searchbox).InputValueAsync());
    }

    [Fact]
    public async Task QuestionThatIsTooLong_Sent_IsKeptAndExplained()
    {
        var question = string.Join(' ', Enumerable.Repeat("ceist", 100));
        var page = await site.OpenAsync(ColorScheme.Light, BrowserSite.Narrow);
        await page.GotoAsync("/ga/cuardach?q=" + Uri.EscapeDataString(question));

        var box = page.GetByRole(AriaRole.Searchbox);
        Assert.Equal(question, await box.InputValueAsync());
        Assert.Equal("true", await box.GetAttributeAsync("aria-invalid"));
        await Assertions.Expect(box).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("300"));
        await page.CloseAsync();
    }
}
