using System.Text.Json;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>
/// What a screen reader is told about the charter. The expectation is put together from the wording files and the API, which do not
/// pass through the theme, so editors may change words without changing a test.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class StructureTests(BrowserSite site)
{
    [Theory]
    [InlineData(SiteAddress.Charter, Language.English)]
    [InlineData(SiteAddress.CharterInIrish, Language.Irish)]
    public async Task Charter_ForScreenReader_HasLandmarksAndHeadingsInOrder(string path, Language language)
    {
        var page = await site.OpenAsync(ColorScheme.Light, BrowserSite.Wide);
        await page.GotoAsync(path);
        var expected = await ExpectedAsync(language);

        await Assertions.Expect(page.Locator("body")).ToMatchAriaSnapshotAsync(expected);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Charter_OtherLanguagesStructure_DoesNotMatch()
    {
        var page = await site.OpenAsync(ColorScheme.Light, BrowserSite.Wide);
        await page.GotoAsync(SiteAddress.CharterInIrish);
        var expected = await ExpectedAsync(Language.English);

        await Assertions.Expect(page.Locator("body")).Not.ToMatchAriaSnapshotAsync(expected);
        await page.CloseAsync();
    }

    private async Task<string> ExpectedAsync(Language language)
    {
        var data = site.Site.Services.GetRequiredService<PublicSite>().Current.Site.Data;
        var words = data.Strings[language];
        using var charter = JsonDocument.Parse(await site.Site.Client.GetStringAsync("/api/v1/pages/customer-charter"));
        var text = charter.RootElement.GetProperty("texts").GetProperty(language.Code());
        var headings = text.GetProperty("headings").EnumerateArray()
            .Select(heading => $"\n  - heading {Quote(heading.GetProperty("text").GetString()!)} [level={heading.GetProperty("level").GetInt32()}]").ToList();
        Assert.NotEmpty(headings);

        return $"""
            - link {Quote(words["skip.main"])}
            - banner:
              - link {Quote($"{data.Settings.Council[Language.Irish]} {data.Settings.Council[Language.English]}")}
              - link {Quote(data.Strings[language.Other()]["language.switch"])}
              - navigation {Quote(words["header.navigation"])}:
                - list
            - navigation {Quote(words["breadcrumb.label"])}:
              - list
            - main:
              - heading {Quote(text.GetProperty("title").GetString()!)} [level=1]
              - navigation {Quote(words["contents.label"])}{string.Concat(headings)}
            - contentinfo:
              - heading {Quote(words["footer.help"])} [level=2]
              - navigation {Quote(words["footer.navigation"])}
            """;
    }

    private static string Quote(string name) => '"' + name.Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
