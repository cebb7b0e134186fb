using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Meetings;

public sealed class SqliteMeetingRemindersTests(SqliteTestDatabase databases) : MeetingRemindersTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMeetingRemindersTests(PostgresTestDatabase databases) : MeetingRemindersTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class MeetingRemindersTests(TestDatabase databases) : MeetingsFixture(databases)
{
    /// <summary>One meeting in winter, none in spring, one called late in summer, one called and not held in autumn.</summary>
    [Fact]
    public async Task Look_EveryDayOfAYear_TellsOfAMissedQuarterOncePerStep()
    {
        var (day, end) = (new DateOnly(2026, 1, 2), new DateOnly(2027, 1, 20));
        for (; day < end; day = day.AddDays(1))
        {
            MoveTo(day);
            if (day == new DateOnly(2026, 2, 10))
            {
                await HoldAsync(day);
            }
            else if (day == new DateOnly(2026, 9, 10))
            {
                await CallAsync(new DateOnly(2026, 9, 25));
            }
            else if (day == new DateOnly(2026, 9, 26))
            {
                Done(await Calling.CloseAsync(Chair, (await Reading.OverviewAsync(None)).Meetings[0].Id, new DateOnly(2026, 9, 25), SomePeople(), None));
            }
            else if (day == new DateOnly(2026, 10, 1))
            {
                await CallAsync(new DateOnly(2026, 12, 10));
            }

            await Reminders.LookAsync(None);
            await Reminders.LookAsync(None);
        }

        // In September the first reminder came before the meeting was called; in December the day of a meeting passed that nobody recorded.
        Assert.Equal(["2026-06-02", "2026-09-02", "2026-12-11"], await DaysAsync("plan-quarter-soon"));
        Assert.Equal(["2026-06-23", "2026-06-23", "2026-12-24", "2026-12-24"], await DaysAsync("plan-quarter-week"));
        Assert.Equal(["2026-07-01", "2026-07-01", "2027-01-01", "2027-01-01"], await DaysAsync("plan-quarter-missed"));
        Assert.All(await MailsAsync("plan-quarter-soon"), mail => Assert.Equal(Chair.Name, mail.RecipientName));
        Assert.Equal([(2026, 1, true), (2026, 2, false), (2026, 3, true), (2026, 4, false)], (await PublicAsync()).Quarters.Where(quarter => quarter.IsOver).Reverse().Select(quarter => (quarter.Year, quarter.Quarter, quarter.Held)));
    }

    [Fact]
    public async Task Look_AfterASleepOfMonths_WritesTheLastStepOnly()
    {
        MoveTo(new DateOnly(2026, 1, 2));
        await Reminders.LookAsync(None);
        MoveTo(new DateOnly(2026, 4, 20));
        await Reminders.LookAsync(None);
        Assert.Empty(await MailsAsync("plan-quarter-soon"));
        Assert.Empty(await MailsAsync("plan-quarter-week"));
        Assert.Equal(2, (await MailsAsync("plan-quarter-missed")).Count);
    }

    [Fact]
    public async Task Look_ActionOfAPerson_RemindsAWeekBeforeAndThenOnceAWeek()
    {
        var owner = await SomeCases.StaffAsync(Database, "Olive Owner", []);
        var id = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Actions.AgreeAsync(Member, id, null, AnAction(new DateOnly(2026, 10, 20), owner: owner.Id), None));
        for (var day = 0; day < 45; day++)
        {
            await Reminders.LookAsync(None);
            await Reminders.LookAsync(None);
            if (Today == new DateOnly(2026, 11, 10))
            {
                Done(await Actions.DoneAsync(owner, (await ReadAsync(id)).Actions[0].Id, Today, "Done.", None));
            }

            Clock.Now = Clock.Now.AddDays(1);
        }

        Assert.Equal(["2026-10-13"], await DaysAsync("plan-action-due"));
        Assert.Equal(["2026-10-21", "2026-10-28", "2026-11-04"], await DaysAsync("plan-action-late"));
        Assert.All(await MailsAsync("plan-action-late"), mail => Assert.Equal((owner.Name, true), (mail.RecipientName, mail.TextBody.Contains("Action", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Look_ActionOfADepartment_GoesToItsAddressOrToTheChair()
    {
        var id = await HoldAsync(new DateOnly(2026, 10, 5));
        var units = SiteContent.Data.Units.Where(unit => !unit.IsExternal).ToList();
        var withMail = units.First(unit => unit.Email is not null);
        var without = units.FirstOrDefault(unit => unit.Email is null && (unit.ThroughKey is null || SiteContent.Data.Unit(unit.ThroughKey)?.Email is null));
        Done(await Actions.AgreeAsync(Member, id, null, AnAction(new DateOnly(2026, 10, 8), unit: withMail.Key), None));
        await Reminders.LookAsync(None);
        Assert.Equal((withMail.Email, Language.Irish), (Assert.Single(await MailsAsync("plan-action-due")).RecipientAddress, (await MailsAsync("plan-action-due"))[0].Language));
        if (without is not null)
        {
            Done(await Actions.AgreeAsync(Member, id, null, AnAction(new DateOnly(2026, 10, 9), unit: without.Key), None));
            await Reminders.LookAsync(None);
            Assert.Contains(await MailsAsync("plan-action-due"), mail => mail.RecipientName == Chair.Name);
        }
    }

    [Fact]
    public async Task Look_OwnerWhoHasLeft_TellsTheChair()
    {
        var owner = await SomeCases.StaffAsync(Database, "Olive Owner", [Role.SpcClerk]);
        var id = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Actions.AgreeAsync(Member, id, null, AnAction(new DateOnly(2026, 10, 8), owner: owner.Id), None));
        await Database.WriteAsync(async db => { (await db.FindAsync<Account>(owner.Id))!.DisabledUtc = Clock.Now.UtcDateTime; return await db.SaveChangesAsync(); }, None);
        await Reminders.LookAsync(None);
        Assert.Equal(Chair.Name, Assert.Single(await MailsAsync("plan-action-due")).RecipientName);
    }

    private async Task<IEnumerable<string>> DaysAsync(string kind) => (await MailsAsync(kind)).Select(DayOf);

    private static string DayOf(OutgoingMail mail) => $"{DublinTime.DayOf(new DateTimeOffset(mail.CreatedUtc, TimeSpan.Zero)):yyyy-MM-dd}";
}
