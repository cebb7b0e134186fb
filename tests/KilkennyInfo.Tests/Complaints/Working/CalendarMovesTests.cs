using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteCalendarMovesTests(SqliteTestDatabase databases) : CalendarMovesTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCalendarMovesTests(PostgresTestDatabase databases) : CalendarMovesTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CalendarMovesTests(TestDatabase databases) : WorkFixture(databases)
{
    private const string Closed = "- { date: 2026-11-05, name: { ga: Stoirm, en: Storm } }\n";

    [Fact]
    public async Task Follow_NewClosedDay_MovesTheAcknowledgementAndTellsThePerson()
    {
        var id = await AddAsync(SomeCases.New(Language.Irish));
        Assert.Equal(0, await Moves.FollowAsync(None));
        Change("calendar/closures.yaml", _ => Closed);
        Assert.Equal(1, await Moves.FollowAsync(None));
        Assert.Equal(0, await Moves.FollowAsync(None));
        Assert.Equal(new DeadlineMoved(Deadline.Acknowledge, new(2026, 11, 9), new(2026, 11, 10), new(2026, 11, 5), new("Stoirm", "Storm")), await NewestAsync(id));
        var complaint = await ReadAsync(id);
        Assert.Equal((new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 30)), (complaint.AcknowledgeBy, complaint.ReplyBy));
        var mail = Assert.Single(await MailsAsync(complaint.Reference), mail => mail.Key.StartsWith("complaint.moved/", StringComparison.Ordinal));
        Assert.Equal((Language.Irish, $"Faoi do ghearán: {complaint.Reference}"), (mail.Language, mail.Subject));
        Assert.Contains("Anois: Dé Máirt 10 Samhain 2026", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("(Stoirm)", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', mail.TextBody + mail.HtmlBody);
    }

    [Fact]
    public async Task Follow_ClosedDayTakenBack_MovesTheDayBack()
    {
        var id = await AddAsync();
        Change("calendar/closures.yaml", _ => Closed);
        await Moves.FollowAsync(None);
        Change("calendar/closures.yaml", _ => "[]\n");
        await Moves.FollowAsync(None);
        Assert.Empty((await SomeCases.EventsAsync(Database, id)).Select(one => one.Act).OfType<DeadlineMoved>());

        // The first look of a site knows no earlier calendar, so nothing can have changed for it.
        Change("calendar/closures.yaml", _ => Closed);
        await Moves.FollowAsync(None);
        Change("calendar/closures.yaml", _ => "[]\n");
        await Moves.FollowAsync(None);
        Assert.Equal([10, 9], (await SomeCases.EventsAsync(Database, id)).Select(one => one.Act).OfType<DeadlineMoved>().Select(act => act.To.Day));
        Assert.Null((await SomeCases.EventsAsync(Database, id)).Select(one => one.Act).OfType<DeadlineMoved>().Last().DayName);
    }

    [Fact]
    public async Task Follow_DayThatDoesNotMatter_MovesNothing()
    {
        var (acknowledged, over) = (await AddGivenAsync(), await AddAnsweredAsync());
        Done(await Work.AcknowledgeAsync(Handler, acknowledged, 2, ContactWay.Phone, "Rang.", null, None));
        await AddAsync(SomeCases.New(isAnonymous: true));
        await Moves.FollowAsync(None);
        Change("calendar/closures.yaml", _ => Closed);
        Assert.Equal(0, await Moves.FollowAsync(None));
        Assert.Equal(3, await SeenAsync(over));
    }

    [Fact]
    public async Task Follow_PersonWithoutMail_AsksTheHandlerToTellThem()
    {
        var sent = SomeCases.New();
        var id = await AddGivenAsync(sent with { Details = complaint => new ComplaintDetails { ComplaintId = complaint, Name = "Úna", Phone = "056 770 0000", WhatHappened = SomeCases.Story } });
        await Moves.FollowAsync(None);
        Change("calendar/closures.yaml", _ => Closed);
        Assert.Equal(1, await Moves.FollowAsync(None));
        Assert.Equal($"{Handler.Id:N}@example.ie", Assert.Single(await MailsAsync("case-moved")).RecipientAddress);
        Assert.Equal(3, await SeenAsync(id));
    }

    [Fact]
    public async Task Follow_LimitInWorkingDays_MovesTheReplyToo()
    {
        Change("complaints/policy.yaml", text => text.Replace("      reply: { days: 28 }", "      reply: { working-days: 10 }", StringComparison.Ordinal));
        var id = await AddGivenAsync();
        Assert.Equal(new DateOnly(2026, 11, 16), (await ReadAsync(id)).ReplyBy);
        await Moves.FollowAsync(None);
        Change("calendar/closures.yaml", _ => Closed);
        Assert.Equal(2, await Moves.FollowAsync(None));
        Assert.Equal((new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 17)), ((await ReadAsync(id)).AcknowledgeBy, (await ReadAsync(id)).ReplyBy));
    }

    [Fact]
    public async Task Follow_AnotherFigureInTheRules_MovesNoDayThatWasPromised()
    {
        var id = await AddAsync();
        await Moves.FollowAsync(None);
        Change("complaints/policy.yaml", text => text.Replace("  acknowledge: { working-days: 5 }", "  acknowledge: { working-days: 8 }", StringComparison.Ordinal));
        Assert.Equal(0, await Moves.FollowAsync(None));
        Assert.Equal(new DateOnly(2026, 11, 9), (await ReadAsync(id)).AcknowledgeBy);
    }
}
