using KilkennyInfo.Languages;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>The HTML of every screen of the desk, as it was sent, and the desk's style sheet.</summary>
[Collection(ScreensRun.Name)]
public sealed class ScreensHtmlTests(ScreensDesk desk) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-desk-html-").FullName;

    [Fact]
    public async Task EveryScreen_Checked_HasNoErrorOrWarning()
    {
        await Task.WhenAll(LanguageExtensions.Both.Select(WriteAsync));
        File.Copy(Path.Combine(Testing.TestSite.Root, "web", "Pages", "Desk", "Front", "front.css"), Path.Combine(_folder, "front.css"));
        var findings = new Findings();
        findings.Add("checker", await HtmlChecker.CheckAsync(_folder));
        findings.AssertNone();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task WriteAsync(Language language)
    {
        foreach (var screens in desk.Screens.Index().GroupBy(screen => screen.Item.Viewer))
        {
            await using var context = await desk.OpenAsync(screens.Key, language);
            var window = await ScreensWindow.OpenAsync(context);
            foreach (var (number, screen) in screens)
            {
                // What no button has to be pressed for needs no window: that saves most of the time.
                var html = screen.Press is null
                    ? await (await context.APIRequest.GetAsync(screen.Path)).BodyAsync()
                    : await (await window.ShowAsync(screen)).BodyAsync();
                await File.WriteAllBytesAsync(Path.Combine(_folder, $"{number:000}-{new SiteAddress(screen.PathOnly).FileName}-{language.Code()}.html"), html);
            }
        }
    }
}
