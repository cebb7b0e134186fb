using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>
/// Which act at the desk writes to whom: on a desk of its own, so that it is known who holds which role. Every reader has their own
/// language; one reviewer is away and one has left.
/// </summary>
public sealed class NoticesTests : IClassFixture<NoticesTests.Staff>
{
    private readonly DeskPagesFixture _fixture;

    public NoticesTests(Staff staff) => _fixture = staff.Fixture;

    private DeskSite Desk => _fixture.Desk;

    private Workbench Bench => _fixture.Bench;

    [Fact]
    public async Task Send_AsksThoseWhoCanSignAndNobodyAwayOrGone()
    {
        var key = await Bench.MakeAsync();
        var client = await _fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await client.DoneAsync(client.SubmitAsync(Workbench.Root(key) + "/send", ("due", Bench.Today(5))), Workbench.Root(key));
        Assert.Equal("The reviewers have been asked.", page.News());
        Assert.Equal(["Only AccessibilityReviewer", "Only IrishReviser", "Only PlainLanguageReviewer", "Writes And Reviews"], await ReadersAsync(key, "review"));
        var mails = await Bench.MailsAsync(key, "review");
        var english = mails.Single(mail => mail.RecipientName == "Only PlainLanguageReviewer");
        Assert.Contains("Both Editor has sent this page for review: Bench en " + key, english.TextBody, StringComparison.Ordinal);
        Assert.Contains($"\n{Desk.Site.Address.ToString().TrimEnd('/')}/desk/pages/{key}\n", english.TextBody.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("Plain words", english.TextBody, StringComparison.Ordinal);
        var irish = mails.Single(mail => mail.RecipientName == "Only IrishReviser");
        Assert.Equal((Language.Irish, true), (irish.Language, irish.Subject.Contains("Bench ga " + key, StringComparison.Ordinal)));
        Assert.Equal("Comhairle Chontae Chill Chainnigh", irish.SenderName);
        Assert.Equal("only.irishreviser@example.ie", irish.RecipientAddress);
    }

    [Fact]
    public async Task Send_ASecondTimeForTheSameWords_WritesNothingTwice()
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        var before = (await Bench.MailsAsync(key, "review")).Count;
        await Bench.SendAsync(key);
        Assert.Equal(before, (await Bench.MailsAsync(key, "review")).Count);
        await Bench.SaveAsync(key, "Focail eile.\n", "Other words.\n");
        await Bench.ConfirmAsync(key);
        await Bench.SendAsync(key);
        Assert.Equal(2 * before, (await Bench.MailsAsync(key, "review")).Count);
    }

    [Fact]
    public async Task Send_GateThatWasGiven_AsksWhomItWasGivenToOrTheirCover()
    {
        var key = await Bench.MakeAsync();
        var editor = _fixture.PersonOf(DeskPagesFixture.Writer);
        Assert.Empty(await Desk.Get<Handing>().GiveAsync(key, "plain-language", editor, _fixture.PersonOf("Writes And Reviews").Id, null, CancellationToken.None));
        Assert.Empty(await Desk.Get<Handing>().GiveAsync(key, "irish", editor, _fixture.PersonOf("Away Reviser").Id, null, CancellationToken.None));
        await Bench.SendAsync(key);
        Assert.Equal(["Only AccessibilityReviewer", "Only IrishReviser", "Writes And Reviews"], await ReadersAsync(key, "review"));
    }

    [Fact]
    public async Task Sign_TheLastReviewAndTheApproval_TellPublishersButNotTheOneWhoSigned()
    {
        var key = await Bench.MakeAsync();
        await Bench.SignAsync(key, Gate.Irish);
        await Bench.SignAsync(key, Gate.PlainLanguage);
        Assert.Empty(await ReadersAsync(key, "approve"));
        await Bench.SignAsync(key, Gate.Accessibility);
        Assert.Equal(["Only Publisher", "Second Publisher"], await ReadersAsync(key, "approve"));
        await Bench.SignAsync(key, Gate.Approval);
        Assert.Equal(["Second Publisher"], await ReadersAsync(key, "ready"));
    }

    [Fact]
    public async Task ChangeRequest_TellsThoseWhoWroteTheEditionAndNobodyElse()
    {
        var key = await Bench.MakeAsync();
        await Bench.SaveAsync(key, english: "Other words.\n", by: _fixture.PersonOf(Role.EnglishEditor));
        await Bench.SaveAsync(key, english: "Other words again.\n", by: _fixture.PersonOf("Writes And Reviews"));
        await AskForAChangeAsync(key, "Writes And Reviews");
        Assert.Equal(["Both Editor", "Only EnglishEditor"], await ReadersAsync(key, "change"));
        Assert.All(await Bench.MailsAsync(key, "change"), mail => Assert.DoesNotContain("Mend this", mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChangeRequest_ToSomebodyAway_GoesToTheirCover()
    {
        var key = await Bench.MakeAsync(by: _fixture.PersonOf("Away Writer"));
        await AskForAChangeAsync(key, "Only IrishReviser");
        Assert.Equal(["Only EnglishEditor"], await ReadersAsync(key, "change"));
    }

    [Fact]
    public async Task Note_ThatAsksForNothing_WritesToNobody()
    {
        var key = await Bench.MakeAsync();
        Assert.Empty(await Desk.Get<Reviewing>().NoteAsync(key, _fixture.PersonOf(Role.IrishReviser), new NewNote("Nice.", false), CancellationToken.None));
        Assert.Empty(await ReadersAsync(key, "change"));
    }

    [Theory]
    [InlineData(true, "published")]
    [InlineData(false, "not-published")]
    public async Task Schedule_WhoseTimeHasCome_TellsWhoeverSetItHowItWent(bool goes, string kind)
    {
        var key = await Bench.MakeReadyAsync();
        var publisher = _fixture.PersonOf(Role.Publisher);
        Assert.Empty(await Desk.Get<Publication>().ScheduleAsync(key, publisher, (await Bench.NewestAsync(key)).Id, new DateTime(2027, 6, 1, 9, 0, 0), null, CancellationToken.None));
        var edition = (await Bench.StateAsync(key)).OpenEditionId!.Value;
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        if (!goes)
        {
            // As if a signature had been voided without anybody who took it off the schedule.
            await db.Set<SignOff>().Where(signOff => signOff.EditionId == edition && signOff.Gate == "irish").ExecuteUpdateAsync(set => set.SetProperty(signOff => signOff.VoidedUtc, DateTime.UtcNow));
        }

        await db.Set<Schedule>().Where(schedule => schedule.EditionId == edition).ExecuteUpdateAsync(set => set.SetProperty(schedule => schedule.DueUtc, DateTime.UtcNow.AddMinutes(-1)));
        await Desk.Get<Publication>().PublishDueAsync(CancellationToken.None);
        await Desk.Get<Publication>().PublishDueAsync(CancellationToken.None);
        Assert.Equal(["Only Publisher"], await ReadersAsync(key, kind));
        Assert.Equal(goes, (await Bench.StateAsync(key)).IsLive);
        if (!goes)
        {
            var client = await _fixture.ClientAsync(Role.Publisher);
            Assert.StartsWith("It did not go live at its time", (await client.PageAsync(Workbench.Root(key))).QuerySelector(".note strong")!.TextContent, StringComparison.Ordinal);
            Assert.Single(await Bench.AuditAsync(key, "page.schedule-failed"));
        }
    }

    [Fact]
    public async Task Give_ToSomebody_TellsThemAndNotTheOneWhoTakesItThemselves()
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        var client = await _fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await client.DoneAsync(client.SubmitAsync(Workbench.Root(key) + "/tasks", ("to-plain-language", $"{_fixture.PersonOf("Writes And Reviews").Id}"), ("due-plain-language", Bench.Today(2))), Workbench.Root(key) + "/tasks");
        Assert.Equal("Saved.", page.News());
        Assert.Equal(["Writes And Reviews"], await ReadersAsync(key, "given"));
        var reviser = await _fixture.ClientAsync(Role.IrishReviser);
        await reviser.DoneAsync(reviser.PostAsync(Workbench.Root(key) + "/claim", "/desk", ("stage", "irish")), "/desk");
        Assert.Equal(["Writes And Reviews"], await ReadersAsync(key, "given"));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(1, "due")]
    [InlineData(0, "due")]
    [InlineData(-1, "late")]
    public async Task Remind_NearlyDueOrLate_WritesOnceToWhoeverCanDoIt(int days, string? kind)
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        var editor = _fixture.PersonOf(DeskPagesFixture.Writer);
        Assert.Empty(await Desk.Get<Handing>().GiveAsync(key, "irish", editor, null, DublinTime.Today(Desk.Clock).AddDays(days), CancellationToken.None));
        await Desk.Get<Reminders>().RemindAsync(CancellationToken.None);
        await Desk.Get<Reminders>().RemindAsync(CancellationToken.None);
        foreach (var each in new[] { "due", "late" })
        {
            Assert.Equal(each == kind ? ["Only IrishReviser"] : [], await ReadersAsync(key, each));
        }
    }

    [Fact]
    public async Task Remind_TaskOfSomebodyAway_GoesToTheirCover()
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        Assert.Empty(await Desk.Get<Handing>().GiveAsync(key, "irish", _fixture.PersonOf(DeskPagesFixture.Writer), _fixture.PersonOf("Away Reviser").Id, DublinTime.Today(Desk.Clock), CancellationToken.None));
        await Desk.Get<Reminders>().RemindAsync(CancellationToken.None);
        Assert.Equal(["Only IrishReviser"], await ReadersAsync(key, "due"));
    }

    private async Task<IReadOnlyList<string>> ReadersAsync(string key, string kind)
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return [.. (await db.Set<OutgoingMail>().Where(mail => mail.AboutKey == kind && EF.Functions.Like(mail.Subject, "%" + key)).ToListAsync()).Select(mail => mail.RecipientName).Order(StringComparer.Ordinal)];
    }

    private async Task AskForAChangeAsync(string key, string by) =>
        Assert.Empty(await Desk.Get<Reviewing>().NoteAsync(key, _fixture.PersonOf(by), new NewNote("Mend this.", true), CancellationToken.None));

    /// <summary>The usual people, and those who must not be written to.</summary>
    public sealed class Staff : IAsyncLifetime
    {
        public DeskPagesFixture Fixture { get; } = new();

        public async Task InitializeAsync()
        {
            await Fixture.InitializeAsync();
            await Fixture.AddAsync("Away Reviser", Role.IrishReviser);
            await Fixture.AddAsync("Away Writer", Role.IrishEditor, Role.EnglishEditor);
            await Fixture.AddAsync("Gone Reviser", Role.IrishReviser);
            await SetAsync("Only IrishReviser", "/desk/account/language", ("language", "ga"));
            await AwayAsync("Away Reviser", "Only IrishReviser");
            await AwayAsync("Away Writer", "Only EnglishEditor");
            var administrator = Fixture.PersonOf(Role.Administrator);
            Assert.Empty(await Fixture.Desk.Get<People>().DisableAsync(administrator, Fixture.PersonOf("Gone Reviser").Id, CancellationToken.None));
            await Fixture.Desk.Get<People>().InviteAsync(administrator, new NewPerson("Never Came", "never.came@example.ie"), Language.Irish, new HashSet<Role> { Role.IrishReviser }, byMail: false, CancellationToken.None);
        }

        public Task DisposeAsync() => Fixture.DisposeAsync();

        private Task AwayAsync(string name, string cover) => SetAsync(name, "/desk/account/away", ("until", Fixture.Bench.Today(20)), ("cover", $"{Fixture.PersonOf(cover).Id}"));

        private async Task SetAsync(string name, string path, params (string, string)[] fields)
        {
            var client = await Fixture.ClientAsync(name);
            Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(path, "/desk/account", fields)).StatusCode);
        }
    }
}
