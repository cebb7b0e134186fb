using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Results;

public sealed class SqlitePlanResultsTests(SqliteTestDatabase databases) : PlanResultsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPlanResultsTests(PostgresTestDatabase databases) : PlanResultsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PlanResultsTests(TestDatabase databases) : PlanFixture(databases)
{
    [Fact]
    public async Task Record_WholeResult_IsKeptAndNotPublic()
    {
        var id = await RecordAsync();
        var result = await List.GetAsync(id, CancellationToken.None);
        Assert.Equal(new DateOnly(2026, 3, 31), result.To);
        Assert.Equal(98.5m, result.Figure);
        Assert.Equal(("percent", "Coinníodh é.", EvidenceKind.Page, "alpha", Member.Name), (result.Unit, result.IrishNote, result.Evidence, result.Reference, result.RecordedBy));
        Assert.Empty(Public.Results);
        Assert.Equal(["plan.result-recorded"], (await AuditAsync()).Where(entry => entry.Subject == "commitment:1").Select(entry => entry.Act));
    }

    public static TheoryData<string, string, string, string> Slips => new()
    {
        { "from", "", "from", "desk.plan.results.day.missing" },
        { "from", "1999-12-31", "from", "desk.plan.results.day.early" },
        { "from", "2026-04-01", "to", "desk.plan.results.to.before" },
        { "to", "31st of March", "to", "desk.plan.results.day.missing" },
        { "to", "2026-11-24", "to", "desk.plan.results.to.future" },
        { "progress", "wonderful", "progress", "desk.plan.results.progress.missing" },
        { "figure", "1,5", "figure", "desk.plan.results.figure.wrong" },
        { "figure", "-1", "figure", "desk.plan.results.figure.wrong" },
        { "figure", "1.00001", "figure", "desk.plan.results.figure.wrong" },
        { "unit", "", "unit", "desk.plan.results.unit.missing" },
        { "unit", "miles", "unit", "desk.plan.results.unit.unknown" },
        { "evidence", "", "evidence", "desk.plan.results.evidence.missing" },
        { "reference", "no-such-page", "reference", "desk.plan.results.reference.page" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task Record_Slip_IsSaidAndNothingIsKept(string field, string value, string expectedField, string expected)
    {
        var typed = field switch
        {
            "from" => Whole with { From = value },
            "to" => Whole with { To = value },
            "progress" => Whole with { Progress = value },
            "figure" => Whole with { Figure = value },
            "unit" => Whole with { Unit = value },
            "evidence" => Whole with { Evidence = value },
            _ => Whole with { Reference = value },
        };
        var before = await TestDatabase.DumpAsync(Database);
        var (id, issues) = await Results.RecordAsync(Member, 1, typed, CancellationToken.None);
        Assert.Null(id);
        Assert.Equal([(expectedField, expected)], KeysOf(issues));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Record_OtherSlips_AreSaid()
    {
        async Task<string> KeyAsync(TypedResult typed) => Assert.Single((await Results.RecordAsync(Member, 1, typed, CancellationToken.None)).Issues).Key;
        Assert.Equal("desk.plan.results.note.missing", await KeyAsync(Whole with { Evidence = "note", Note = new("", " \n") }));
        Assert.Equal("desk.plan.results.reference.document", await KeyAsync(Whole with { Evidence = "document" }));
        Assert.Equal("desk.plan.results.reference.figure", await KeyAsync(Whole with { Evidence = "figure" }));
        Assert.Equal("desk.text.too-long", await KeyAsync(Whole with { Note = new("x", new string('x', PlanResult.NoteMaxLength + 1)) }));
        await RecordAsync(Whole with { Evidence = "figure", Reference = "answered-in-time" });
        await Assert.ThrowsAsync<NotThereException>(() => Results.RecordAsync(Member, 3, Whole, CancellationToken.None));
    }

    [Fact]
    public async Task Record_UnitWithoutFigure_LeavesTheUnitOut() =>
        Assert.Null((await List.GetAsync(await RecordAsync(Whole with { Figure = "" }), CancellationToken.None)).Unit);

    [Fact]
    public async Task Change_WhileNotPublic_IsKeptUnlessSomebodyWasFirst()
    {
        var id = await RecordAsync();
        var mark = TypedResult.Of(await List.GetAsync(id, CancellationToken.None)).Mark;
        Assert.Empty(await Results.ChangeAsync(Member, id, Whole with { Progress = "not-kept" }, mark, CancellationToken.None));
        Assert.Equal(Progress.NotKept, (await List.GetAsync(id, CancellationToken.None)).Progress);
        Assert.Equal([("", "desk.plan.results.moved")], KeysOf(await Results.ChangeAsync(Member, id, Whole, mark, CancellationToken.None)));
        Assert.Equal(Progress.NotKept, (await List.GetAsync(id, CancellationToken.None)).Progress);
    }

    [Fact]
    public async Task Public_Result_IsNeitherChangedNorThrownAwayNorPublishedTwice()
    {
        var id = await PublishedAsync();
        var mark = TypedResult.Of(await List.GetAsync(id, CancellationToken.None)).Mark;
        Assert.Equal([("", "desk.plan.results.public")], KeysOf(await Results.ChangeAsync(Member, id, Whole, mark, CancellationToken.None)));
        Assert.Equal([("", "desk.plan.results.public")], KeysOf(await Results.DiscardAsync(Member, id, CancellationToken.None)));
        Assert.Equal([("", "desk.plan.results.publish.already")], KeysOf(await Results.PublishAsync(Publisher, [id], CancellationToken.None)));
        Assert.Equal(Progress.Kept, Assert.Single(Public.Results).Progress);
    }

    [Fact]
    public async Task Publish_Several_AreSeenAtOnceTheNewestFirst()
    {
        var older = await RecordAsync(Whole with { From = "2025-01-01", To = "2025-12-31" });
        var newer = await RecordAsync(commitment: 2);
        Assert.Empty(await Results.PublishAsync(Publisher, [older, newer], CancellationToken.None));
        Assert.Equal(1, Followed);
        Assert.Equal([newer, older], Public.Results.Select(result => result.Id));
        var shown = Public.NewestOf(2)!;
        Assert.Equal((98.5m, "percent", "It was kept.", "alpha", new DateOnly(2026, 11, 23)), (shown.Figure, shown.Unit, shown.Note!.English, shown.Evidence!.Reference, shown.PublishedOn));
        Assert.Contains("98.5,", Live.PlanParts["results"].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OneOfThemHalf_PublishesNone()
    {
        var (whole, half) = (await RecordAsync(), await RecordAsync(Whole with { Note = new("Gaeilge amháin.", "") }, 2));
        Assert.Equal([("", "desk.plan.results.publish.half")], KeysOf(await Results.PublishAsync(Publisher, [whole, half], CancellationToken.None)));
        Assert.Empty(Public.Results);
        Assert.Equal([("", "desk.plan.results.publish.none")], KeysOf(await Results.PublishAsync(Publisher, [], CancellationToken.None)));
        Assert.Equal([("", "desk.plan.results.publish.gone")], KeysOf(await Results.PublishAsync(Publisher, [whole, Guid.NewGuid()], CancellationToken.None)));
        Assert.Equal(0, Followed);
    }

    [Fact]
    public async Task TakeBack_WithReason_IsGoneFromThePublicAndWrittenDown()
    {
        var (first, second) = (await PublishedAsync(), await PublishedAsync(commitment: 2));
        Assert.Equal([("reason", "desk.plan.results.take-back.reason.missing")], KeysOf(await Results.TakeBackAsync(Publisher, first, " ", CancellationToken.None)));
        Assert.Empty(await Results.TakeBackAsync(Publisher, first, "The figure was wrong.", CancellationToken.None));
        Assert.Equal([second], Public.Results.Select(result => result.Id));
        Assert.Equal([("", "desk.plan.results.take-back.not")], KeysOf(await Results.TakeBackAsync(Publisher, first, "Again.", CancellationToken.None)));
        Assert.Contains("The figure was wrong.", (await AuditAsync()).Single(entry => entry.Act == "plan.result-taken-back").Details, StringComparison.Ordinal);
        Assert.Empty(await Results.TakeBackAsync(Publisher, second, "Also wrong.", CancellationToken.None));
        Assert.False(Live.PlanParts.ContainsKey("results"));
        Assert.Empty(await Results.DiscardAsync(Member, first, CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => List.GetAsync(first, CancellationToken.None));
    }

    [Fact]
    public async Task Acts_ByEveryRole_AreForThoseOfTheTableOnly()
    {
        var (id, published) = (await RecordAsync(), await PublishedAsync());
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = Someone("One", role);
            var records = role is Role.WorkingGroupMember or Role.WorkingGroupChair;
            Assert.Equal(records, await MayAsync(() => Results.RecordAsync(person, 1, TypedResult.Blank, CancellationToken.None)));
            Assert.Equal(records, await MayAsync(() => Results.ChangeAsync(person, id, Whole, "", CancellationToken.None)));
            Assert.Equal(records, await MayAsync(() => Results.DiscardAsync(person, published, CancellationToken.None)));
            Assert.Equal(records, await MayAsync(() => Import.ImportAsync(person, [], CancellationToken.None)));
            Assert.Equal(role is Role.Publisher, await MayAsync(() => Results.PublishAsync(person, [], CancellationToken.None)));
            Assert.Equal(role is Role.Publisher, await MayAsync(() => Results.TakeBackAsync(person, published, "", CancellationToken.None)));
        }
    }

    private static async Task<bool> MayAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (NotAllowedException)
        {
            return false;
        }
    }
}
