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
            .Select(heading => "\n  - " + Node("heading", heading.GetProperty("text").GetString()!, heading.GetProperty("level").GetInt32())).ToList();
        Assert.NotEmpty(headings);

        return $"""
            - {Node("link", words["skip.main"])}
            - banner:
              - {Node("link", $"{data.Settings.Council[Language.Irish]} {data.Settings.Council[Language.English]}")}
              - {Node("link", data.Strings[language.Other()]["language.switch"])}
              - {Node("navigation", words["header.navigation"])}:
                - list
              - {Node("search", words["search.label"])}:
                - {Node("searchbox", words["search.label"])}
                - {Node("button", words["search.button"])}
            - {Node("navigation", words["breadcrumb.label"])}:
              - list
            - main:
              - {Node("heading", text.GetProperty("title").GetString()!, 1)}
              - {Node("navigation", words["contents.label"])}{string.Concat(headings)}
            - contentinfo:
              - {Node("heading", words["footer.help"], 2)}
              - {Node("navigation", words["footer.navigation"])}
            """;
    }

    /// <summary>One line of a snapshot, in YAML's single quotes: names hold colons.</summary>
    private static string Node(string role, string name, int? level = null)
    {
        var node = $"{role} \"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"{(level is null ? "" : $" [level={level}]")}";
        return $"'{node.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
