using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteRaceTests(SqliteTestDatabase databases) : RaceTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresRaceTests(PostgresTestDatabase databases) : RaceTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class RaceTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task Act_AfterSomebodyElse_IsToldWhoAndNothingIsLost()
    {
        var id = await AddGivenAsync();
        var seen = await SeenAsync(id);
        Done(await Work.NoteAsync(Handler, id, seen, "First.", None));
        var before = await TestDatabase.DumpAsync(Database);
        var issue = Assert.Single(await Work.NoteAsync(Officer, id, seen, "Second.", None));
        Assert.Equal(("desk.cases.changed-by", "Declan Murphy"), (issue.Key, issue.Values.Single().Value));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
        Done(await Work.NoteAsync(Officer, id, seen + 1, "Second.", None));
        Assert.Equal(["First.", "Second."], (await SomeCases.EventsAsync(Database, id)).Where(one => one.Act is Noted).Select(one => one.Words));
    }

    [Fact]
    public async Task Act_ManyAtOnceFromOnePage_OneIsDoneAndTheOthersAreTold()
    {
        var id = await AddAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Work.NoteAsync(Officer, id, 1, $"Note {number}.", None))));
        Assert.Single(results, issues => issues.Count == 0);
        Assert.Equal(7, results.Count(issues => issues is [{ Key: "desk.cases.changed-by" }]));
        Assert.Equal(2, await SeenAsync(id));
    }

    [Fact]
    public async Task Act_ManyWhoReadAgainUntilItIsDone_AllStandThereWithoutAGap()
    {
        var id = await AddAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            while ((await Work.NoteAsync(Officer, id, await SeenAsync(id), $"Note {number}.", None)).Count > 0)
            {
            }
        })));
        var events = await SomeCases.EventsAsync(Database, id);
        Assert.Equal(Enumerable.Range(1, 9), events.Select(one => one.Number));
        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"Note {number}."), events.Skip(1).Select(one => one.Words).Order());
    }

    [Fact]
    public async Task Act_AfterAReminderAlone_IsDone()
    {
        var id = await AddGivenAsync();
        var seen = await SeenAsync(id);
        await ForceAsync(id, new Reminded(Deadline.Reply, Today, 0));
        Done(await Work.NoteAsync(Handler, id, seen, "Still mine.", None));
    }

    [Fact]
    public async Task Act_Refused_LeavesEverythingAsItWas()
    {
        var id = await AddGivenAsync();
        var (before, seen) = (await TestDatabase.DumpAsync(Database), await SeenAsync(id));
        Refused("desk.cases.words.missing", await Work.NoteAsync(Handler, id, seen, "  ", None));
        Refused("desk.cases.way.missing", await Work.ContactAsync(Handler, id, seen, null, true, "Rang.", null, None));
        Refused("desk.cases.moment.not-paused", await Work.ResumeAsync(Officer, id, seen, None));
        Refused("desk.cases.reference.unknown", await Ending.MergeAsync(Officer, id, seen, "KCC-2026-AAAA-A", "Twice.", None));
        Refused("desk.text.too-long", await Work.NoteAsync(Handler, id, seen, new string('a', CaseEvent.WordsMaxLength + 1), None));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Act_WhoseLetterFails_LeavesNoTrace()
    {
        var id = await AddGivenAsync();
        var (before, seen) = (await TestDatabase.DumpAsync(Database), await SeenAsync(id));
        await Assert.ThrowsAsync<IOException>(() => Work.AcknowledgeAsync(Handler, id, seen, ContactWay.Email, null, _ => throw new IOException("The disk is full."), None));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }
}
