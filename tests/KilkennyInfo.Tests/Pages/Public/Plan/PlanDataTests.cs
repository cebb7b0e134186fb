using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public.Plan;

/// <summary>What programs read of the plan: table, API, search, feed, sitemap. All say what the pages say.</summary>
[Collection(PlanGroupOfTests.Name)]
public sealed class PlanDataTests(PlanFixture plan)
{
    private const int MostBytes = 25 * 1024;

    /// <summary>Everything that a first visit to the plan loads, with a result and a note for every commitment, as it goes over the wire.</summary>
    [Theory]
    [InlineData("/en/plan", "br")]
    [InlineData("/ga/plean", "br")]
    [InlineData("/en/plan", "gzip")]
    [InlineData("/ga/plean", "gzip")]
    public async Task Plan_WithAResultForEveryCommitment_IsLightWithAllItLoads(string path, string encoding)
    {
        using var response = await plan.Site.Client.GetAsync(path, ("Accept-Encoding", encoding));
        Assert.Equal(encoding, response.Header("Content-Encoding"));
        var page = LiveSiteFixture.Parse(System.Text.Encoding.UTF8.GetString(await response.DecodedAsync()));
        var bytes = (await response.Content.ReadAsByteArrayAsync()).Length;
        var loaded = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], img[src], script[src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!).Distinct().ToList();
        foreach (var address in loaded)
        {
            using var part = await plan.Site.Client.GetAsync(address, ("Accept-Encoding", encoding));
            bytes += (await part.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.Equal(2, loaded.Count);
        Assert.Equal(91, page.QuerySelectorAll("main ul.rows > li p > br").Select(one => one.ParentElement!).Count(one => one.QuerySelector(".mark") is not null));
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Theory]
    [InlineData("/en/plan/results.csv", "plan-results.csv")]
    [InlineData("/ga/plean/torthai.csv", "torthai-an-phlean.csv")]
    public async Task File_HasARowForEachResultAndEachCommitmentWithout(string path, string name)
    {
        using var response = await plan.Site.Client.GetAsync(path);
        Assert.Equal(("text/csv; charset=utf-8", $"attachment; filename=\"{name}\"", "noindex"), (response.Header("Content-Type"), response.Header("Content-Disposition"), response.Header("X-Robots-Tag")));
        using var csv = new CsvReader(new StringReader((await response.Content.ReadAsStringAsync()).TrimStart('\ufeff')), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        Assert.True(csv.ReadHeader());
        Assert.Equal(
            "version,number,principle,text_ga,text_en,owner,status,standard_target_ga,standard_target_en,period_from,period_to,progress,figure,unit,note_ga,note_en,evidence_kind,evidence".Split(','), csv.HeaderRecord!);
        var rows = new List<(int Number, string From, string Progress, string Note)>();
        while (await csv.ReadAsync())
        {
            rows.Add((csv.GetField<int>(ResultColumns.Number), csv.GetField(ResultColumns.PeriodFrom)!, csv.GetField(ResultColumns.Progress)!, csv.GetField(ResultColumns.NoteGa)!));
            Assert.Equal("2", csv.GetField(ResultColumns.Version));
        }

        var expected = SomePlan.Results.Results.Where(result => result.Commitment != PlanFixture.Dropped)
            .Select(result => (result.Commitment, result.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), EnumCode.Of(result.Progress), result.Note?.Irish ?? "")).Append((PlanFixture.New, "", "", ""));
        Assert.Equal(expected.OrderBy(row => row.Item1).ThenByDescending(row => row.Item2, StringComparer.Ordinal), rows);
    }

    [Fact]
    public async Task Api_Plan_SaysWhatIsStored()
    {
        using var response = await plan.Site.Client.GetAsync("/api/v1/plan");
        Assert.Equal("application/json; charset=utf-8", response.Header("Content-Type"));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var root = json.RootElement;
        Assert.Equal(["version", "adopted", "from", "to", "principles", "review"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((2, "2026-09-14", "2026-10-01", "2030-09-30"), (root.GetProperty("version").GetInt32(), root.GetProperty("adopted").GetString(), root.GetProperty("from").GetString(), root.GetProperty("to").GetString()));
        Assert.Equal("{\"year\":2026,\"step\":\"committees\",\"due\":\"2027-01-31\"}", root.GetProperty("review").GetRawText());
        var principles = root.GetProperty("principles").EnumerateArray().ToList();
        Assert.All(principles, principle => Assert.Equal(["number", "title", "commitments"], principle.EnumerateObject().Select(property => property.Name)));
        Assert.Equal([.. Enumerable.Range(1, 12).Select(number => (int?)number), null], principles.Select(principle => principle.GetProperty("number")).Select(number => number.ValueKind is JsonValueKind.Null ? (int?)null : number.GetInt32()));
        Assert.Equal("Gealltanais eile", principles[^1].GetProperty("title").GetProperty("ga").GetString());
        var commitments = principles.SelectMany(principle => principle.GetProperty("commitments").EnumerateArray()).ToDictionary(commitment => commitment.GetProperty("number").GetInt32());
        Assert.Equal(92, commitments.Count);
        Assert.Equal(["number", "text", "owner", "status", "results"], commitments[4].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["number", "text", "owner", "status", "standard", "results"], commitments[71].EnumerateObject().Select(property => property.Name));
        Assert.Equal(("no-result", 0), (commitments[93].GetProperty("status").GetString(), commitments[93].GetProperty("results").GetArrayLength()));
        Assert.All(SomePlan.Results.Results.Where(result => result.To.Year == 2026 && result.Commitment != PlanFixture.Dropped), result =>
        {
            var commitment = commitments[result.Commitment];
            Assert.Equal(EnumCode.Of(result.Progress), commitment.GetProperty("status").GetString());
            Assert.Equal(2, commitment.GetProperty("results").GetArrayLength());
            Assert.Equal(result.Note!.English, commitment.GetProperty("results")[0].GetProperty("note").GetProperty("en").GetString());
        });
        using var again = await plan.Site.Client.GetAsync("/api/v1/plan", ("If-None-Match", response.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Contains("/api/v1/plan\"", await plan.Site.Client.GetStringAsync("/api/v1/openapi.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/search?q=%22answer+you+in+writing+within+28+days%22&kind=commitment", "/en/plan/principle/6#commitment-71")]
    [InlineData("/ga/cuardach?q=freagr%C3%B3imid+i+scr%C3%ADbhinn+28+l%C3%A1&kind=commitment", "/ga/plean/prionsabal/6#gealltanas-71")]
    [InlineData("/en/search?q=how+we+are+doing", "/en/plan/how-we-are-doing")]
    [InlineData("/ga/cuardach?q=cruinnithe+an+ghr%C3%BApa+oibre", "/ga/plean/cruinnithe")]
    [InlineData("/en/search?q=review+of+the+plan", "/en/plan/review")]
    [InlineData("/en/search?q=versions+of+the+plan", "/en/plan/versions")]
    public async Task Search_ForWordsOfThePlan_OpensAtThem(string path, string address)
    {
        await plan.Site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);
        Assert.Contains($"href=\"{address}", await plan.Site.Client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Feed_TellsOfResultsMeetingsFiguresReviewAndVersions(Language language)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await plan.Site.Client.GetStringAsync($"/{language.Code()}/feed.xml")).Root!;
        var entries = feed.Elements(atom + "entry").Select(entry => (
            Id: entry.Element(atom + "id")!.Value, Link: new Uri(entry.Element(atom + "link")!.Attribute("href")!.Value).AbsolutePath, Updated: entry.Element(atom + "updated")!.Value)).ToList();
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(entries.Select(entry => entry.Updated).OrderDescending(StringComparer.Ordinal), entries.Select(entry => entry.Updated));
        Assert.Equal(2, entries.Count(entry => entry.Link == PlanAddresses.Plan(language)));
        Assert.Equal(2, entries.Count(entry => entry.Link == PlanAddresses.Meetings(language)));
        Assert.Single(entries, entry => entry.Link == PlanAddresses.HowWeAreDoing(language));
        Assert.Single(entries, entry => entry.Link == PlanAddresses.Review(language));
        Assert.Single(entries, entry => entry.Link == PlanAddresses.Version(language, 1));
        Assert.Single(entries, entry => entry.Link == PlanAddresses.Version(language, 2));
    }

    [Fact]
    public async Task Sitemap_NamesEveryPageOfThePlanAndNoFile()
    {
        var sitemap = await plan.Site.Client.GetStringAsync("/sitemap.xml");
        Assert.All(((IEnumerable<object[]>)PlanPagesTests.Paths).Select(row => (string)row[0]), path => Assert.Contains($"<loc>https://info.example.ie{path}</loc>", sitemap, StringComparison.Ordinal));
        Assert.DoesNotContain(".csv", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_IsThatOfTheNewestPublicResult()
    {
        await using var site = await TestSite.StartAsync();
        async Task<string?> StatusAsync()
        {
            using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/plan"));
            return json.RootElement.GetProperty("principles").EnumerateArray().SelectMany(principle => principle.GetProperty("commitments").EnumerateArray())
                .Single(commitment => commitment.GetProperty("number").GetInt32() == 4).GetProperty("status").GetString();
        }

        Assert.Equal("no-result", await StatusAsync());
        var older = new PublicResult(Guid.NewGuid(), 4, new(2025, 1, 1), new(2025, 12, 31), Progress.NotKept, null, null, null, null, new(2026, 1, 9));
        await SomePlan.PutAsync(site, PlanParts.Results, PlanJson.Write(new PublicResults([older])));
        Assert.Equal("not-kept", await StatusAsync());
        var newer = older with { Id = Guid.NewGuid(), From = new(2026, 1, 1), To = new(2026, 6, 30), Progress = Progress.Kept };
        await SomePlan.PutAsync(site, PlanParts.Results, PlanJson.Write(new PublicResults([newer, older])));
        Assert.Equal("kept", await StatusAsync());
        await SomePlan.PutAsync(site, PlanParts.Results, null);
        Assert.Equal("no-result", await StatusAsync());
    }

    [Fact]
    public async Task Get_EverythingOfThePlanASecondTime_AsksTheDatabaseNothing()
    {
        var queries = new QueryCounter();
        await using var site = await TestSite.StartAsync(null, queries.Watch);
        await SomePlan.PublishAsync(site);
        string[] paths = ["/en/plan", "/ga/plean", "/en/plan/principle/6", "/en/plan/meetings", "/en/plan/review", "/en/plan/versions/1", "/en/plan/results.csv", "/api/v1/plan", "/en/comment?about=commitment:71"];
        foreach (var path in paths)
        {
            using var _ = await site.Client.GetAsync(path);
        }

        await site.Services.GetRequiredService<QueryLog>().WriteAsync(CancellationToken.None);
        var before = queries.CountWith(site.Services);
        foreach (var path in paths)
        {
            using var response = await site.Client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        }

        Assert.Equal(before, queries.CountWith(site.Services));
    }
}
