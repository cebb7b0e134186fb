using KilkennyInfo.BrowserTests.Desk;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>Every state of every form of complaints and comments, in both languages, held to what every page of the site is held to.</summary>
[Collection(FormsRun.Name)]
public sealed class FormStatesTests(FormsSite site) : IDisposable
{
    private const string Unfold = "document.querySelectorAll('main details').forEach(part => part.open = true)";

    /// <summary>What depends on the look is style: the two that differ most.</summary>
    private static readonly (ColorScheme Scheme, int Width)[] Looks = [(ColorScheme.Dark, BrowserSite.Narrow), (ColorScheme.Light, BrowserSite.Wide)];

    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-forms-").FullName;
    private readonly Findings _findings = new();
    private int _pages;

    [Fact]
    public async Task EveryState_InBothLanguagesAndLooks_HasNoFinding()
    {
        await Task.WhenAll(LanguageExtensions.Both.Select(ShowAsync));
        _findings.Add("checker", await HtmlChecker.CheckAsync(_folder));
        _findings.Add("server", site.Log.Lines.Distinct());
        _findings.AssertNone();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task ShowAsync(Language language)
    {
        foreach (var states in new Func<FormWalk, IAsyncEnumerable<string>>[]
        {
            FormStates.OfTheFormAsync, FormStates.OfOtherReceiptsAsync, FormStates.OfWhatIsLeftForLaterAsync, walk => FormStates.OfACaseAsync(walk, site.Cases), walk => FormStates.OfOtherCasesAsync(walk, site.Cases), FormStates.OfACommentAsync,
        })
        {
            var page = await site.OpenAsync(scripts: true);
            var walk = new FormWalk(new MouseHands(page, site.WordsIn(language)), language);
            await foreach (var state in states(walk))
            {
                await LookAsync(walk, state);
            }

            await page.Context.CloseAsync();
        }
    }

    private async Task LookAsync(FormWalk walk, string state)
    {
        var (page, where) = (walk.Page, $"{state} {walk.Language}");
        await File.WriteAllBytesAsync(Path.Combine(_folder, $"{Interlocked.Increment(ref _pages):000}-{new SiteAddress(where).FileName}.html"), await walk.Last.BodyAsync());
        if (await walk.Main.Locator(".fault").CountAsync() > 0 && !(await page.TitleAsync()).StartsWith(site.WordsIn(walk.Language)["search.error"], StringComparison.Ordinal))
        {
            _findings.Add(where, "the title does not say that something is wrong");
        }

        await page.EvaluateAsync(Unfold);
        foreach (var (scheme, width) in Looks)
        {
            await page.SetViewportSizeAsync(width, BrowserSite.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            _findings.Add($"{where} {scheme} {width}", await Accessibility.ScrollsSidewaysAsync(page));
            _findings.Add($"{where} {scheme} {width}", await Accessibility.AxeAsync(page));
            _findings.Add($"{where} {scheme} {width}", await page.EvaluateAsync<string[]>(LayoutTests.SmallTargetsScript));
        }

        _findings.Add(where, await page.EvaluateAsync<string[]>("policyReports"));
    }
}
