using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// Pictures of the desk for people to look at: with KILKENNY_SCREENSHOTS=folder, every screen in every look is written there as a PNG.
/// Without it only the first screens of the work are taken, and nothing is kept. Either way no picture may be blank.
/// </summary>
[Collection(ScreensRun.Name)]
public sealed class ScreensPictureTests(ScreensDesk desk)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("KILKENNY_SCREENSHOTS") is { Length: > 0 } folder ? Path.Combine(folder, "desk") : null;

    private static readonly string[] Looked = ["/desk", $"/desk/pages/{ScreensWork.OutOfStep}/step"];

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Screens_InEveryLook_AreNotBlank(Language language)
    {
        foreach (var screens in desk.Screens.Index().Where(screen => Folder is not null || Looked.Contains(screen.Item.Path)).GroupBy(screen => screen.Item.Viewer))
        {
            await using var context = await desk.OpenAsync(screens.Key, language);
            var window = await ScreensWindow.OpenAsync(context);
            foreach (var (number, screen) in screens)
            {
                await window.ShowAsync(screen);
                foreach (var (scheme, width) in from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } from width in new[] { BrowserSite.Wide, BrowserSite.Narrow } select (scheme, width))
                {
                    await window.LookAsync(scheme, width);
                    await TakeAsync(window.Page, $"{number:000}-{new SiteAddress(screen.PathOnly).FileName}-{language.Code()}-{width}-{(scheme is ColorScheme.Dark ? "dark" : "light")}");
                }
            }
        }
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        var png = await page.ScreenshotAsync(new() { FullPage = true });
        if (Folder is null)
        {
            Assert.True(await Picture.ColoursAsync(page.Context, png) > Picture.Blank, $"{name} is blank.");
            return;
        }

        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, name + ".png"), png);
    }
}
