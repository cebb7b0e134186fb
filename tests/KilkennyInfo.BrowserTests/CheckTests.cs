using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>The checks themselves: a page with faults must be reported, or “no finding” would say nothing.</summary>
[Collection(BrowserRun.Name)]
public sealed class CheckTests(BrowserSite site)
{
    private const string FaultyPage =
        """
        <!DOCTYPE html><html><head><title>Faulty</title><meta name="viewport" content="width=device-width"><style>p { color: #717171 }</style></head>
        <body><main><h1>Faulty</h1><h3>Skipped</h3><p id="pale">pale</p><table width="900"><tr><td>wide</td></tr></table>
        <img src="/media/missing.png"><script>document.title = 'changed'</script></main></body></html>
        """;

    [Fact]
    public async Task Watch_PageWithFaults_ReportsPolicyConsoleAndMissingFile()
    {
        var page = await OpenFaultyAsync("default-src 'none'; img-src 'self'");
        var complaints = await ComplaintsAsync(page, "/faulty");
        await page.CloseAsync();

        Assert.Contains(complaints, complaint => complaint.StartsWith("policy: style-src-elem", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.StartsWith("policy: script-src-elem", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.StartsWith("console error", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.StartsWith("404 for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_OtherStatus_IsReported()
    {
        var page = await site.OpenAsync(ColorScheme.Light, BrowserSite.Narrow);
        var complaints = await ComplaintsAsync(page, "/en/no-such-page");
        await page.CloseAsync();

        Assert.Contains("status 404, not 200", complaints);
    }

    [Fact]
    public async Task AxeAndWidth_PageWithFaults_ReportEveryLevel()
    {
        var page = await OpenFaultyAsync("default-src 'none'; style-src 'unsafe-inline'");
        await page.GotoAsync("/faulty");
        var found = string.Join(Environment.NewLine, await Accessibility.AxeAsync(page));
        var wide = await Accessibility.ScrollsSidewaysAsync(page);
        await page.CloseAsync();

        Assert.Contains("axe html-has-lang", found, StringComparison.Ordinal);
        Assert.Contains("axe image-alt", found, StringComparison.Ordinal);
        Assert.Contains("axe heading-order", found, StringComparison.Ordinal);
        // 4.9:1 is enough for AA and not for AAA.
        Assert.Contains("axe color-contrast-enhanced", found, StringComparison.Ordinal);
        Assert.StartsWith("scrolls sideways", wide, StringComparison.Ordinal);
    }

    [Fact]
    public void ServerLog_Error_IsKept()
    {
        using var log = new ServerLog();
        log.Log(LogLevel.Warning, default, "nothing to see", null, (words, _) => words);
        log.Log(LogLevel.Error, default, "the response has already started", null, (words, _) => words);

        Assert.Contains("the response has already started", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ComplaintsAsync(IPage page, string path)
    {
        var watch = new PageWatch(page);
        await watch.GoAsync(new SiteAddress(path));
        return await watch.ComplaintsAsync();
    }

    private async Task<IPage> OpenFaultyAsync(string policy)
    {
        var page = await site.OpenAsync(ColorScheme.Light, BrowserSite.Narrow);
        await page.RouteAsync("**/faulty", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = policy },
            Body = FaultyPage,
        }));
        return page;
    }
}
