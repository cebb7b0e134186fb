using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public.Complaints;

/// <summary>A site with the figures of two years; and what stands there while there are none.</summary>
public sealed class FigureSite : IAsyncLifetime
{
    private TestSite? _site;

    public TestSite Site => _site!;

    public static PublicFigures Full { get; } = PublicFiguring.Of(2025, SomeFacts.Many(120, 4, 2025), new DateOnly(2026, 1, 31), SiteContent.Data.Categories);

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        var few = PublicFiguring.Of(2026, SomeFacts.Many(3, 1, 2026), new DateOnly(2026, 1, 31), SiteContent.Data.Categories);
        await SomeFacts.PublishAsync(Site, Full, few);
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

public sealed class FigurePageTests(FigureSite figures) : IClassFixture<FigureSite>
{
    private const int MostBytes = 20_000;

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Year_ShowsEveryRowInTableChartAndFileAlike(Language language)
    {
        var address = CaseAddresses.Figures(language) + "/2025";
        var page = await PageAsync(address);
        var names = new FigureNames(SiteContent.Data, language);
        var file = (await figures.Site.Client.GetStringAsync(address + ".csv")).TrimStart('\ufeff').TrimEnd().Split("\r\n");
        Assert.Equal(1 + 1 + FigureSite.Full.Tables.Sum(table => table.Rows.Count), file.Length);
        foreach (var table in FigureSite.Full.Tables)
        {
            var rows = page.QuerySelectorAll($"[aria-labelledby='figures-{table.Key}'] tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent)).ToList();
            Assert.Equal(table.Rows.Select(row => (names.RowOf(table.Key, row.Key), names.CountOf(row.Count))), rows);
            Assert.All(table.Rows, row => Assert.Contains(file, line => line.Contains(names.RowOf(table.Key, row.Key).Replace(';', ','), StringComparison.Ordinal)
                && line.Contains(row.Count.Number is { } number ? $",{number}," : names.CountOf(row.Count), StringComparison.Ordinal)));
            if (page.QuerySelector($"svg[aria-labelledby^='chart-{table.Key}-']") is { } chart)
            {
                Assert.Equal(rows, chart.QuerySelectorAll("text").Chunk(2).Select(pair => (pair[0].TextContent, pair[1].TextContent)));
                Assert.All(rows, row => Assert.Contains($"{row.Item1}: {row.Item2}.", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal));
                AssertLengths(table, [.. chart.QuerySelectorAll("g")]);
            }
        }

        Assert.Equal(5, page.QuerySelectorAll("svg.chart").Length);
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(file, line => line.Contains(';', StringComparison.Ordinal) || line.Contains('⟦', StringComparison.Ordinal));
        Assert.Equal(language.Code(), page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, [style]"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("/en/complaint/figures")]
    [InlineData("/ga/gearan/figiuiri")]
    public async Task Newest_WithFewComplaints_SaysSoAndLeadsToTheYearBefore(string path)
    {
        var page = await PageAsync(path);
        var language = LiveSiteFixture.LanguageOf(path);
        Assert.Contains(SiteContent.Data.Strings[language]["figures.received.few"], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
        Assert.Equal([path, path + "/2025"], page.QuerySelectorAll(".choices a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector(".choices a")!.GetAttribute("aria-current"));
        Assert.Equal(CaseAddresses.Figures(language.Other()), page.QuerySelector(".switch")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/en/complaint/figures/2025")]
    [InlineData("/ga/gearan/figiuiri/2025")]
    public async Task Year_OnTheWire_IsLight(string path)
    {
        using var response = await figures.Site.Client.GetAsync(path, ("Accept-Encoding", "br"));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, MostBytes - 6_000);
    }

    [Theory]
    [InlineData("/en/complaint/figures/", "/en/complaint/figures")]
    [InlineData("/en/complaint/figures/2025/", "/en/complaint/figures/2025")]
    public async Task Address_WithASlashTooMany_Moves(string path, string to)
    {
        using var response = await figures.Site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/en/complaint/figures/2024")]
    [InlineData("/en/complaint/figures/2024.csv")]
    [InlineData("/en/complaint/figures/abcd")]
    [InlineData("/en/complaint/figures/2025/more")]
    [InlineData("/en/complaint/figuresque")]
    public async Task Address_WithNothingThere_IsNotFound(string path)
    {
        using var response = await figures.Site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task File_IsATableWithHeadsInItsLanguage()
    {
        using var response = await figures.Site.Client.GetAsync("/ga/gearan/figiuiri/2025.csv");
        Assert.Equal(("text/csv; charset=utf-8", "ga"), (response.Header("Content-Type"), response.Header("Content-Language")));
        Assert.Equal("attachment; filename=\"figiuiri-gearan-2025.csv\"", response.Header("Content-Disposition"));
        var text = System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("\ufeffBliain,Tábla,Ró,Líon,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_Year_SaysTheSameAsThePage()
    {
        using var newest = JsonDocument.Parse(await figures.Site.Client.GetStringAsync("/api/v1/complaint-figures"));
        Assert.Equal([2026, 2025], newest.RootElement.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal("fewer-than-5", newest.RootElement.GetProperty("figures").GetProperty("received").GetProperty("hidden").GetString());
        using var full = JsonDocument.Parse(await figures.Site.Client.GetStringAsync("/api/v1/complaint-figures?year=2025"));
        var rows = full.RootElement.GetProperty("figures").GetProperty("tables").EnumerateArray()
            .SelectMany(table => table.GetProperty("rows").EnumerateArray().Select(row => (table.GetProperty("key").GetString()!, row.GetProperty("key").GetString()!, NumberOf(row))));
        Assert.Equal(FigureSite.Full.Tables.SelectMany(table => table.Rows.Select(row => (table.Key, row.Key, row.Count.Number))), rows);
        using var none = await figures.Site.Client.GetAsync("/api/v1/complaint-figures?year=1999");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (none.StatusCode, none.Content.Headers.ContentType!.MediaType));
        Assert.Contains("/api/v1/complaint-figures", await figures.Site.Client.GetStringAsync("/api/v1/openapi.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Procedure_OfComplaints_LeadsToTheFigures()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var procedure = figures.Site.Services.GetRequiredService<PublicSite>().Current.Site.Find("complaints-procedure")!;
            var page = await PageAsync(KilkennyInfo.ContentModel.Live.LiveSite.AddressOf(procedure, language));
            Assert.NotNull(page.QuerySelector($"main a[href='{CaseAddresses.Figures(language)}']"));
        }
    }

    /// <summary>A larger number never has a shorter bar, none has none, and one that is not shown has an outline that says nothing.</summary>
    private static void AssertLengths(PublicTable table, List<AngleSharp.Dom.IElement> bars)
    {
        var pairs = table.Rows.Zip(bars, (row, bar) => (row.Count.Number, Bar: bar.QuerySelector("rect"))).ToList();
        Assert.All(pairs, pair => Assert.Equal(pair.Number == 0, pair.Bar is null));
        Assert.All(pairs.Where(pair => pair.Number is null), pair => Assert.Equal(("unshown", "12"), (pair.Bar!.ClassName, pair.Bar.GetAttribute("width"))));
        var lengths = pairs.Where(pair => pair.Number > 0).OrderBy(pair => pair.Number).Select(pair => int.Parse(pair.Bar!.GetAttribute("width")!, null)).ToList();
        Assert.Equal(lengths.Order(), lengths);
    }

    private static int? NumberOf(JsonElement row) => row.GetProperty("count").GetProperty("number") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await figures.Site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
    }
}

/// <summary>On the site that everybody reads, nobody has complained yet.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class NoFiguresTests(LiveSiteFixture live)
{
    [Theory]
    [InlineData("/en/complaint/figures", "There are no figures yet")]
    [InlineData("/ga/gearan/figiuiri", "Níl aon fhigiúr ann fós")]
    public async Task Page_NoComplaintYet_SaysSo(string path, string words)
    {
        var page = await live.DocumentAsync(path);
        Assert.Contains(page.QuerySelectorAll("h2"), heading => heading.TextContent == words);
        Assert.Empty(page.QuerySelectorAll("table, svg"));
    }

    [Fact]
    public async Task Api_NoComplaintYet_HasNoYear() => Assert.Equal("{\"years\":[],\"figures\":null}", await live.Client.GetStringAsync("/api/v1/complaint-figures"));

    [Fact]
    public async Task Search_ForThem_FindsThePage()
    {
        await live.SearchReadyAsync();
        Assert.Contains("/en/complaint/figures", await live.Client.GetStringAsync("/en/search?q=how+we+handled+complaints"), StringComparison.Ordinal);
        Assert.Contains("/ga/gearan/figiuiri", await live.Client.GetStringAsync("/ga/cuardach?q=conas+a+phl%C3%A9amar+le+gear%C3%A1in"), StringComparison.Ordinal);
    }
}
