using System.Collections.Concurrent;
using System.Net;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>Every screen of the desk, in both languages, held to what the public site is held to.</summary>
[Collection(ScreensRun.Name)]
public sealed class ScreensTests(ScreensDesk desk)
{
    /// <summary>What depends on the look is style: the two that differ most.</summary>
    private static readonly (ColorScheme Scheme, int Width)[] Looks = [(ColorScheme.Light, BrowserSite.Wide), (ColorScheme.Dark, BrowserSite.Narrow)];

    [Fact]
    public void Table_PagesOfTheDesk_AreAllInIt()
    {
        var pages = Pages().Select(endpoint => endpoint.Page).ToHashSet();
        var seen = desk.Screens.Select(screen => PageOf(screen)).OfType<string>().ToHashSet();

        Assert.Empty(pages.Except(seen).Except(ScreensTable.NoScreens));
        Assert.Empty(ScreensTable.NoScreens.Intersect(seen));
        Assert.Empty(ScreensTable.NoScreens.Except(pages));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task EveryScreen_InBothLooks_HasNoFinding(Language language)
    {
        var findings = new Findings();
        var titles = new ConcurrentBag<(string Title, string Page, string Path)>();
        var waiting = new ConcurrentQueue<IGrouping<ScreenViewer, Screen>>(desk.Screens.GroupBy(screen => screen.Viewer));
        var structure = ScreensStructure.For(desk.Site);
        await Task.WhenAll(waiting.Select(screens => CheckAsync(screens.Key, [.. screens], language, structure, findings, titles)));
        foreach (var same in titles.GroupBy(seen => seen.Title).Where(same => same.Select(seen => seen.Page).Distinct().Count() > 1))
        {
            findings.Add(language, $"several pages are called “{same.Key}”: {string.Join(", ", same.Select(seen => seen.Path))}");
        }

        findings.Add("server", desk.Log.Lines.Distinct());
        findings.AssertNone();
    }

    private async Task CheckAsync(
        ScreenViewer viewer, IReadOnlyList<Screen> screens, Language language, ScreensStructure structure, Findings findings, ConcurrentBag<(string, string, string)> titles)
    {
        await using var context = await desk.OpenAsync(viewer, language);
        var window = await ScreensWindow.OpenAsync(context);
        foreach (var screen in screens)
        {
            await window.ShowAsync(screen);
            var where = $"{screen} {language}";
            findings.Add(where, await window.ComplaintsAsync());
            foreach (var (scheme, width) in Looks)
            {
                await window.LookAsync(scheme, width);
                findings.Add($"{where} {scheme} {width}", await Accessibility.ScrollsSidewaysAsync(window.Page));
                findings.Add($"{where} {scheme} {width}", await Accessibility.AxeAsync(window.Page));
            }

            if (!screen.IsText)
            {
                findings.Add(where, await structure.FaultsAsync(window.Page));
            }

            if (!screen.IsText && screen.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            {
                titles.Add((await window.Page.TitleAsync(), PageOf(screen) ?? screen.Path, screen.Path));
            }

            await window.LookAsync(Looks[0].Scheme, Looks[0].Width);
        }
    }

    private IEnumerable<(string Page, TemplateMatcher Matcher, decimal Precedence)> Pages() =>
        from endpoint in desk.Desk.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath
        where page is not null
        select (page, new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []), endpoint.RoutePattern.InboundPrecedence);

    /// <summary>The page that answers at an address: the most exact of those that fit.</summary>
    private string? PageOf(Screen screen) =>
        screen.Page ?? Pages().Where(page => page.Matcher.TryMatch(screen.PathOnly, [])).OrderBy(page => page.Precedence).Select(page => page.Page).FirstOrDefault();
}
