using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial.Guests;

public sealed class SqlitePairLinksTests(SqliteTestDatabase databases) : PairLinksTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPairLinksTests(PostgresTestDatabase databases) : PairLinksTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PairLinksTests(TestDatabase databases) : DeskFixture(databases)
{
    private static readonly Person OtherReviser = Someone("Bríd Ní Shé", Role.IrishReviser);

    [Fact]
    public async Task Open_AliveLink_LeadsToItsPageAndIsWrittenDown()
    {
        var token = await MakeAsync(Editor);
        var visit = (await Links.OpenAsync(token, CancellationToken.None))!;
        Assert.Equal(("alpha", (Gate?)null), (visit.Key, visit.Gate));
        Assert.Empty(visit.Guest.Roles);
        Assert.Equal(1, Assert.Single(await Links.ListAsync("alpha", CancellationToken.None)).Opened);
        await using var db = Database.OpenForReading();
        Assert.Equal("Gearóid Ó Sé (aoi, guest)", (await db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "link.opened")).PersonName);
    }

    [Fact]
    public async Task Open_AgainAndAgain_IsWrittenDownOnceAnHour()
    {
        var token = await MakeAsync(Editor);
        for (var minute = 0; minute <= 60; minute += 10)
        {
            Assert.NotNull(await Links.OpenAsync(token, CancellationToken.None));
            Assert.Equal(minute < 60 ? 1 : 2, (await AuditAsync()).Count(entry => entry.Act == "link.opened"));
            Clock.Now = Clock.Now.AddMinutes(10);
        }

        Assert.Equal(2, Assert.Single(await Links.ListAsync("alpha", CancellationToken.None)).Opened);
    }

    [Fact]
    public async Task Guest_WhoHasSaidALot_IsSentToThePersonWhoAsked()
    {
        await SaveAsync(Editor, "Focail nua.\n");
        var token = (await Links.MakeAsync("alpha", OtherReviser, Wanted(Gate.Irish), CancellationToken.None)).Token!;
        var guest = (await Links.OpenAsync(token, CancellationToken.None))!.Guest;
        Task<IReadOnlyList<Issue>> SayAsync(Person by) => Reviewing.NoteAsync("alpha", by, new NewNote("Again.", true, null, null, null), CancellationToken.None);
        for (var note = 0; note < PairLink.MostNotes; note++)
        {
            Assert.Empty(await SayAsync(guest));
        }

        Assert.Equal("desk.note.enough", Assert.Single(await SayAsync(guest)).Key);
        Assert.Empty(await SayAsync(OtherReviser));
    }

    [Fact]
    public async Task Open_AfterItsDayOrWhenEnded_IsNobody()
    {
        var late = await MakeAsync(Editor, days: 2);
        var ended = await MakeAsync(Editor);
        await Links.EndAsync("alpha", (await Links.ListAsync("alpha", CancellationToken.None)).Single(link => link.ExpiresUtc > Clock.Now.UtcDateTime.AddDays(3)).Id, Editor, CancellationToken.None);
        Assert.Null(await Links.OpenAsync(ended, CancellationToken.None));
        Assert.NotNull(await Links.FindAsync(late, CancellationToken.None));
        Clock.Now = Clock.Now.AddDays(2);
        Assert.Null(await Links.OpenAsync(late, CancellationToken.None));
        Assert.Null(await Links.OpenAsync("no-such-token", CancellationToken.None));
    }

    [Fact]
    public async Task Forget_AMonthAfterTheEnd_TakesTheLinkAway()
    {
        await MakeAsync(Editor, days: 2);
        await MakeAsync(Editor);
        await Links.EndAsync("alpha", (await Links.ListAsync("alpha", CancellationToken.None)).Single(link => link.ExpiresUtc > Clock.Now.UtcDateTime.AddDays(3)).Id, Editor, CancellationToken.None);
        async Task<int> LeftAfterAsync(int days)
        {
            await new ForgottenLinks(Database).ForgetAsync(Clock.Now.UtcDateTime.AddDays(days), CancellationToken.None);
            await using var db = Database.OpenForReading();
            return await db.Set<PairLink>().CountAsync();
        }

        Assert.Equal(2, await LeftAfterAsync(30));
        Assert.Equal(1, await LeftAfterAsync(31));
        Assert.Equal(0, await LeftAfterAsync(33));
    }

    [Fact]
    public async Task Open_WhenTheEditionIsLive_IsNobody()
    {
        await MakeReadyAsync();
        var token = (await Links.MakeAsync("alpha", Editor, Wanted(), CancellationToken.None)).Token!;
        await PublishAsync(Publisher);
        Assert.Null(await Links.OpenAsync(token, CancellationToken.None));
    }

    [Theory]
    [InlineData("", 14, null, "desk.link.guest.missing")]
    [InlineData("Gearóid", 0, null, "desk.link.days")]
    [InlineData("Gearóid", 61, null, "desk.link.days")]
    [InlineData("Gearóid", 14, "gearóid@", "desk.person.email.invalid")]
    public async Task Make_WithASlip_SaysWhat(string guest, int days, string? email, string key)
    {
        await SaveAsync(Editor, "Focail nua.\n");
        var (token, issues) = await Links.MakeAsync("alpha", Editor, new NewLink(null, guest, email, Language.Irish, days), CancellationToken.None);
        Assert.Null(token);
        Assert.Equal(key, Assert.Single(issues).Key);
    }

    [Fact]
    public async Task Make_ForAReview_IsForPublishersAndForThoseWhoSignIt()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        Task<(string? Token, IReadOnlyList<Issue> Issues)> For(Person by, Gate gate) => Links.MakeAsync("alpha", by, Wanted(gate), CancellationToken.None);
        await Assert.ThrowsAsync<NotAllowedException>(() => For(Editor, Gate.Irish));
        await Assert.ThrowsAsync<NotAllowedException>(() => For(PlainReviewer, Gate.Irish));
        await Assert.ThrowsAsync<NotAllowedException>(() => For(Publisher, Gate.Approval));
        Assert.NotNull((await For(Reviser, Gate.Irish)).Token);
        Assert.NotNull((await For(Publisher, Gate.Irish)).Token);
    }

    [Fact]
    public async Task Make_WithAnAddress_SendsTheLinkInTheGuestsLanguageAndKeepsItSecret()
    {
        await SaveAsync(Editor, "Focail nua.\n");
        var (token, _) = await Links.MakeAsync("alpha", Editor, Wanted() with { Email = "gearoid@example.ie" }, CancellationToken.None);
        await using var db = Database.OpenForReading();
        var mail = await db.Set<OutgoingMail>().SingleAsync();
        Assert.Equal("gearoid@example.ie", mail.RecipientAddress);
        Assert.Contains($"{TestMail.Origin}/desk/look/{token}?lang=ga", mail.TextBody, StringComparison.Ordinal);
        Assert.True(mail.HoldsSecret);
        Assert.StartsWith("A chara,", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guest_SignsTheirGateAndNoOther()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        var token = (await Links.MakeAsync("alpha", OtherReviser, Wanted(Gate.Irish), CancellationToken.None)).Token!;
        var guest = (await Links.OpenAsync(token, CancellationToken.None))!.Guest;
        await Assert.ThrowsAsync<NotAllowedException>(() => SignAsync(Gate.PlainLanguage, guest));
        Assert.Empty(await SignAsync(Gate.Irish, guest));
        Assert.Equal("Gearóid Ó Sé (aoi, guest)", Assert.Single(await SignOffsAsync()).PersonName);
    }

    [Fact]
    public async Task Guest_OfAnAuthor_CannotSignInTheirPlace()
    {
        await SaveAsync(Everything, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Everything);
        var token = (await Links.MakeAsync("alpha", Everything, Wanted(Gate.Irish), CancellationToken.None)).Token!;
        var guest = (await Links.OpenAsync(token, CancellationToken.None))!.Guest;
        Assert.Equal(["desk.sign.guest-of-author"], await SignAsync(Gate.Irish, guest));
    }

    private static NewLink Wanted(Gate? gate = null, int days = 14) => new(gate, "Gearóid Ó Sé", null, Language.Irish, days);

    private async Task<string> MakeAsync(Person by, int days = 14)
    {
        await SaveAsync(Editor, $"Focail nua {Clock.Now.Ticks} {days}.\n");
        return (await Links.MakeAsync("alpha", by, Wanted(days: days), CancellationToken.None)).Token!;
    }
}
