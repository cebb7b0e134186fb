using System.Net;
using System.Text;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Public.Complaints;

[Collection(ComplaintsGroup.Name)]
public sealed class TrackPagesTests(ComplaintsFixture site) : IDisposable
{
    private const string English = "/en/complaint/track";
    private const string Irish = "/ga/gearan/lorg";

    private readonly HttpClient _client = OwnNetwork.Client(site.Site.Address);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(English, "Your complaint", "We received your complaint.")]
    [InlineData(Irish, "Do ghearán", "Fuaireamar do ghearán.")]
    public async Task Case_ReferenceAndCode_ShowsHowItStandsAndNothingOfThePerson(string path, string title, string happened)
    {
        var receipt = await site.AddAsync();
        await site.ActAsync(receipt.Id, new Noted(), new Acknowledged(receipt.ReceivedOn, ContactWay.Email, null));
        var walk = await OpenAsync(path, receipt.Reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), receipt.AccessCode.ToLowerInvariant());
        Assert.Equal((HttpStatusCode.OK, title, "no-store", "noindex"), (walk.Status, walk.Title, walk.Last.Header("Cache-Control"), walk.Last.Header("X-Robots-Tag")));
        Assert.Contains(happened, walk.Main, StringComparison.Ordinal);
        var language = path == English ? Language.English : Language.Irish;
        Assert.Contains(LongDate.WithoutWeekday(receipt.ReplyBy!.Value, language), walk.Main, StringComparison.Ordinal);
        var html = walk.Page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("Úna", html, StringComparison.Ordinal);
        Assert.DoesNotContain("una@", html, StringComparison.Ordinal);
        Assert.DoesNotContain("The neighbour", html, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.AccessCode, html, StringComparison.Ordinal);
        Assert.Equal(path, walk.Page.QuerySelector("main form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Case_EveryLook_IsInTheAuditLog()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        await walk.PressAsync("show");
        Assert.Equal(2, await LooksAsync(receipt.Reference));
        await OpenAsync(English, receipt.Reference, "wrong");
        Assert.Equal(2, await LooksAsync(receipt.Reference));
    }

    [Fact]
    public async Task Knock_WrongReferenceAndWrongCode_GetTheSameAnswer()
    {
        var (receipt, other) = (await site.AddAsync(), await site.AddAsync());
        var wrongCode = await OpenAsync(English, receipt.Reference, other.AccessCode);
        var noCode = await OpenAsync(English, receipt.Reference, "");
        var wrongReference = await OpenAsync(English, CaseReference.New(2026), receipt.AccessCode);
        var nonsense = await OpenAsync(English, "nonsense", "nonsense");
        Assert.All([wrongCode, noCode, wrongReference, nonsense], walk => Assert.Equal((HttpStatusCode.BadRequest, "Follow your complaint"), (walk.Status, walk.Title)));
        Assert.Equal(["#f-reference"], wrongCode.FaultPlaces);
        Assert.Single(new[] { wrongCode, noCode, wrongReference, nonsense }.Select(Without).Distinct());
    }

    [Fact]
    public async Task Knock_TooManyWrongTries_StopsThatNetworkAndNotTheOwner()
    {
        var receipt = await site.AddAsync();
        for (var count = 0; count < CodeGuesses.Most; count++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await OpenAsync(English, receipt.Reference, "wrong")).Status);
        }

        var refused = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        Assert.Equal((HttpStatusCode.TooManyRequests, "3600"), (refused.Status, refused.Last.Header("Retry-After")));
        using var elsewhere = OwnNetwork.Client(site.Site.Address);
        var walk = await new FormWalk(elsewhere).OpenAsync(English);
        await walk.PressAsync("", ("reference", receipt.Reference), ("code", receipt.AccessCode));
        Assert.Equal("Your complaint", walk.Title);
        site.Clock.Ahead += TimeSpan.FromHours(1);
        Assert.Equal("Your complaint", (await OpenAsync(English, receipt.Reference, receipt.AccessCode)).Title);
    }

    [Fact]
    public async Task Add_WordsAndFiles_AreInTheCaseOnce()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        var again = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        await walk.PressAsync("add", [("photo.txt", "A photo in words"u8.ToArray())], ("words", "It happened again."));
        Assert.Contains("We have what you sent.", walk.Main, StringComparison.Ordinal);
        Assert.Contains("It happened again.", walk.Main, StringComparison.Ordinal);
        await again.PressAsync("add", ("words", "It happened again."));
        var added = (await site.EventsAsync(receipt.Reference)).Where(one => one.Act is InformationAdded).ToList();
        Assert.Equal(("It happened again.", CaseActor.Complainant), (Assert.Single(added).Words, added[0].Actor));
        Assert.Single(((InformationAdded)added[0].Act).FileIds);
    }

    [Fact]
    public async Task Add_Nothing_SaysWhatIsMissing()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(Irish, receipt.Reference, receipt.AccessCode);
        await walk.PressAsync("add");
        Assert.Equal(HttpStatusCode.BadRequest, walk.Status);
        Assert.Equal(["#f-add-words"], walk.FaultPlaces);
        Assert.Equal("Do ghearán", walk.Page.QuerySelector(".breadcrumb [aria-current]")!.TextContent);
        Assert.NotNull(walk.Page.QuerySelector("#f-add-words"));
        Assert.True(walk.Page.QuerySelector("#f-add-words")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Act_WhenThePageHasGrownOld_AsksForTheCodeAndKeepsTheWords()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        site.Clock.Ahead += TimeSpan.FromMinutes(31);
        await walk.PressAsync("add", ("words", "A long text."));
        Assert.Equal((HttpStatusCode.BadRequest, "Follow your complaint"), (walk.Status, walk.Title));
        await walk.PressAsync("", ("reference", receipt.Reference), ("code", receipt.AccessCode));
        Assert.Equal("A long text.", walk.Page.QuerySelector("#f-add-words")!.TextContent.Trim());
        Assert.Contains("Your text is still here.", walk.Main, StringComparison.Ordinal);
        await walk.PressAsync("add");
        Assert.Contains("We have what you sent.", walk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permission_InWriting_IsGiven()
    {
        var receipt = await site.AddAsync(SomeCases.New() with { AwaitsPermission = true });
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        Assert.Contains("We are waiting for the other person’s permission", walk.Main, StringComparison.Ordinal);
        await walk.PressAsync("permit");
        Assert.Equal(["#f-permit-words"], walk.FaultPlaces);
        await walk.PressAsync("permit", ("words", "I, Máire, agree."));
        Assert.Contains("We have the permission.", walk.Main, StringComparison.Ordinal);
        Assert.False(CaseState.Of(await site.EventsAsync(receipt.Reference)).AwaitsPermission);
        Assert.DoesNotContain(walk.Page.QuerySelectorAll("button"), button => button.GetAttribute("value") == "permit");
    }

    [Fact]
    public async Task Withdraw_AskedOnceMore_ClosesTheCase()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        await walk.PressAsync("withdraw");
        Assert.Equal("Withdrawing your complaint", walk.Title);
        Assert.Equal(CaseStatus.New, (await site.CaseAsync(receipt.Reference)).Status);
        await walk.PressAsync("withdraw-yes");
        Assert.Contains("Your complaint is withdrawn.", walk.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Full written answer by", walk.Main, StringComparison.Ordinal);
        var stored = await site.CaseAsync(receipt.Reference);
        Assert.Equal((CaseStatus.Closed, "withdrawn"), (stored.Status, stored.OutcomeKey));
        Assert.DoesNotContain(walk.Page.QuerySelectorAll("button"), button => button.GetAttribute("value") is "add" or "withdraw" or "next");
    }

    [Fact]
    public async Task Next_AfterAnAnswer_GoesToTheComplaintsOfficerWithNewDays()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        Assert.DoesNotContain(walk.Page.QuerySelectorAll("button"), button => button.GetAttribute("value") == "next");
        await site.ActAsync(receipt.Id, Answer(CaseStages.Section, isFinal: false));
        await walk.PressAsync("show");
        await walk.PressAsync("next", ("words", "The reasons are not clear."));
        Assert.Contains("Your complaint has gone to the next step.", walk.Main, StringComparison.Ordinal);
        var stored = await site.CaseAsync(receipt.Reference);
        Assert.Equal((CaseStages.Officer, DublinTime.Today(site.Clock).AddDays(28)), (stored.StageKey, stored.ReplyBy));
        Assert.Equal("The reasons are not clear.", (await site.EventsAsync(receipt.Reference)).Single(one => one.Act is Escalated).Words);
    }

    [Fact]
    public async Task Next_WhenTheAnswerIsLate_IsPossible()
    {
        var receipt = await site.AddAsync();
        site.Clock.Ahead += TimeSpan.FromDays(29);
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        Assert.Contains("We are sorry: our answer is late.", walk.Main, StringComparison.Ordinal);
        await walk.PressAsync("next");
        Assert.Equal(CaseStages.Officer, (await site.CaseAsync(receipt.Reference)).StageKey);
    }

    [Fact]
    public async Task Ombudsman_AfterTheFinalAnswer_HasThePackWithTheAnswer()
    {
        var receipt = await site.AddAsync();
        await site.ActAsync(receipt.Id, Answer(CaseStages.Section, isFinal: true));
        var walk = await OpenAsync(Irish, receipt.Reference, receipt.AccessCode);
        Assert.DoesNotContain(walk.Page.QuerySelectorAll("button"), button => button.GetAttribute("value") == "next");
        await walk.PressAsync("ombudsman");
        Assert.Equal("Dul chuig an Ombudsman", walk.Title);
        Assert.Contains("01 639 5600", walk.Main, StringComparison.Ordinal);
        Assert.Contains("laistigh de 12 mí", walk.Main, StringComparison.Ordinal);
        Assert.Equal("%PDF letter", Encoding.UTF8.GetString(await walk.DownloadAsync("Freagra ar do ghearán")));
        Assert.Equal("%PDF large", Encoding.UTF8.GetString(await walk.DownloadAsync("Freagra ar do ghearán", large: true)));
    }

    [Fact]
    public async Task Post_TicketOfAReplacedCode_OpensNothing()
    {
        var receipt = await site.AddAsync();
        var walk = await OpenAsync(English, receipt.Reference, receipt.AccessCode);
        await site.Get<SiteDatabase>().WriteAsync(
            db => db.Set<Complaint>().Where(one => one.Id == receipt.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.CodeHash, AccessCode.HashOf("another"))), CancellationToken.None);
        await walk.PressAsync("add", ("words", "More."));
        Assert.Equal((HttpStatusCode.BadRequest, "Follow your complaint"), (walk.Status, walk.Title));
        Assert.DoesNotContain(await site.EventsAsync(receipt.Reference), one => one.Act is InformationAdded);
    }

    private Answered Answer(string stage, bool isFinal) => new(stage, "not-upheld", [], [], isFinal, ComplaintsFixture.LetterId, DublinTime.Today(site.Clock));

    private async Task<FormWalk> OpenAsync(string path, string reference, string code)
    {
        var walk = await new FormWalk(_client).OpenAsync(path);
        await walk.PressAsync("", ("reference", reference), ("code", code));
        return walk;
    }

    /// <summary>The page but for what was typed.</summary>
    private static string Without(FormWalk walk)
    {
        walk.Page.QuerySelector("#f-reference")!.RemoveAttribute("value");
        return walk.Page.DocumentElement.OuterHtml;
    }

    private async Task<int> LooksAsync(string reference)
    {
        await using var db = site.Get<SiteDatabase>().OpenForReading();
        return await db.Set<AuditEntry>().CountAsync(entry => entry.Act == "case.followed" && entry.Subject == reference);
    }
}
