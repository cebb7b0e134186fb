using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>What programs read after a year of the plan agrees with what its pages say: API, table, documents, search, feed and sitemap.</summary>
[Collection(YearOfThePlan.Name)]
public sealed class YearDataTests(PlanYear year)
{
    private static readonly string[] Formats = ["pdf", "large-print", "docx", "mp3"];

    private YearSite Site => year.Site;

    [Fact]
    public async Task Api_SaysWhatIsInForce()
    {
        using var json = JsonDocument.Parse(await Site.TextAsync("/api/v1/plan"));
        var root = json.RootElement;
        Assert.Equal((2, "2028-01-10", "2028-01-11", "2031-01-10"), (root.GetProperty("version").GetInt32(), root.GetProperty("adopted").GetString(), root.GetProperty("from").GetString(), root.GetProperty("to").GetString()));
        Assert.Equal("{\"year\":2027,\"step\":\"publication\",\"due\":\"2028-01-11\"}", root.GetProperty("review").GetRawText());
        var commitments = CommitmentsOf(root);
        Assert.Equal(Enumerable.Range(1, 93).Where(number => number != PlanYearReview.Dropped), commitments.Keys.Order());
        Assert.Equal(PlanYearReview.AddedTo, root.GetProperty("principles").EnumerateArray().Single(principle => principle.GetProperty("commitments").EnumerateArray().Any(one => one.GetProperty("number").GetInt32() == PlanYearReview.Added)).GetProperty("number").GetInt32());
        foreach (var language in LanguageExtensions.Both)
        {
            Assert.Equal(PlanYearReview.ChangedWords[language], commitments[PlanYearReview.Changed].GetProperty("text").GetProperty(language.Code()).GetString());
            Assert.Equal(PlanYearReview.AddedWords[language], commitments[PlanYearReview.Added].GetProperty("text").GetProperty(language.Code()).GetString());
        }

        Assert.Equal("customer-services", commitments[PlanYearReview.Added].GetProperty("owner").GetString());
        Assert.All(commitments, commitment =>
        {
            var isOld = year.Review.Recorded.TryGetValue(commitment.Key, out var progress);
            Assert.Equal(isOld ? EnumCode.Of(progress) : "no-result", commitment.Value.GetProperty("status").GetString());
            Assert.Equal(isOld ? [$"Toradh {commitment.Key}."] : [], commitment.Value.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("note").GetProperty("ga").GetString()));
        });
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Table_AgreesWithTheApi(Language language)
    {
        using var json = JsonDocument.Parse(await Site.TextAsync("/api/v1/plan"));
        var told = CommitmentsOf(json.RootElement).Select(commitment => (
            "2", commitment.Key, commitment.Value.GetProperty("text").GetProperty("ga").GetString()!, commitment.Value.GetProperty("text").GetProperty("en").GetString()!, commitment.Value.GetProperty("owner").GetString()!, commitment.Value.GetProperty("status").GetString()!));
        using var csv = new CsvReader(new StringReader((await Site.TextAsync(PlanAddresses.ResultsFile(language))).TrimStart('\ufeff')), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<(string, int, string, string, string, string)>();
        while (await csv.ReadAsync())
        {
            rows.Add((csv.GetField(ResultColumns.Version)!, csv.GetField<int>(ResultColumns.Number), csv.GetField(ResultColumns.TextGa)!, csv.GetField(ResultColumns.TextEn)!, csv.GetField(ResultColumns.Owner)!, csv.GetField(ResultColumns.Status)!));
        }

        Assert.Equal(told.OrderBy(row => row.Key), rows);
    }

    /// <summary>The plan, the report and “You said, we did”, in every format that the site offers; each file is the one that the list names.</summary>
    [Fact]
    public async Task Documents_OfTheReview_AreThereInEveryFormatAndLanguage()
    {
        using var json = JsonDocument.Parse(await Site.TextAsync("/api/v1/documents"));
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToDictionary(document => document.GetProperty("key").GetString()!);
        Assert.Equal(2, documents["customer-action-plan"].GetProperty("version").GetInt32());
        foreach (var key in PlanYearReview.Pages)
        {
            var files = documents[key].GetProperty("renditions").EnumerateArray().ToList();
            foreach (var language in LanguageExtensions.Both)
            {
                var formats = files.Where(file => file.GetProperty("language").GetString() == language.Code()).Select(file => file.GetProperty("format").GetString()!);
                Assert.Equal((key, language, ""), (key, language, string.Join(' ', Formats.Except(formats))));
            }

            foreach (var file in files)
            {
                Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(await Site.Client.GetByteArrayAsync(file.GetProperty("url").GetString()))));
            }
        }
    }

    [Theory]
    [InlineData("/en/search?q=lowered+counter&kind=commitment", "/en/plan/principle/3#commitment-93", true)]
    [InlineData("/ga/cuardach?q=deasc+%C3%ADseal&kind=commitment", "/ga/plean/prionsabal/3#gealltanas-93", true)]
    [InlineData("/en/search?q=fair+to+everyone&kind=commitment", "/en/plan/principle/2#commitment-40", true)]
    [InlineData("/ga/cuardach?q=cothrom+le+gach+duine&kind=commitment", "/ga/plean/prionsabal/2#gealltanas-40", true)]
    [InlineData("/en/search?q=section+that+provides+services+e-mail+address&kind=commitment", "#commitment-61", false)]
    [InlineData("/ga/cuardach?q=seoladh+r%C3%ADomhphoist+gach+rann%C3%B3g&kind=commitment", "#gealltanas-61", false)]
    public async Task Search_KnowsTheNewWordsAndNoDroppedPromise(string path, string address, bool isThere) =>
        Assert.Equal(isThere, (await Site.TextAsync(path)).Contains($"{address}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Feed_TellsOfTheVersionTheReviewAndItsPages(Language language)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(await Site.TextAsync($"/{language.Code()}/feed.xml")).Root!.Elements(atom + "entry")
            .ToLookup(entry => new Uri(entry.Element(atom + "link")!.Attribute("href")!.Value).AbsolutePath, entry => entry.Element(atom + "summary")?.Value ?? "");
        Assert.Single(entries[PlanAddresses.Version(language, 2)]);
        Assert.Contains(SiteContent.Data.Strings[language]["plan.review.ended"], Assert.Single(entries[PlanAddresses.Review(language)]), StringComparison.Ordinal);
        Assert.All(PlanYearReview.Pages, key => Assert.NotEmpty(entries[PathOf(key, language)]));
    }

    [Fact]
    public async Task Sitemap_NamesThePagesOfBothLanguages()
    {
        var paths = XDocument.Parse(await Site.TextAsync("/sitemap.xml")).Descendants().Where(one => one.Name.LocalName == "loc").Select(one => new Uri(one.Value).AbsolutePath).ToHashSet();
        foreach (var language in LanguageExtensions.Both)
        {
            string[] expected = [PlanAddresses.Version(language, 1), PlanAddresses.Version(language, 2), PlanAddresses.Comparison(language, 1, 2), PlanAddresses.Review(language), .. PlanYearReview.Pages.Select(key => PathOf(key, language))];
            Assert.Empty(expected.Except(paths));
        }
    }

    private string PathOf(string key, Language language) => $"/{language.Code()}/{Site.Live.Find(key)!.Texts[language].Slug}";

    private static Dictionary<int, JsonElement> CommitmentsOf(JsonElement plan) =>
        plan.GetProperty("principles").EnumerateArray().SelectMany(principle => principle.GetProperty("commitments").EnumerateArray()).ToDictionary(commitment => commitment.GetProperty("number").GetInt32());
}
