using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>What everybody can read after a year of the plan, and what they could read in the course of it.</summary>
[Collection(YearOfThePlan.Name)]
public sealed class YearOfThePlanTests(PlanYear year)
{
    private static readonly Language[] Both = [.. LanguageExtensions.Both];

    private YearSite Site => year.Site;

    [Fact]
    public void Meetings_QuarterWithoutOne_IsShownInBothLanguages()
    {
        var quarters = Site.Part<PublicMeetings>(PlanParts.Meetings)!.Quarters;
        Assert.Equal([(2028, 1, false, false), (2027, 4, true, true), (2027, 3, false, true), (2027, 2, true, true), (2027, 1, true, true)], quarters.Select(quarter => (quarter.Year, quarter.Quarter, quarter.Held, quarter.IsOver)));
        foreach (var language in Both)
        {
            var words = SiteContent.Data.Strings[language];
            var cells = year.MeetingsAfterMissed[language].QuerySelectorAll("[aria-labelledby=quarters] tbody tr td").Select(cell => cell.TextContent.Trim());
            Assert.Equal([words["plan.meetings.to-come"], words["plan.meetings.missed"], words["plan.meetings.held"], words["plan.meetings.held"]], cells);
        }

        Assert.True(Site.Read(db => db.Set<OutgoingMail>().Any(mail => mail.AboutKey == "plan-quarter-missed")));
    }

    [Theory]
    [InlineData(Language.Irish, "Pléadh na comharthaí.", "Cuir comharthaí nua suas.")]
    [InlineData(Language.English, "The signs were discussed.", "Put up new signs.")]
    public async Task Meetings_Held_HaveTheirMinutesAndActions(Language language, string minutes, string action)
    {
        var main = (await Site.PageAsync(PlanAddresses.Meetings(language))).QuerySelector("main")!;
        Assert.Contains(minutes, main.TextContent, StringComparison.Ordinal);
        Assert.Contains(action, main.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2027-12-15", "2027-05-12", "2027-02-10"], main.QuerySelectorAll("h2 time").Select(time => time.GetAttribute("datetime")));
    }

    [Fact]
    public void Review_AfterElevenMonths_OpensByItselfAndIsShown()
    {
        Assert.Equal((2027, ReviewStep.Feedback, PlanYear.Opens, new DateOnly(2028, 1, 11)), (year.Review.OpenedPart.Year, year.Review.OpenedPart.Step, year.Review.OpenedPart.OpenedOn, year.Review.OpenedPart.DueOn));
        Assert.Null(Site.Read(db => db.Set<PlanReview>().Single().OpenedBy));
        foreach (var language in Both)
        {
            var (words, main) = (SiteContent.Data.Strings[language], year.Review.Opened[language].QuerySelector("main")!.TextContent);
            Assert.DoesNotContain(words["plan.review.none"], main, StringComparison.Ordinal);
            Assert.All(ReviewRules.All, step => Assert.Contains(words[$"plan.review.step.{EnumCode.Of(step)}"], main, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Feedback_Gathered_IsWhatCameIn()
    {
        var (pack, ledger) = (year.Review.Gathered, year.Ledger);
        Assert.Equal((ledger.Heard.Count, ledger.Complaints.Count, 1, 1), (pack.Comments, pack.Complaints, pack.Lessons.Count, pack.EqualityNotes));
        Assert.Equal(Enumerable.Range(1, 12).Select(ledger.AboutPrinciple), Enumerable.Range(1, 12).Select(principle => pack.ByPrinciple.GetValueOrDefault(principle)));
        Assert.Equal([(YearContacts.Commitment, ledger.AboutCommitment(YearContacts.Commitment))], pack.ByCommitment.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([("braille", ledger.Formats.Count)], pack.FormatRequests.Select(pair => (pair.Key, pair.Value)));

        // Of the ninety days before it was gathered: October and November.
        Assert.Equal([(Language.English, YearContacts.InVain, 2)], pack.InVain.Select(search => (search.Language, search.Query, search.Times)));
    }

    [Fact]
    public async Task Review_Ended_EveryStepIsDoneAndShown()
    {
        var review = Site.Part<PublicReview>(PlanParts.Review)!;
        Assert.Equal(PlanYear.AdoptedAgain, review.EndedOn);
        Assert.All(review.Steps, step => Assert.Equal(ReviewStepState.Done, step.State));
        var record = Site.Read(db => db.Set<PlanReview>().Include(one => one.Steps).Single());
        Assert.Equal((1, 2), (record.PlanVersion, record.NewVersion));
        Assert.Equal(
            ["Ciara Ní Néill", "Ciara Ní Néill", "Seán Ó Sé", "Breda Hogan", "Seán Ó Sé", "Nóra Breathnach", "Nóra Breathnach"], record.Steps.OrderBy(step => step.Step).Select(step => step.EndedBy));
        foreach (var language in Both)
        {
            Assert.Contains(SiteContent.Data.Strings[language]["plan.review.ended"], (await Site.PageAsync(PlanAddresses.Review(language))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Plan_NextVersion_StandsOnItsPagesWithEveryState(Language language)
    {
        var page = await Site.PageAsync(PlanAddresses.Plan(language));
        var words = SiteContent.Data.Strings[language];
        var expected = SiteContent.Data.Commitments.Where(commitment => commitment.Number != PlanYearReview.Dropped)
            .ToDictionary(commitment => commitment.Number, commitment => commitment.Number == PlanYearReview.Changed ? PlanYearReview.ChangedWords[language] : commitment.Sentence[language]);
        expected.Add(PlanYearReview.Added, PlanYearReview.AddedWords[language]);
        Assert.Equal(92, expected.Count);
        Assert.Equal(expected.Count, page.QuerySelectorAll("main ul.rows > li").Length);
        foreach (var (number, sentence) in expected)
        {
            var item = page.GetElementById(PlanAddresses.Anchor(language, number))!;
            var status = year.Review.Recorded.TryGetValue(number, out var progress) ? EnumCode.Of(progress) : "no-result";
            Assert.Contains($"{number}. {sentence}", item.TextContent, StringComparison.Ordinal);
            Assert.Equal(words[$"plan.progress.{status}"], item.QuerySelector(".mark + b")!.TextContent);
        }

        Assert.NotNull((await Site.PageAsync(PlanAddresses.Principle(language, PlanYearReview.AddedTo))).GetElementById(PlanAddresses.Anchor(language, PlanYearReview.Added)));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Version_ThatIsOver_StaysReadableAndSaysSo(Language language)
    {
        var (words, old) = (SiteContent.Data.Strings[language], await Site.PageAsync(PlanAddresses.Version(language, 1)));
        Assert.Contains(words["plan.version.ended"], old.QuerySelector("main .note-label")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(92, old.QuerySelectorAll("main ul.rows > li").Length);
        Assert.All(SiteContent.Data.Commitments, commitment =>
            Assert.Contains(commitment.Sentence[language], old.GetElementById(PlanAddresses.Anchor(language, commitment.Number))!.TextContent, StringComparison.Ordinal));
        Assert.Null((await Site.PageAsync(PlanAddresses.Version(language, 2))).QuerySelector("main .note-label"));
        var list = await Site.PageAsync(PlanAddresses.Versions(language));
        Assert.All([1, 2], version => Assert.NotNull(list.QuerySelector($"main a[href='{PlanAddresses.Version(language, version)}']")));
        Assert.All([list, await Site.PageAsync(PlanAddresses.Review(language))], shown => Assert.All([ReviewPages.ReportKey(2), ReviewPages.SaidKey(2)], key =>
            Assert.NotNull(shown.QuerySelector($"main a[href='{LiveSite.AddressOf(Site.Live.Find(key)!, language)}']"))));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Comparison_OfBothVersions_NamesWhatChanged(Language language)
    {
        var (words, main) = (SiteContent.Data.Strings[language], (await Site.PageAsync(PlanAddresses.Comparison(language, 1, 2))).QuerySelector("main")!.TextContent);
        Assert.Contains(PlanYearReview.AddedWords[language], main, StringComparison.Ordinal);
        Assert.Contains(SiteContent.Data.Commitments.Single(commitment => commitment.Number == PlanYearReview.Dropped).Sentence[language], main, StringComparison.Ordinal);
        Assert.All(["changed", "new", "dropped"], kind => Assert.Contains(words[$"plan.comparison.{kind}"], main, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Report_AndWhatWasSaid_AreReadInEachLanguage(Language language)
    {
        var report = (await PageOfAsync("plan-review-2", language)).QuerySelector("main")!.TextContent;
        Assert.All([PlanYearReview.View, PlanYearReview.Response, PlanYearReview.AddedWords, PlanYearReview.ChangedWords], words => Assert.Contains(words[language], report, StringComparison.Ordinal));
        Assert.Contains(language is Language.Irish ? "Tá an deasc ró-ard." : "The desk is too high.", report, StringComparison.Ordinal);
        Assert.Contains(PlanYearReview.Said[language], (await PageOfAsync("plan-you-said-2", language)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var plan = (await PageOfAsync("customer-action-plan", language)).QuerySelector("main")!.TextContent;
        Assert.Contains(PlanYearReview.AddedWords[language], plan, StringComparison.Ordinal);
        Assert.Contains(PlanYearReview.ChangedWords[language], plan, StringComparison.Ordinal);
        Assert.Contains(Site.Live.Data.Strings[language]["plan.dropped"], plan, StringComparison.Ordinal);
    }

    /// <summary>Found as anybody finds it: in the map of the site.</summary>
    private async Task<IHtmlDocument> PageOfAsync(string key, Language language)
    {
        var path = $"/{language.Code()}/{Site.Live.Find(key)!.Texts[language].Slug}";
        using var response = await Site.Client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
    }
}

/// <summary>The year is lived through once for all tests that ask what came of it.</summary>
[CollectionDefinition(Name)]
public sealed class YearOfThePlan : ICollectionFixture<PlanYear>
{
    public const string Name = "A year of the plan";
}
