using System.Text.Json;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>
/// Pictures for people to look at: with KILKENNY_SCREENSHOTS=folder, every key page in every look and on paper is written there as a
/// PNG. Without it only the charter is taken, and nothing is kept. Either way no picture may be blank.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class ScreenshotTests(BrowserSite site)
{
    /// <summary>A4 between its margins.</summary>
    private const int PaperWidth = 680;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("KILKENNY_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    private static readonly string[] Keys = ["home", "customer-charter", "complaints-procedure", "contact-us", "accessibility-statement"];

    [Fact]
    public async Task KeyPages_InEveryLook_AreNotBlank()
    {
        var addresses = Folder is null ? [new SiteAddress(SiteAddress.Charter)] : await KeyAddressesAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { BrowserSite.Narrow, BrowserSite.Wide })
            {
                var look = new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = BrowserSite.Height } };
                await TakeAsync(addresses, $"{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}", look);
            }
        }

        await TakeAsync(addresses, "print", new() { ViewportSize = new() { Width = PaperWidth, Height = BrowserSite.Height } }, Microsoft.Playwright.Media.Print);
    }

    private async Task TakeAsync(IReadOnlyList<SiteAddress> addresses, string look, BrowserNewContextOptions options, Microsoft.Playwright.Media media = Microsoft.Playwright.Media.Screen)
    {
        await using var context = await site.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = media });
        foreach (var address in addresses)
        {
            await page.GotoAsync(address.Path);
            var png = await page.ScreenshotAsync(new() { FullPage = true });
            Assert.True(await Picture.ColoursAsync(context, png) > Picture.Blank, $"{address} {look} is blank.");
            if (Folder is not null)
            {
                Directory.CreateDirectory(Folder);
                await File.WriteAllBytesAsync(Path.Combine(Folder, $"{address.FileName}-{look}.png"), png);
            }
        }
    }

    private async Task<IReadOnlyList<SiteAddress>> KeyAddressesAsync()
    {
        var addresses = new List<SiteAddress>([new(SiteAddress.Root), .. SiteAddress.Unpublished]);
        foreach (var key in Keys)
        {
            using var page = JsonDocument.Parse(await site.Site.Client.GetStringAsync($"/api/v1/pages/{key}"));
            addresses.AddRange(page.RootElement.GetProperty("texts").EnumerateObject().Select(text => new SiteAddress(text.Value.GetProperty("url").GetString()!)));
        }

        return addresses;
    }
}
