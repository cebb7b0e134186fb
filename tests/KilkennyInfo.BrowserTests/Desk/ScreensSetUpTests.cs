using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>The very first screen of a new desk, which is gone as soon as there is an account.</summary>
[Collection(ScreensRun.Name)]
public sealed class ScreensSetUpTests(ScreensDesk desk)
{
    [Fact]
    public async Task SetUp_BeforeThereIsAnAccount_HasNoFinding()
    {
        await using var empty = await DeskSite.StartAsync();
        var token = await empty.Get<FirstAdministrator>().NewLinkAsync(CancellationToken.None);
        var structure = ScreensStructure.For(empty.Get<Pages.Public.PublicSite>().Current.Site);
        var findings = new Findings();
        foreach (var language in LanguageExtensions.Both)
        {
            await using var context = await desk.OpenAsync(ScreenViewer.Nobody, language);
            var window = await ScreensWindow.OpenAsync(context);
            await window.ShowAsync(new Screen(new Uri(empty.Site.Address, $"/desk/set-up?token={token}").AbsoluteUri));
            Assert.Equal(3, await window.Page.Locator("main .field").CountAsync());
            foreach (var (scheme, width) in new[] { (ColorScheme.Light, BrowserSite.Wide), (ColorScheme.Dark, BrowserSite.Narrow) })
            {
                await window.LookAsync(scheme, width);
                findings.Add(language, await Accessibility.ScrollsSidewaysAsync(window.Page));
                findings.Add(language, await Accessibility.AxeAsync(window.Page));
            }

            findings.Add(language, await structure.FaultsAsync(window.Page));
            findings.Add(language, await window.ComplaintsAsync());
        }

        findings.AssertNone();
    }
}
