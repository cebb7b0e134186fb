using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The whole figures at the desk, with three complaints of today.</summary>
public sealed class FiguresPageTests : IAsyncLifetime
{
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync();
        await Desk.AddAsync("Olive Officer", Role.ComplaintsOfficer);
        await Desk.AddAsync("Ed Editor", Role.EnglishEditor);
        foreach (var (language, service) in new[] { (Language.Irish, "roads"), (Language.English, "roads"), (Language.English, "housing") })
        {
            await Desk.Get<ComplaintIntake>().AddAsync(SomeCases.New(language, service: service), CancellationToken.None);
        }
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Fact]
    public async Task Get_WholeYear_ShowsSmallNumbersToo()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Olive Officer");
        var page = await client.PageAsync("/desk/figures");
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/figures']")!.GetAttribute("aria-current"));
        Assert.Contains("3 complaints", page.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("[aria-labelledby=services] tbody tr").Select(row => $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector("td")!.TextContent}");
        Assert.Equal(["Housing 1", "Roads and traffic 2"], rows.Order());
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bhriain", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Narrowed_CountsWhatFitsAndPassesItOnToTheFile()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Olive Officer");
        var page = await client.PageAsync("/desk/figures?service=roads&language=ga&period=nonsense");
        Assert.Contains("1 complaint", page.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        var file = page.QuerySelector("main .buttons a")!.GetAttribute("href")!;
        using var answer = await client.GetAsync(file);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Contains(lines, line => line.Contains("Roads and traffic,Number,1", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Housing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ga")]
    [InlineData("en")]
    public async Task Report_OfAQuarter_IsAPdfInItsLanguage(string language)
    {
        using var client = await DeskClient.SignInAsync(Desk, "Olive Officer");
        using var answer = await client.GetAsync($"/desk/figures/report?language={language}");
        Assert.Equal((HttpStatusCode.OK, "application/pdf", "no-store"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Header("Cache-Control")));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("%PDF-"u8.ToArray(), bytes[..5]);
        var report = await KilkennyInfo.Documents.Checking.FileChecker.CheckAsync(bytes, "report.pdf", KilkennyInfo.Documents.Checking.CheckLimits.Standard, CancellationToken.None);
        Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
    }

    [Fact]
    public async Task Report_OfBothLanguages_HasTheSameNumbersAndNoName()
    {
        var quarter = FigurePeriod.QuarterOf(DublinTime.Today(Desk.Clock));
        var texts = new List<DocumentText>();
        foreach (var language in LanguageExtensions.Both)
        {
            texts.Add(await Desk.Get<ManagementReport>().ComposeAsync(quarter, language, CancellationToken.None));
        }

        var numbers = texts.Select(text => text.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Kind is CellKind.Data).Select(cell => InlineText.Of(cell.Content)).Where(cell => cell.All(char.IsAsciiDigit))).ToList();
        Assert.Equal(numbers[0], numbers[1]);
        Assert.Contains("3", numbers[0]);
        Assert.All(texts, text => Assert.DoesNotContain(Passages.Of(text), passage => InlineText.Of(passage.Content).Contains('⟦', StringComparison.Ordinal) || InlineText.Of(passage.Content).Contains("Bhriain", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_SomebodyElse_IsRefused()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Ed Editor");
        foreach (var path in new[] { "/desk/figures", "/desk/figures.csv", "/desk/figures/report" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
