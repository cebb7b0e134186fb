using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Documents.Checking;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The report pack at the desk, of the plan that the site is shipped with.</summary>
public sealed class CommitteePackPageTests : IAsyncLifetime
{
    private const string Root = "/desk/plan/review/committees";

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync();
        await Desk.AddAsync("Cathy Care", Role.CustomerCare);
        var (chair, clerk) = (await Desk.AddAsync("Cian Chair", Role.WorkingGroupChair), await Desk.AddAsync("Sorcha Clerk", Role.SpcClerk));
        Assert.Empty(await Desk.Get<ReviewOpening>().OpenEarlyAsync(chair, "It is wanted.", default));
        var view = new TypedCommitteeView(new("Coiste Tithíochta", "Housing Committee"), DublinTime.Today(Desk.Clock), new("", ""), new("", ""));
        Assert.Empty(await Desk.Get<ReviewCommittees>().KeepAsync(clerk, null, view, default));
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Fact]
    public async Task Committees_OfAReview_OfferThePackInEveryLanguageAndFormat()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Cathy Care");
        var links = (await client.PageAsync(Root)).QuerySelectorAll($"main a[href^='{Root}/pack/']");
        Assert.Equal(2 * LanguageExtensions.Both.Count * CommitteePack.Formats.Count, links.Length);
        Assert.Equal(links.Length, links.Select(link => string.Join(' ', link.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct().Count());
        foreach (var address in links.Select(link => link.GetAttribute("href")!))
        {
            using var answer = await client.GetAsync(address);
            var format = CommitteePack.Formats.Single(format => address.Split('?')[0].EndsWith("/" + format.Code, StringComparison.Ordinal));
            Assert.Equal((HttpStatusCode.OK, format.MediaType, "no-store"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Header("Cache-Control")));
            var name = answer.Content.Headers.ContentDisposition!.FileName!;
            Assert.Equal(address.Contains('?', StringComparison.Ordinal), name.Contains("-housing-committee.", StringComparison.Ordinal) || name.Contains("-coiste-tithiochta.", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Pack_OfThePlan_HasEveryCommitmentOnceAndIsSound(Language language)
    {
        var commitments = Desk.Get<CurrentSite>()().Data.PlanInForce!.Commitments;
        Assert.Equal(92, commitments.Count);
        var page = await FileAsync(language, RenditionFormat.Html);
        var items = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).QuerySelectorAll("h2[id=promises] ~ ul > li");
        Assert.All(commitments, commitment => Assert.Single(items, item => item.TextContent.Contains($" {commitment.Number}: {commitment.Sentence[language]}", StringComparison.Ordinal)));
        var report = await Checks.RunAsync(await FileAsync(language, RenditionFormat.Pdf));
        Assert.True(report is { Verdict: Verdict.Clean, Facts.IsTagged: true }, string.Join('\n', report.Findings));
        Assert.StartsWith(language.Code(), report.Facts.Language, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pack/de/pdf")]
    [InlineData("/pack/ga/mp3")]
    [InlineData("/pack/ga/pdf?committee=00000000-0000-0000-0000-000000000001")]
    [InlineData("/pack/ga/pdf?committee=everyone")]
    public async Task Pack_OfNothingThatIsThere_IsNotFound(string path)
    {
        using var client = await DeskClient.SignInAsync(Desk, "Cathy Care");
        using var answer = await client.GetAsync(Root + path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<byte[]> FileAsync(Language language, RenditionFormat format) => (await Desk.Get<CommitteePack>().MakeAsync(language, format, null, default)).Bytes;
}
