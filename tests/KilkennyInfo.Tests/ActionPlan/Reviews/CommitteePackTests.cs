using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.OpenDocument;
using KilkennyInfo.Documents.Pdf;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Documents.Word;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Documents.Checking;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.ActionPlan.Reviews;

public sealed class SqliteCommitteePackTests(SqliteTestDatabase databases) : CommitteePackTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCommitteePackTests(PostgresTestDatabase databases) : CommitteePackTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract partial class CommitteePackTests(TestDatabase databases) : ReviewFixture(databases)
{
    private static readonly DocumentWriters Writers = new(
        [
            new PdfWriter(RenditionFormat.Pdf, new Typefaces(FontFiles.Load(Path.Combine(TestSite.Root, "themes", "kilkenny", "fonts"))), PicturePixels.Of),
            new WordWriter(PicturePixels.PngOf), new OpenDocumentWriter(PicturePixels.PngOf), new HtmlWriter(),
        ],
        []);

    private static readonly PublicAddress Address = new(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build());

    private CommitteePack Pack => new(new ReviewReading(Database, Current, Clock), Database, Current, Address, new CasePdf(() => Writers), () => Writers, Clock);

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Pack_OfAReview_HasEachCommitmentOnceWithHowItStands(Language language)
    {
        await OpenAsync();
        await AddResultsAsync(2);
        var words = await WordsAsync(language);
        var strings = Live.Data.Strings[language];
        foreach (var commitment in Live.Data.PlanInForce!.Commitments)
        {
            var named = $"{strings.Format("plan.report.commitment", ("number", $"{commitment.Number}"))} {commitment.Sentence[language]}";
            Assert.Single(Regex.Matches(words, Regex.Escape(named)));
            Assert.Single(Regex.Matches(words, Regex.Escape(commitment.Sentence[language])));
        }

        Assert.Single(Regex.Matches(words, Regex.Escape($"{strings["plan.progress.kept"]}. ")));
        Assert.Equal(2, Regex.Count(words, Regex.Escape(strings["plan.progress.no-result"])));
        Assert.Contains(language is Language.Irish ? "Coinníodh é." : "It was kept.", words, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', words);
    }

    [Fact]
    public async Task Pack_ResultThatIsNotPublished_IsNotInIt()
    {
        await OpenAsync();
        await Database.WriteAsync(async db =>
        {
            db.Add(new PlanResult
            {
                Id = Guid.NewGuid(),
                Commitment = 1,
                From = new(2026, 2, 1),
                To = new(2026, 12, 1),
                Progress = Progress.NotKept,
                Evidence = EvidenceKind.Note,
                Reference = "",
                IrishNote = "Rún.",
                EnglishNote = "Not for anybody yet.",
                RecordedUtc = Clock.Now.UtcDateTime,
                RecordedById = Member.Id,
                RecordedBy = Member.Name,
            });
            await db.SaveChangesAsync();
            return true;
        }, CancellationToken.None);
        var words = await WordsAsync(Language.English);
        Assert.DoesNotContain("Not for anybody yet.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Not kept", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish, "níos lú ná 5")]
    [InlineData(Language.English, "fewer than 5")]
    public async Task Pack_SmallCounts_AreNotTold(Language language, string hidden)
    {
        await OpenAsync();
        Assert.Empty(await Gathering.GatherAsync(Member, default));
        await Database.WriteAsync(async db =>
        {
            var review = db.Set<PlanReview>().Single();
            db.Attach(review).Property(one => one.Feedback).CurrentValue = KilkennyInfo.ActionPlan.Public.PlanJson.Write(
                new FeedbackPack(new(2026, 1, 12), new(2026, 12, 12), 4, new Dictionary<int, int> { [1] = 4 }, new Dictionary<int, int>(), 17, [], [new PackSearch(Language.English, "seán’s bins", 3)], new Dictionary<string, int> { ["braille"] = 1 }, 0));
            await db.SaveChangesAsync();
            return true;
        }, CancellationToken.None);
        foreach (var count in new[] { 1, 2, 3, 4, 6 })
        {
            Assert.Empty(await Themes.KeepAsync(Member, null, Theme(count) with { Count = count }, default));
        }

        var (words, strings) = (await WordsAsync(language), Live.Data.Strings[language]);
        Assert.Equal([hidden, hidden, hidden, hidden, "6"], CountsAfter(words, strings["plan.pack.count"]));
        Assert.Equal([hidden], CountsAfter(words, strings["plan.report.comments"] + ":"));
        Assert.Equal(["17"], CountsAfter(words, strings["plan.report.complaints"] + ":"));
        Assert.Equal([hidden], CountsAfter(words, strings["plan.report.requests"] + ":"));
        Assert.DoesNotContain("seán", words, StringComparison.OrdinalIgnoreCase);

        string[] CountsAfter(string all, string label) => [.. Regex.Matches(all, $@"{Regex.Escape(label)} ({Regex.Escape(hidden)}|[0-9]+)").Select(found => found.Groups[1].Value)];
    }

    [Fact]
    public async Task Pack_Themes_SayWhatIsMadeOfThemAndWhatIsStillInOneLanguage()
    {
        await OpenAsync();
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(1), default));
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(2, "Pointe gan freagra.", "A point without an answer.") with { Disposition = null, Answer = new("", "") }, default));
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(3, "Gan Bhéarla.", ""), default));
        var (irish, english) = (await WordsAsync(Language.Irish), await WordsAsync(Language.English));
        Assert.Contains("It was said. Number of people who said it: fewer than 5 Our answer so far: We will do it. Because of it.", english, StringComparison.Ordinal);
        Assert.Contains("A point without an answer. Number of people who said it: fewer than 5 We have not answered this point yet.", english, StringComparison.Ordinal);
        Assert.Contains("Points that are not written in both languages yet: 1", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Gan Bhéarla.", irish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_Decisions_AreProposalsWithTheirReasons()
    {
        await OpenAsync();
        Assert.Contains("No change is proposed yet.", await WordsAsync(Language.English), StringComparison.Ordinal);
        Assert.Empty(await Decisions.DecideAsync(Chair, 1, Decision(DecisionKind.Change, "Gealltanas níos fearr.", "A better promise."), default));
        Assert.Empty(await Decisions.DecideAsync(Chair, 2, Decision(DecisionKind.Drop), default));
        Assert.Empty(await Decisions.DecideAsync(Chair, null, Decision(DecisionKind.Add, "Gealltanas nua.", "A new promise."), default));
        var words = await WordsAsync(Language.English);
        Assert.Contains("Promise 1: The first promise. New words proposed: A better promise. Reason: Because of it.", words, StringComparison.Ordinal);
        Assert.Contains("Promise 2: The second promise: We propose to take this promise out of the plan. Reason: Because of it.", words, StringComparison.Ordinal);
        Assert.Contains("New promise proposed: A new promise. Reason: Because of it.", words, StringComparison.Ordinal);
        Assert.Contains("Promises on which nothing is decided yet: 1", words, StringComparison.Ordinal);
        Assert.Contains("Gealltanas nua atá molta: Gealltanas nua. An fáth: Mar gheall air.", await WordsAsync(Language.Irish), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_OfARecordedCommittee_BearsItsNameAndOthersDoNot()
    {
        await OpenAsync();
        Assert.Empty(await Committees.KeepAsync(Clerk, null, new(new("Coiste Tithíochta", "Housing Committee"), new(2026, 12, 10), new("", ""), new("", "")), default));
        await using var db = Database.OpenForReading();
        var id = db.Set<CommitteeView>().Single().Id;
        var named = await Pack.MakeAsync(Language.Irish, RenditionFormat.Html, id, default);
        Assert.Equal("pacaiste-tuarascala-2026-coiste-tithiochta.html", named.Name);
        Assert.Matches("<h1[^>]*>[^<]*2026[^<]*: Coiste Tithíochta</h1>", Encoding.UTF8.GetString(named.Bytes));
        var general = await Pack.MakeAsync(Language.Irish, RenditionFormat.Html, null, default);
        Assert.Equal("pacaiste-tuarascala-2026.html", general.Name);
        Assert.DoesNotContain("Tithíochta", Encoding.UTF8.GetString(general.Bytes), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotThereException>(() => Pack.MakeAsync(Language.Irish, RenditionFormat.Html, Guid.NewGuid(), default));
    }

    [Fact]
    public async Task Pack_AnyOfIt_NamesNobody()
    {
        await BringToDraftAsync((1, Decision(DecisionKind.Change, "Gealltanas níos fearr.", "A better promise.")));
        var words = await WordsAsync(Language.English) + await WordsAsync(Language.Irish);
        Assert.All(new[] { Member, Chair, Clerk, Publisher }, person => Assert.DoesNotContain(person.Name, words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Pack_DayOfTheCommitteesStep_IsAsked()
    {
        await OpenAsync();
        var due = (await ReviewAsync())!.Step(KilkennyInfo.ActionPlan.Public.ReviewStep.Committees).DueOn;
        Assert.Contains($"Send us the committee’s view by this day: {LongDate.WithoutWeekday(due, Language.English)}", await WordsAsync(Language.English), StringComparison.Ordinal);
        Assert.Contains($"Seol tuairim an choiste chugainn faoin lá seo: {LongDate.WithoutWeekday(due, Language.Irish)}", await WordsAsync(Language.Irish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish, "pdf")]
    [InlineData(Language.English, "pdf")]
    [InlineData(Language.Irish, "docx")]
    [InlineData(Language.English, "docx")]
    public async Task Pack_PdfAndWord_PassTheCheckInTheirLanguage(Language language, string format)
    {
        await BringToDraftAsync((1, Decision(DecisionKind.Change, "Gealltanas níos fearr 😀.", "A better promise 😀.")), (2, Decision(DecisionKind.Drop)));
        var file = await Pack.MakeAsync(language, RenditionFormat.FromCode(format)!, null, default);
        var report = await Checks.RunAsync(file.Bytes);
        Assert.True(report.Verdict is Verdict.Clean, string.Join('\n', report.Findings));
        Assert.StartsWith(language.Code(), report.Facts.Language, StringComparison.Ordinal);
        Assert.True(format != "pdf" || report.Facts.IsTagged);
        Assert.Contains(language is Language.Irish ? "Tuairim an choiste" : "The committee’s view", string.Join(' ', report.Text.Pieces.Select(piece => $"{piece.Heading} {piece.Text}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_EveryFormat_IsMade_AndNoOther()
    {
        await OpenAsync();
        foreach (var format in CommitteePack.Formats)
        {
            var file = await Pack.MakeAsync(Language.English, format, null, default);
            Assert.Equal(($"report-pack-2026.{format.Extension}", format.MediaType, true), (file.Name, file.MediaType, file.Bytes.Length > 1000));
        }

        await Assert.ThrowsAsync<NotThereException>(() => Pack.MakeAsync(Language.English, RenditionFormat.Epub, null, default));
    }

    [Fact]
    public async Task Pack_NoReviewUnderWay_IsNotThere() =>
        await Assert.ThrowsAsync<NotThereException>(() => Pack.MakeAsync(Language.English, RenditionFormat.Html, null, default));

    private async Task OpenAsync()
    {
        MoveTo("2026-12-12");
        Assert.True(await Opening.OpenDueAsync(default));
    }

    /// <summary>The words of a pack as they are read, with one space between any two of them.</summary>
    private async Task<string> WordsAsync(Language language)
    {
        var page = Encoding.UTF8.GetString((await Pack.MakeAsync(language, RenditionFormat.Html, null, default)).Bytes);
        var body = page[page.IndexOf("<body", StringComparison.Ordinal)..];
        return Spaces().Replace(WebUtility.HtmlDecode(Inlines().Replace(Tags().Replace(body, found => Inlines().IsMatch(found.Value) ? found.Value : " "), "")), " ");
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("</?(strong|em|span|a)( [^>]*)?>")]
    private static partial Regex Inlines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
