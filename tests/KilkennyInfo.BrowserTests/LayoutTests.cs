using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>Room to press and room to read: target sizes (WCAG 2.5.5) and the reader's own text spacing (WCAG 1.4.12).</summary>
[Collection(BrowserRun.Name)]
public sealed class LayoutTests(BrowserSite site)
{
    /// <summary>
    /// Links in a sentence are exempt, and so is what is not shown or what nobody can come to. A link that is stretched over its tile is as
    /// large as the tile, and a button to choose as large as the words that belong to it.
    /// </summary>
    internal const string SmallTargetsScript =
        """
        () => [...document.querySelectorAll('.skip, header a, nav a, footer a, .tiles a, .button, button, summary, input, select')].filter(e => e.getClientRects().length > 0 && e.tabIndex >= 0).map(e => {
          if (e.matches('.skip')) e.focus();
          const after = getComputedStyle(e, '::after');
          const stretched = after.content !== 'none' && after.position === 'absolute' && e.offsetParent;
          return { e, height: (stretched ? e.offsetParent : e.matches("[type=radio], [type=checkbox]") ? e.labels[0] : e).getBoundingClientRect().height };
        }).filter(t => t.height < 43.95).map(t => `${t.height.toFixed(1)} px high: ${t.e.outerHTML.replace(/\s+/g, ' ').slice(0, 110)}`)
        """;

    private const string TextSpacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

    /// <summary>Words that a box of fixed height cuts off.</summary>
    private const string CutOffScript =
        """
        () => [...document.body.querySelectorAll('*')].filter(e => {
          const s = getComputedStyle(e);
          return s.overflowY !== 'visible' && s.position !== 'absolute' && e.scrollHeight > e.clientHeight + 1 && s.overflowY !== 'auto' && s.overflowY !== 'scroll';
        }).map(e => `cuts words off: ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 110)}`)
        """;

    [Theory]
    [InlineData(BrowserSite.Narrow)]
    [InlineData(BrowserSite.Wide)]
    public async Task Targets_OnEveryPage_AreAtLeast44PixelsHigh(int width)
    {
        var page = await site.OpenAsync(ColorScheme.Light, width);
        var findings = new Findings();
        foreach (var address in site.All)
        {
            await page.GotoAsync(address.Path);
            findings.Add(address, await page.EvaluateAsync<string[]>(SmallTargetsScript));
        }

        await page.CloseAsync();
        findings.AssertNone();
    }

    [Fact]
    public async Task TextSpacing_SetByReader_CutsAndScrollsNothing()
    {
        await using var context = await site.NewContextAsync(new()
        {
            BypassCSP = true, // stands for a reader's own style sheet, which no policy of ours touches
            ViewportSize = new() { Width = BrowserSite.Narrow, Height = BrowserSite.Height },
        });
        var page = await context.NewPageAsync();
        var findings = new Findings();
        foreach (var address in site.All)
        {
            await page.GotoAsync(address.Path);
            await page.AddStyleTagAsync(new() { Content = TextSpacing });
            findings.Add(address, await Accessibility.ScrollsSidewaysAsync(page));
            findings.Add(address, await page.EvaluateAsync<string[]>(CutOffScript));
        }

        findings.AssertNone();
    }
}
