using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>What axe and the width of the page say about it, as sentences; no sentence, nothing wrong.</summary>
public static class Accessibility
{
    private const string WidthScript =
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return null;
          const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 3);
          return `${root.scrollWidth} px in ${root.clientWidth}: ${out.map(e => e.outerHTML.slice(0, 90)).join(' | ')}`;
        }
        """;

    // The rules named one by one are left out by axe unless they are named. Frames hold pages that are checked by themselves, so axe runs in
    // the page alone: the package's own RunAxe opens a second page each time to put frames together, which takes several times as long.
    private const string AxeScript =
        """
        async () => {
          const result = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: {
              'color-contrast-enhanced': { enabled: true },
              'identical-links-same-purpose': { enabled: true },
              'meta-refresh-no-exceptions': { enabled: true },
              'target-size': { enabled: true },
            },
            resultTypes: ['violations'],
            iframes: false,
          });
          return result.violations.flatMap(v => v.nodes.map(n => `axe ${v.id}: ${n.target.join(' ')} ${n.html.replace(/\s+/g, ' ').slice(0, 140)} ${n.any.map(c => c.message).join(" ")}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The page must allow scripts: axe waits for ever in one that does not.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(AxeScript);
    }

    public static async Task<string?> ScrollsSidewaysAsync(IPage page) =>
        await page.EvaluateAsync<string?>(WidthScript) is { } wide ? $"scrolls sideways: {wide}" : null;
}
