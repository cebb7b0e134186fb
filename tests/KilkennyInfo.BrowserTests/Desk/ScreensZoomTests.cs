using KilkennyInfo.Languages;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>The screens that most work is done on, with text at twice its size (WCAG 1.4.4) and on paper.</summary>
[Collection(ScreensRun.Name)]
public sealed class ScreensZoomTests(ScreensDesk desk)
{
    /// <summary>A4 between its margins.</summary>
    private const int PaperWidth = 680;

    private const string TwiceTheSize = "html { font-size: 200% !important }";

    /// <summary>Words that a box of fixed height, or the edge of the window, cuts off.</summary>
    private const string CutOffScript =
        """
        () => [...document.body.querySelectorAll('main *, .menu *')].filter(e => {
          const s = getComputedStyle(e);
          return e.checkVisibility() && s.overflowY === 'hidden' && s.position !== 'absolute' && e.scrollHeight > e.clientHeight + 1;
        }).map(e => `cuts words off: ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 110)}`)
        """;

    private const string ShownScript = "selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).length";

    private static readonly string[] Paths =
    [
        "/desk", "/desk/pages", $"/desk/pages/{ScreensWork.InReview}", $"/desk/pages/{ScreensWork.ToChange}/edit", $"/desk/pages/{ScreensWork.OutOfStep}/step",
        $"/desk/pages/{ScreensWork.ToChange}/read", "/desk/audit",
    ];

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task MainScreens_TextTwiceTheSize_CutAndScrollNothing(Language language)
    {
        // The policy is passed by: this stands for a setting of the reader's browser, which no policy of ours touches.
        await using var context = await desk.OpenAsync(ScreenViewer.Staff, language, new() { BypassCSP = true });
        var page = await context.NewPageAsync();
        var findings = new Findings();
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await page.AddStyleTagAsync(new() { Content = TwiceTheSize });
            findings.Add(path, await Accessibility.ScrollsSidewaysAsync(page));
            findings.Add(path, await page.EvaluateAsync<string[]>(CutOffScript));
        }

        findings.AssertNone();
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task MainScreens_OnPaper_FitAndLeaveTheMenuOut(Language language)
    {
        await using var context = await desk.OpenAsync(ScreenViewer.Staff, language, new() { ViewportSize = new() { Width = PaperWidth, Height = BrowserSite.Height } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var findings = new Findings();
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            findings.Add(path, await Accessibility.ScrollsSidewaysAsync(page));
            Assert.Equal((0, 1), (await page.EvaluateAsync<int>(ShownScript, ".menu, .who, .tools"), await page.EvaluateAsync<int>(ShownScript, "h1")));
        }

        findings.AssertNone();
    }
}
