using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Links for people without an account, from the page that makes them to what the guest can do and cannot.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class GuestPagesTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task Look_WithoutAnAccount_ShowsBothTextsAndCountsTheOpening()
    {
        var key = await Bench.MakeAsync();
        var path = await MakeAsync(key, "look", Role.IrishEditor);
        using var guest = new DeskClient(Desk.Site);
        var page = await guest.PageAsync(path);
        Assert.Equal($"Not on the site yet: Bench en {key}", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form, .menu"));
        foreach (var (frame, words) in page.QuerySelectorAll("iframe").Zip(["Focail shimplí.", "Plain words."]))
        {
            Assert.True(frame.HasAttribute("sandbox"));
            using var shown = await guest.GetAsync(frame.GetAttribute("src")!);
            Assert.Contains(words, await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("sandbox", shown.Header("Content-Security-Policy"), StringComparison.Ordinal);
        }

        var entry = Assert.Single(await Bench.AuditAsync(key, "link.opened"));
        Assert.Equal((null, "Pat Guest (aoi, guest)"), (entry.PersonId, entry.PersonName));
        var maker = await fixture.ClientAsync(Role.IrishEditor);
        var row = (await maker.PageAsync(Links(key))).QuerySelectorAll("tbody tr").Single().TextContent;
        Assert.Contains("Pat Guest", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet", row, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenOf(path), (await maker.PageAsync(Links(key))).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("expired")]
    [InlineData("published")]
    [InlineData("discarded")]
    [InlineData("never")]
    public async Task Link_ThatIsOver_AnswersKindlyAndShowsNothing(string how)
    {
        var key = await Bench.MakeAsync();
        var look = await MakeAsync(key, "look", Role.Publisher);
        var review = await MakeAsync(key, "irish", Role.Publisher);
        await EndAsync(key, how);
        using var guest = new DeskClient(Desk.Site);
        foreach (var path in how == "never" ? ["/desk/look/not-a-token?lang=en", $"/desk/review/{new string('x', 3000)}?lang=en"] : new[] { look, review })
        {
            var page = await guest.GetAsync(path).RefusedAsync(HttpStatusCode.Gone);
            Assert.Equal("This link no longer works", page.QuerySelector("h1")!.TextContent);
            Assert.NotNull(page.QuerySelector("main a[href='/en']"));
            Assert.DoesNotContain(key, page.MainText(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/desk/look/{TokenOf(path)}/en")).StatusCode);
        }

        Assert.Empty(await Bench.AuditAsync(key, "link.opened"));
    }

    [Fact]
    public async Task Review_OneGateOfOneEdition_IsSignedByTheGuest()
    {
        var key = await Bench.MakeAsync();
        var path = await MakeAsync(key, "irish", Role.IrishReviser);
        using var guest = new DeskClient(Desk.Site);
        var page = await guest.PageAsync(path);
        Assert.Contains("Thank you for reviewing this page, Pat Guest.", page.MainText(), StringComparison.Ordinal);
        var done = await guest.DoneAsync(guest.SubmitAsync(page, path, ("note", "Maith go leor"), ("act", "sign")), Plain(path));
        Assert.Contains("Signed by: Pat Guest (aoi, guest)", done.MainText(), StringComparison.Ordinal);
        Assert.Equal(["irish"], await Bench.SignedAsync(key));
        var entry = Assert.Single(await Bench.AuditAsync(key, "gate.signed"));
        Assert.Equal("Pat Guest (aoi, guest)", entry.PersonName);

        // No other gate, no other page, no other part of the desk.
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.SubmitAsync(page, path, ("note", "Again"), ("act", "sign"))).StatusCode);
        Assert.Equal(["irish"], await Bench.SignedAsync(key));
        foreach (var other in new[] { "/desk", Workbench.Root(key), Workbench.Root(key) + "/sign/irish", Workbench.Root(key) + "/read" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await guest.GetAsync(other)).StatusCode);
        }
    }

    [Fact]
    public async Task Review_ByALinkToLookOnly_IsOver()
    {
        var key = await Bench.MakeAsync();
        var token = TokenOf(await MakeAsync(key, "look", Role.Publisher));
        using var guest = new DeskClient(Desk.Site);
        Assert.Equal(HttpStatusCode.Gone, (await guest.GetAsync($"/desk/review/{token}")).StatusCode);
        var status = await Bench.ChangesNothingAsync(key, async () => (await guest.PostAsync($"/desk/review/{token}", "/desk/sign-in", ("act", "sign"), ("revision", $"{(await Bench.NewestAsync(key)).Id}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, status);
    }

    [Fact]
    public async Task Review_AChangeAskedFor_StopsTheGateAndKeepsWhatIsWrongTyped()
    {
        var key = await Bench.MakeAsync();
        var path = await MakeAsync(key, "plain-language", Role.Publisher);
        using var guest = new DeskClient(Desk.Site);
        var page = await guest.PageAsync(path);
        var about = page.QuerySelectorAll("a[href*='side=en&mark=']")[^1].GetAttribute("href")!;
        var noted = await guest.PageAsync(about);
        Assert.Equal("Plain words.", noted.QuerySelector("blockquote")!.TextContent);
        var empty = await Bench.ChangesNothingAsync(key, () => guest.SubmitAsync(noted, about, ("words", "  ")).RefusedAsync());
        Assert.Equal("Write what you want to say.", Assert.Single(empty.Issues()));
        await guest.DoneAsync(guest.SubmitAsync(empty, about, ("words", "Too long-winded.")), Plain(path));
        var note = (await Bench.StateAsync(key)).Notes.Single();
        Assert.Equal((true, "Pat Guest (aoi, guest)", "Plain words."), (note.IsChangeRequest, note.PersonName, note.Excerpt));
        page = await guest.PageAsync(path);
        Assert.Null(page.QuerySelector("[name=act][value=sign]"));
        Assert.Contains("This review cannot be signed yet", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_OfWordsByWhoeverMadeTheLink_CannotBeSigned()
    {
        var key = await Bench.MakeAsync();
        await Bench.SaveAsync(key, english: "Words of the reviewer.\n", by: fixture.PersonOf(DeskPagesFixture.WritingReviewer));
        await Bench.ConfirmAsync(key);
        var path = await MakeAsync(key, "plain-language", DeskPagesFixture.WritingReviewer);
        using var guest = new DeskClient(Desk.Site);
        var page = await Bench.ChangesNothingAsync(key, async () =>
        {
            var form = await guest.PageAsync(path);
            return await guest.SubmitAsync(form, path, ("act", "sign"), ("note", "Kept")).RefusedAsync();
        }, but: "link.opened");
        Assert.Equal("The person who gave you this link wrote some of these words. Ask somebody else at the Council for a link.", Assert.Single(page.Issues()));
        Assert.Equal("Kept", page.Value("note"));
    }

    [Fact]
    public async Task Review_WordsThatChangedMeanwhile_AreNotSigned()
    {
        var key = await Bench.MakeAsync();
        var path = await MakeAsync(key, "irish", Role.Publisher);
        using var guest = new DeskClient(Desk.Site);
        var form = await guest.PageAsync(path);
        await Bench.SaveAsync(key, "Focail eile.\n", "Other words.\n");
        await Bench.ConfirmAsync(key);
        var page = await guest.SubmitAsync(form, path, ("act", "sign"), ("note", "")).RefusedAsync();
        Assert.StartsWith("Somebody has saved this page since you opened it.", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Contains("Focail eile.", page.MainText(), StringComparison.Ordinal);
        Assert.Empty(await Bench.SignedAsync(key));
    }

    [Theory]
    [InlineData("", "look", "14", "", "guest", "Say who the link is for.")]
    [InlineData("Pat", "look", "0", "", "days", "Enter a number of days from 1 to 60.")]
    [InlineData("Pat", "look", "61", "", "days", "Enter a number of days from 1 to 60.")]
    [InlineData("Pat", "look", "a week", "", "days", "Enter a number of days from 1 to 60.")]
    [InlineData("Pat", "look", "14", "no address", "email", "Enter an e-mail address, such as name@example.ie.")]
    [InlineData("Pat", "no-such-thing", "14", "", "what", "Choose one of the answers.")]
    [InlineData("Pat", "approval", "14", "", "what", "You can make links to read. A link to sign is made by a publisher, or by somebody who can sign that review.")]
    public async Task Make_WithASlip_SaysWhatAndKeepsTheRest(string guest, string what, string days, string email, string field, string sentence)
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Links(key), ("guest", guest), ("what", what), ("days", days), ("email", email), ("language", "ga")).RefusedAsync());
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal((guest, days, email), (page.Value("guest"), page.Value("days"), page.QuerySelector("#f-email")!.GetAttribute("value")));
        Assert.True(page.QuerySelector("main [name=language][value=ga]")!.HasAttribute("checked"));
        Assert.Null(page.QuerySelector("code.key"));
    }

    [Theory]
    [InlineData(Role.IrishEditor, "irish", false)]
    [InlineData(Role.PlainLanguageReviewer, "irish", false)]
    [InlineData(Role.IrishReviser, "irish", true)]
    [InlineData(Role.Publisher, "accessibility", true)]
    public async Task Make_ForAReview_IsOfferedAndDoneForThoseWhoMay(Role role, string gate, bool may)
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(role);
        var page = await client.PageAsync(Links(key));
        Assert.Equal(may, page.QuerySelector($"[name=what][value={gate}]") is not null);
        Assert.Null(page.QuerySelector("[name=what][value=approval]"));
        using var answer = await client.PostAsync(Links(key), Links(key), ("guest", "Pat"), ("what", gate), ("days", "3"), ("language", "en"));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(may ? 1 : 0, (await Bench.AuditAsync(key, "link.review-made")).Count);
    }

    [Fact]
    public async Task Make_ByAnAuditor_IsRefused()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.Auditor);
        Assert.Null((await client.PageAsync(Links(key))).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(Links(key), "/desk/account", ("guest", "Pat"), ("what", "look"), ("days", "3"))).StatusCode);
    }

    [Fact]
    public async Task Make_WithAnAddress_SendsItInTheLanguageAskedFor()
    {
        var key = await Bench.MakeAsync();
        await MakeAsync(key, "look", Role.Publisher, email: "pat.guest@example.ie", language: "ga");
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        var mail = await db.Set<KilkennyInfo.Platform.Mail.OutgoingMail>().SingleAsync(mail => mail.RecipientAddress == "pat.guest@example.ie");
        Assert.Equal((Language.Irish, true), (mail.Language, mail.HoldsSecret));
        Assert.Contains($"Bench ga {key}", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_ALink_IsWrittenDownOnce()
    {
        var key = await Bench.MakeAsync();
        await MakeAsync(key, "look", Role.Publisher);
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await client.PageAsync(Links(key));
        var id = page.QuerySelector("button[name=id]")!.GetAttribute("value")!;
        var after = await client.DoneAsync(client.SubmitAsync(page, Links(key), ("act", "end"), ("id", id)), Links(key));
        Assert.Equal("The link for Pat Guest no longer works.", after.News());
        Assert.Contains("There are none.", after.MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Links(key), Links(key), ("act", "end"), ("id", id))).StatusCode);
        Assert.Single(await Bench.AuditAsync(key, "link.ended"));
    }

    private static string Links(string key) => Workbench.Root(key) + "/links";

    private static string Plain(string path) => path[..path.IndexOf('?', StringComparison.Ordinal)];

    private static string TokenOf(string path) => Plain(path).Split('/')[^1];

    private Task<string> MakeAsync(string key, string what, Role by, string email = "", string language = "en") => MakeAsync(key, what, DeskPagesFixture.NameOf(by), email, language);

    /// <returns>The path of the link, with its language.</returns>
    private async Task<string> MakeAsync(string key, string what, string by, string email = "", string language = "en")
    {
        var client = await fixture.ClientAsync(by);
        using var answer = await client.SubmitAsync(Links(key), ("guest", "Pat Guest"), ("what", what), ("days", "14"), ("email", email), ("language", language));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var made = new Uri((await DeskClient.ReadAsync(answer)).QuerySelector("code.key")!.TextContent);
        Assert.Equal(Desk.Site.Address.Port, made.Port);
        Assert.Equal("?lang=" + language, made.Query);
        return made.PathAndQuery;
    }

    private async Task EndAsync(string key, string how)
    {
        var publisher = fixture.PersonOf(Role.Publisher);
        switch (how)
        {
            case "ended":
                foreach (var link in await Desk.Get<PairLinks>().ListAsync(key, CancellationToken.None))
                {
                    await Desk.Get<PairLinks>().EndAsync(key, link.Id, publisher, CancellationToken.None);
                }

                break;
            case "expired":
                var edition = (await Bench.StateAsync(key)).OpenEditionId;
                await using (var db = Desk.Get<SiteDatabase>().OpenForReading())
                {
                    await db.Set<PairLink>().Where(link => link.EditionId == edition).ExecuteUpdateAsync(set => set.SetProperty(link => link.ExpiresUtc, DateTime.UtcNow.AddSeconds(-1)));
                }

                break;
            case "published":
                await Bench.SignAllAsync(key);
                Assert.Empty(await Desk.Get<Publication>().PublishAsync(key, publisher, (await Bench.NewestAsync(key)).Id, CancellationToken.None));
                break;
            case "discarded":
                Assert.Empty(await Desk.Get<PairEditing>().DiscardAsync(key, fixture.PersonOf(DeskPagesFixture.Writer), (await Bench.NewestAsync(key)).Id, CancellationToken.None));
                break;
        }
    }
}
