using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteLessonsTests(SqliteTestDatabase databases) : LessonsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresLessonsTests(PostgresTestDatabase databases) : LessonsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class LessonsTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task Lesson_FromNotedToDone()
    {
        var id = await AddGivenAsync();
        Assert.Equal(["action", "lesson", "lesson-due", "owner"], (await Lessons.AddAsync(Handler, id, new NewLesson("", " ", null, null), None)).Select(issue => issue.Field).Order());
        Done(await Lessons.AddAsync(Handler, id, new NewLesson("Calls were lost.", "Keep a log.", Handler.Id, Today.AddDays(10)), None));
        Clock.Now = Clock.Now.AddDays(11);
        var row = Assert.Single(await Lessons.ListAsync(Officer, None));
        Assert.Equal((true, true, (await ReadAsync(id)).Reference), (row.IsOverdue, row.MayChange, row.Reference));
        Done(await Lessons.ReassignAsync(Officer, row.Lesson.Id, Officer.Id, Today.AddDays(5), None));
        await Assert.ThrowsAsync<NotAllowedException>(() => Lessons.DoneAsync(Handler, row.Lesson.Id, "Done.", None));
        Refused("desk.cases.lesson.note", await Lessons.DoneAsync(Officer, row.Lesson.Id, "", None));
        Done(await Lessons.DoneAsync(Officer, row.Lesson.Id, "There is a log.", None));
        Refused("desk.cases.lesson.over", await Lessons.DoneAsync(Officer, row.Lesson.Id, "Again.", None));
        row = Assert.Single(await Lessons.ListAsync(Handler, None));
        Assert.Equal((false, false, Today, "There is a log.", Officer.Name), (row.IsOverdue, row.MayChange, row.Lesson.DoneOn, row.Lesson.DoneNote, row.Lesson.Owner));
    }

    [Fact]
    public async Task Lesson_ByWhoeverDoesNotWorkOnTheCase_IsNotThere()
    {
        var id = await AddAsync(SomeCases.New(service: "housing"));
        await Assert.ThrowsAsync<NotThereException>(() => Lessons.AddAsync(Handler, id, new NewLesson("a", "b", Handler.Id, Today), None));
    }

    [Fact]
    public async Task Owner_WithoutARoleInComplaints_SeesAndReportsOnTheirOwnOnly()
    {
        var id = await AddGivenAsync();
        var owner = await SomeCases.StaffAsync(Database, "Eva Editor", [Role.EnglishEditor]);
        await Assert.ThrowsAsync<NotAllowedException>(() => Lessons.ListAsync(owner, None));
        Done(await Lessons.AddAsync(Handler, id, new NewLesson("Calls were lost.", "Keep a log.", owner.Id, Today.AddDays(10)), None));
        Done(await Lessons.AddAsync(Handler, id, new NewLesson("Signs were wrong.", "Change them.", Handler.Id, Today.AddDays(10)), None));
        var row = Assert.Single(await Lessons.ListAsync(owner, None));
        Assert.Equal(("Keep a log.", true), (row.Lesson.Action, row.MayChange));

        // Told of it, in words that say nothing of the case; whoever asks themselves is not written to.
        var mail = Assert.Single(await MailsAsync("case-lesson"));
        Assert.Equal(("Eva Editor", "A lesson for you, by 12 November 2026"), (mail.RecipientName, mail.Subject));
        Assert.Contains("https://info.example.ie/desk/lessons", mail.TextBody, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotThereException>(() => Reading.OpenAsync(owner, id, CaseReading.Page, None));
        var other = (await Lessons.ListAsync(Officer, None)).Single(one => one.Lesson.OwnerId == Handler.Id);
        await Assert.ThrowsAsync<NotAllowedException>(() => Lessons.DoneAsync(owner, other.Lesson.Id, "Done.", None));
        Done(await Lessons.DoneAsync(owner, row.Lesson.Id, "There is a log.", None));
        Done(await Lessons.ReassignAsync(Officer, other.Lesson.Id, owner.Id, Today.AddDays(3), None));
        Assert.Equal(2, (await MailsAsync("case-lesson")).Count);
    }

    [Fact]
    public async Task List_OpenOnesFirstByTheirDay()
    {
        var id = await AddGivenAsync();
        foreach (var (text, days) in new[] { ("late", 30), ("soon", 3), ("done", 1) })
        {
            Done(await Lessons.AddAsync(Handler, id, new NewLesson(text, "Action.", Handler.Id, Today.AddDays(days)), None));
        }

        Done(await Lessons.DoneAsync(Handler, (await Lessons.ListAsync(Handler, None))[0].Lesson.Id, "Done.", None));
        Assert.Equal(["soon", "late", "done"], (await Lessons.ListAsync(Handler, None)).Select(row => row.Lesson.Text));
    }
}
