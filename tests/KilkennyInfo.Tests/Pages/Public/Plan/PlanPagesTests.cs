using System.Net;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Pages.Public.Plan;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public.Plan;

[Collection(PlanGroupOfTests.Name)]
public sealed class PlanPagesTests(PlanFixture plan)
{
    public static TheoryData<string> Paths => [.. new Func<Language, string>[]
    {
        PlanAddresses.Plan, language => PlanAddresses.Principle(language, 6), PlanAddresses.Others, PlanAddresses.HowWeAreDoing, PlanAddresses.Meetings, PlanAddresses.Review,
        PlanAddresses.Versions, language => PlanAddresses.Version(language, 1), language => PlanAddresses.Version(language, 2), language => PlanAddresses.Comparison(language, 1, 2),
    }.SelectMany(address => LanguageExtensions.Both.Select(address))];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_OfThePlan_IsWholeAndLeadsToItsPartner(string path)
    {
        using var response = await plan.Site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var language = LiveSiteFixture.LanguageOf(path);
        var page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((language.Code(), language.Code()), (page.DocumentElement.GetAttribute("lang"), response.Header("Content-Language")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script, [style]"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(one => one.Id).Distinct().Count());
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), one => Assert.All(one.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id))));
        Assert.All(page.QuerySelectorAll("use"), one => Assert.NotNull(page.GetElementById(one.GetAttribute("href")![1..])));
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));

        var partner = page.QuerySelector(".switch")!.GetAttribute("href")!;
        Assert.Equal(path, (await plan.PageAsync(partner)).QuerySelector(".switch")!.GetAttribute("href"));
        Assert.Equal($"https://info.example.ie{partner}", page.QuerySelector($"link[hreflang={language.Other().Code()}]")!.GetAttribute("href"));
        using var again = await plan.Site.Client.GetAsync(path, ("If-None-Match", response.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Plan_EachCommitment_StandsOnceWithItsStateInWordsAndShape(Language language)
    {
        var page = await plan.PageAsync(PlanAddresses.Plan(language));
        var words = SiteContent.Data.Strings[language];
        var inForce = plan.Site.Services.GetRequiredService<PublicSite>().Current.Site.Data.PlanInForce!;
        Assert.Equal(92, inForce.Commitments.Count);
        foreach (var commitment in inForce.Commitments)
        {
            var item = page.GetElementById(PlanAddresses.Anchor(language, commitment.Number))!;
            var status = commitment.Number == PlanFixture.New ? "no-result" : EnumCode.Of((Progress)(commitment.Number % 5));
            Assert.Contains($"{commitment.Number}. {commitment.Sentence[language]}", item.TextContent, StringComparison.Ordinal);
            Assert.Equal(("#m-" + status, words[$"plan.progress.{status}"]), (item.QuerySelector("use")!.GetAttribute("href"), item.QuerySelector(".mark + b")!.TextContent));
            Assert.Contains(SiteContent.Data.Unit(commitment.Owner)!.Name[language], item.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(92, page.QuerySelectorAll("main ul.rows > li").Length);
        Assert.Null(page.GetElementById(PlanAddresses.Anchor(language, PlanFixture.Dropped)));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Plan_Counts_AreTheSameInChartAndTable(Language language)
    {
        var page = await plan.PageAsync(PlanAddresses.Plan(language));
        var rows = page.QuerySelectorAll("[aria-labelledby=counts] tbody tr").Select(row => (row.QuerySelector("th")!.TextContent.Trim(), row.QuerySelector("td")!.TextContent)).ToList();
        Assert.Equal(rows, page.QuerySelectorAll("svg.chart text").Chunk(2).Select(pair => (pair[0].TextContent, pair[1].TextContent)));
        Assert.Equal(92, rows.Sum(row => int.Parse(row.Item2, null)));
        var kept = SomePlan.Results.Results.Count(result => result.To.Year == 2026 && result.Progress is Progress.Kept && result.Commitment != PlanFixture.Dropped);
        Assert.Contains((SiteContent.Data.Strings[language]["plan.progress.kept"], PlanWords.Figure(kept)), rows);
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Principle_EachCommitment_TellsAllThatIsPublic(Language language)
    {
        var page = await plan.PageAsync(PlanAddresses.Principle(language, 6));
        var main = page.QuerySelector("main")!.TextContent;
        foreach (var result in SomePlan.Results.Results.Where(result => result.Commitment is 69 or 71 && result.Note is not null))
        {
            Assert.Contains(result.Note![language], main, StringComparison.Ordinal);
        }

        Assert.Contains(SiteContent.Data.Commitments.Single(commitment => commitment.Number == 71).Standard!.Target[language], main, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{PlanAddresses.HowWeAreDoing(language)}#figure-complaints-answered-in-time']"));
        Assert.Contains("88.2%", main, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href$='?about=commitment:71']"));
        Assert.NotNull(page.GetElementById(PlanAddresses.Anchor(language, 71)));
    }

    [Theory]
    [InlineData("/en/comment?about=commitment:71", "/ga/tuairim?about=commitment:71")]
    [InlineData("/ga/tuairim?about=commitment:71", "/en/comment?about=commitment:71")]
    public async Task Card_WithItsSubjectInTheAddress_HasItChosenAndIsServedFromMemory(string path, string partner)
    {
        var page = await plan.PageAsync(path);
        var chosen = Assert.Single(page.QuerySelectorAll("select[name=about] option[selected]"));
        Assert.Equal("commitment:71", chosen.GetAttribute("value"));
        Assert.Equal(SiteContent.Data.Commitments.Single(commitment => commitment.Number == 71).Sentence[LiveSiteFixture.LanguageOf(path)], chosen.TextContent);
        Assert.Equal(partner, page.QuerySelector(".switch")!.GetAttribute("href"));
        Assert.Contains(chosen.TextContent, page.QuerySelector("main > .summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Null(page.QuerySelector(".fault"));
        using var response = await plan.Site.Client.GetAsync(path);
        Assert.Equal("noindex", response.Header("X-Robots-Tag"));
        Assert.NotNull(response.Header("ETag"));
    }

    [Theory]
    [InlineData("/en/comment?about=commitment:999")]
    [InlineData("/en/comment?about=nonsense")]
    [InlineData("/en/comment?about=")]
    [InlineData("/en/comment?about=a&about=b")]
    public async Task Card_WithASubjectThatIsNotThere_IsTheUsualCard(string path)
    {
        using var usual = await plan.Site.Client.GetAsync("/en/comment");
        using var response = await plan.Site.Client.GetAsync(path);
        Assert.Equal(usual.Header("ETag"), response.Header("ETag"));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Figures_EachPeriod_IsTheSameInChartAndTable(Language language)
    {
        var page = await plan.PageAsync(PlanAddresses.HowWeAreDoing(language));
        var words = SiteContent.Data.Strings[language];
        foreach (var figure in SomePlan.Figures.Figures.Where(figure => figure.Periods.Count > 0))
        {
            var rows = page.QuerySelectorAll($"[aria-labelledby='figure-{figure.Key}'] tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent)).ToList();
            Assert.Equal(figure.Periods.Count, rows.Count);
            Assert.Equal(rows, page.QuerySelectorAll($"svg[aria-labelledby^='chart-{figure.Key}-'] text").Chunk(2).Select(pair => (pair[0].TextContent, pair[1].TextContent)));
        }

        var told = page.QuerySelectorAll("[aria-labelledby='figure-complaints-answered-in-time'] tbody td:nth-child(2)").Select(cell => cell.TextContent);
        Assert.Equal(["88.2%", words["figures.fewer"], words["plan.doing.nothing"], "100%"], told);
        Assert.Equal("unshown", page.QuerySelectorAll("svg[aria-labelledby^='chart-complaints-answered-in-time-'] rect")[1].ClassName);
        var parted = page.QuerySelectorAll("[aria-labelledby='figure-comments-by-principle-rows'] tbody td").Select(cell => cell.TextContent);
        Assert.Equal(["12", words["figures.fewer"], words["figures.not-shown"], "0"], parted);
        Assert.Contains(words["plan.doing.zero"], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Meetings_Page_TellsMinutesActionsAndTheMissedQuarter(Language language)
    {
        var page = await plan.PageAsync(PlanAddresses.Meetings(language));
        var words = SiteContent.Data.Strings[language];
        Assert.Equal(
            [words["plan.meetings.to-come"], words["plan.meetings.held"], words["plan.meetings.missed"], words["plan.meetings.held"]],
            page.QuerySelectorAll("[aria-labelledby=quarters] tbody td").Select(cell => cell.TextContent.Trim()));
        var anchor = language is Language.Irish ? "cruinniu-2026-09-10" : "meeting-2026-09-10";
        Assert.Equal("h4", page.QuerySelector($"[id^='{anchor}-']")!.LocalName);
        Assert.NotNull(page.QuerySelector($"main .text a[href='{(language is Language.Irish ? "/ga/cairt-do-chustaimeiri" : "/en/customer-charter")}']"));
        Assert.Contains(SomePlan.Meetings.Meetings[0].Actions[0].Text[language], page.QuerySelector("ol.rows")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words["plan.meetings.no-minutes"], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Review_Page_TellsEveryStepAndWhyOneWasSkipped(Language language)
    {
        var page = await plan.PageAsync(PlanAddresses.Review(language));
        var words = SiteContent.Data.Strings[language];
        Assert.Equal(
            SomePlan.Review.Steps.Select(step => (words[$"plan.review.step.{EnumCode.Of(step.Step)}"], words[$"plan.review.state.{EnumCode.Of(step.State)}"])),
            page.QuerySelectorAll("ol.rows > li").Select(item => (item.QuerySelector("strong")!.TextContent, item.QuerySelector(".mark + b")!.TextContent)));
        Assert.Contains(SomePlan.Review.Steps[2].SkipReason![language], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("ol.rows use").Select(use => use.GetAttribute("href")).Distinct().Count());
        Assert.NotNull(page.QuerySelector("main a.button[href*='?about=page:customer-action-plan']"));
    }

    [Theory]
    [InlineData(Language.Irish, "Imithe as feidhm")]
    [InlineData(Language.English, "No longer in force")]
    public async Task Version_NoLongerInForce_StaysReadableAndSaysSo(Language language, string ended)
    {
        var old = await plan.PageAsync(PlanAddresses.Version(language, 1));
        Assert.Equal(ended, old.QuerySelector(".note .note-label")!.TextContent);
        Assert.NotNull(old.QuerySelector($".note a[href='{PlanAddresses.Plan(language)}']"));
        Assert.All(SiteContent.Data.Commitments, commitment =>
            Assert.Contains(commitment.Sentence[language], old.GetElementById(PlanAddresses.Anchor(language, commitment.Number))!.TextContent, StringComparison.Ordinal));
        Assert.Null((await plan.PageAsync(PlanAddresses.Version(language, 2))).QuerySelector(".note"));
        var list = (await plan.PageAsync(PlanAddresses.Versions(language))).QuerySelectorAll("main p > strong").Select(one => one.TextContent);
        Assert.Equal([SiteContent.Data.Strings[language]["plan.version.in-force"], ended], list);
    }

    [Theory]
    [InlineData(Language.Irish, "dteicneolaíocht faisnéise", "seirbhísí digiteacha")]
    [InlineData(Language.English, "information technology", "digital services")]
    public async Task Comparison_OfTwoVersions_MarksWordsInBothLanguages(Language language, string before, string after)
    {
        var page = await plan.PageAsync(PlanAddresses.Comparison(language, 1, 2));
        Assert.Equal(["2", "1", "1", "89"], page.QuerySelectorAll("main > dl.facts")[0].QuerySelectorAll("dd").Select(count => count.TextContent));
        var changed = page.GetElementById(PlanAddresses.Anchor(language, 1))!.NextElementSibling!;
        Assert.EndsWith(before, changed.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(after, changed.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(language.Other().Code(), changed.NextElementSibling!.GetAttribute("lang"));
        Assert.NotNull(changed.NextElementSibling!.QuerySelector("del .heard, ins .heard"));
        Assert.Equal("ins", page.GetElementById(PlanAddresses.Anchor(language, PlanFixture.New))!.NextElementSibling!.Children[0].LocalName);
        Assert.Equal("del", page.GetElementById(PlanAddresses.Anchor(language, PlanFixture.Dropped))!.NextElementSibling!.Children[0].LocalName);
    }

    [Theory]
    [InlineData("/en/plan/", "/en/plan")]
    [InlineData("/EN/Plan", "/en/plan")]
    [InlineData("/ga/plean/prionsabal/3/", "/ga/plean/prionsabal/3")]
    [InlineData("/en/plan/Versions/1", "/en/plan/versions/1")]
    public async Task Address_SpeltOtherwise_Moves(string path, string to)
    {
        using var response = await plan.Site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/en/plan/principle/13")]
    [InlineData("/en/plan/principle/0")]
    [InlineData("/en/plan/versions/3")]
    [InlineData("/en/plan/versions/2/1")]
    [InlineData("/en/plan/versions/1/1")]
    [InlineData("/en/plan/prionsabal/3")]
    [InlineData("/en/plans")]
    public async Task Address_WithNothingThere_IsNotFound(string path)
    {
        using var response = await plan.Site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Plan_IsReachedFromItsPageThePairsAndTheSiteMap()
    {
        foreach (var path in new[] { "/en/customer-action-plan", "/en/comment/you-said-we-did", "/en/site-map", "/ga/tuairim/duirt-tu-rinneamar" })
        {
            Assert.NotNull((await plan.PageAsync(path)).QuerySelector($"main a[href='{PlanAddresses.Plan(LiveSiteFixture.LanguageOf(path))}']"));
        }
    }
}

/// <summary>On the site that everybody reads, nothing of the plan has been recorded yet.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class EmptyPlanTests(LiveSiteFixture live)
{
    [Theory]
    [InlineData("/en/plan", "No result yet")]
    [InlineData("/ga/plean", "Gan toradh fós")]
    [InlineData("/en/plan/how-we-are-doing", "There are no figures yet.")]
    [InlineData("/ga/plean/conas-ata-ag-eiri-linn", "Níl aon fhigiúr ann fós.")]
    [InlineData("/en/plan/meetings", "No meeting is recorded here yet.")]
    [InlineData("/ga/plean/cruinnithe", "Níl aon chruinniú taifeadta anseo fós.")]
    [InlineData("/en/plan/review", "No review has begun yet.")]
    [InlineData("/ga/plean/athbhreithniu", "Níl aon athbhreithniú tosaithe fós.")]
    [InlineData("/en/plan/versions/1", "to be confirmed")]
    [InlineData("/ga/plean/leaganacha", "le deimhniú")]
    public async Task Page_WithNothingRecorded_SaysSo(string path, string words) =>
        Assert.Contains(words, (await live.DocumentAsync(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
}
