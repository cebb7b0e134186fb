using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>A window that shows one screen after another and writes down what the browser says about them.</summary>
internal sealed class ScreensWindow
{
    private const string FillScript =
        """
        ([selector, value]) => {
          const field = document.querySelector(selector);
          if (!field) throw new Error(`There is no field ${selector} at ${location.pathname}.`);
          if (field.type === 'radio') field.checked = true;
          else field.value = value;
        }
        """;

    private readonly PageWatch _watch;

    private ScreensWindow(IPage page)
    {
        Page = page;
        _watch = new PageWatch(page);
    }

    public IPage Page { get; }

    /// <param name="context">As <see cref="ScreensDesk.OpenAsync"/> made it.</param>
    public static async Task<ScreensWindow> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        foreach (var looking in new[] { "**/desk/pages/*/preview/*", "**/desk/look/*/*" })
        {
            await page.RouteAsync(looking, WithScriptsAsync);
        }

        return new ScreensWindow(page);
    }

    /// <returns>The page as it was sent.</returns>
    public async Task<IResponse> ShowAsync(Screen screen)
    {
        var response = await _watch.GoAsync(new SiteAddress(screen.Path, screen.Press is null ? screen.Status : System.Net.HttpStatusCode.OK));
        foreach (var (selector, value) in screen.Typed)
        {
            await Page.EvaluateAsync(FillScript, new[] { selector, value });
        }

        return screen.Press is null ? response : await _watch.SendAsync(screen.Press, screen.Status);
    }

    public async Task LookAsync(ColorScheme scheme, int width)
    {
        await Page.SetViewportSizeAsync(width, BrowserSite.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    public Task<IReadOnlyList<string>> ComplaintsAsync() => _watch.ComplaintsAsync();

    /// <summary>The frame’s page lets no script run, not even one that looks at it.</summary>
    private static async Task WithScriptsAsync(IRoute route)
    {
        if (route.Request.Frame.ParentFrame is not null)
        {
            await route.ContinueAsync();
            return;
        }

        var response = await route.FetchAsync();
        var headers = new Dictionary<string, string>(response.Headers);
        headers["content-security-policy"] = headers["content-security-policy"].Replace("; sandbox", "", StringComparison.Ordinal);
        await route.FulfillAsync(new() { Response = response, Headers = headers });
    }
}
