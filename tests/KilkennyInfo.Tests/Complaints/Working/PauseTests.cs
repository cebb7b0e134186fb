using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqlitePauseTests(SqliteTestDatabase databases) : PauseTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPauseTests(PostgresTestDatabase databases) : PauseTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PauseTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task Pause_WithoutAReasonInThePolicy_IsRefused()
    {
        var id = await AddGivenAsync();
        Refused("desk.cases.moment.no-pauses", await Work.PauseAsync(Handler, id, 2, "details", "Waiting.", None));
    }

    [Fact]
    public async Task Pause_ForAReasonOfThePolicy_PutsItsDaysBehindTheDueDay()
    {
        AllowPauses();
        var id = await AddGivenAsync();
        Refused("desk.cases.pause.reason", await Work.PauseAsync(Handler, id, 2, "holiday", "Waiting.", None));
        Done(await Work.PauseAsync(Handler, id, 2, "details", "Waiting for the file number.", None));
        Assert.Equal((CaseStatus.Paused, new DateOnly(2026, 11, 30)), ((await ReadAsync(id)).Status, (await ReadAsync(id)).ReplyBy));
        Refused("desk.cases.moment.paused", await Answering.AnswerAsync(Handler, id, 3, An(), "Sent.", null, None));
        Clock.Now = Clock.Now.AddDays(5);
        Done(await Work.ResumeAsync(Handler, id, 3, None));

        // The first day that counts is the one after the complaint came: of the five days, four would have counted.
        Assert.Equal((CaseStatus.New, new DateOnly(2026, 12, 4)), ((await ReadAsync(id)).Status, (await ReadAsync(id)).ReplyBy));
        Done(await Work.PauseAsync(Handler, id, 4, "details", "Again.", None));
        Clock.Now = Clock.Now.AddDays(2);
        Done(await Work.ResumeAsync(Handler, id, 5, None));
        Assert.Equal(new DateOnly(2026, 12, 6), (await ReadAsync(id)).ReplyBy);
    }

    [Fact]
    public async Task Withdraw_WhileTheClockStandsStill_LetsItGoFirst()
    {
        AllowPauses();
        var id = await AddGivenAsync();
        Done(await Work.PauseAsync(Handler, id, 2, "details", null, None));
        Done(await Ending.WithdrawAsync(Officer, id, 3, "She rang.", CaseTelling.Nobody, None));
        Assert.DoesNotContain((await StateAsync(id)).Pauses, pause => pause.Until is null);
    }

    private void AllowPauses() =>
        Change("complaints/policy.yaml", text => text.Replace("  pauses: []", "  pauses:\n    - { key: details, name: { ga: Sonraí, en: Details } }", StringComparison.Ordinal));
}
