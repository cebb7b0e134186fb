using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Registers;

public sealed class SqliteRegistersTests(SqliteTestDatabase databases) : RegistersTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresRegistersTests(PostgresTestDatabase databases) : RegistersTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class RegistersTests(TestDatabase databases) : PlanFixture(databases)
{
    private static readonly Dictionary<string, Dictionary<string, string>> Sound = new()
    {
        ["initiatives"] = new() { ["title-ga"] = "Foirmeacha nua", ["title-en"] = "New forms", ["state"] = "done", ["started"] = "2026-01-01", ["ended"] = "2026-06-30", ["result-ga"] = "Tá siad ann.", ["result-en"] = "They are there.", ["commitments"] = "1, 2" },
        ["training"] = new() { ["title-ga"] = "Seirbhís", ["title-en"] = "Service", ["from"] = "2026-01-01", ["to"] = "2026-06-30", ["courses"] = "3", ["places"] = "1,240", ["hours"] = "7.5", ["commitments"] = "35, 79" },
        ["consultations"] = new() { ["title-ga"] = "Grúpa óige", ["title-en"] = "Youth group", ["from"] = "2026-01-01", ["to"] = "2026-06-30", ["heard-ga"] = "Chualamar.", ["heard-en"] = "We heard.", ["commitments"] = "2" },
        ["simplification"] = new() { ["kind"] = "form", ["title-ga"] = "Foirm", ["title-en"] = "Form", ["before"] = "40", ["after"] = "65.5", ["done"] = "2026-06-30", ["page"] = "alpha", ["commitments"] = "19" },
        ["office-access"] = new() { ["office"] = "hall", ["on"] = "2026-06-30", ["deed"] = "improved", ["facts-ga"] = "Fánán.", ["facts-en"] = "A ramp.", ["next"] = "2027-06-30", ["commitments"] = "10, 13, 55" },
    };

    private PlanRegisters All => new([
        new InitiativeRegister(Database, Current, Clock), new TrainingRegister(Database, Current, Clock), new ConsultationRegister(Database, Current, Clock),
        new SimplificationRegister(Database, Current, Clock), new OfficeAccessRegister(Database, Current, Clock)]);

    [Theory]
    [InlineData("initiatives", "New forms")]
    [InlineData("training", "Service")]
    [InlineData("consultations", "Youth group")]
    [InlineData("simplification", "Form")]
    [InlineData("office-access", "Hall")]
    public async Task Entry_FromBeginningToEnd_IsKeptAndWrittenDown(string key, string title)
    {
        var (register, typed) = (All.Get(key), Sound[key]);
        var id = await AddAsync(key);
        var line = await register.GetAsync(id, CancellationToken.None);
        Assert.Equal(title, line.Title.English);
        Assert.True(line.Entry.IsWhole);
        Assert.All(typed, field => Assert.Equal(field.Value.Replace("1,240", "1240", StringComparison.Ordinal), line.Fields[field.Key]));

        Assert.Empty(await register.ChangeAsync(Chair, id, new Dictionary<string, string>(typed) { ["commitments"] = "80 1" }, line.Mark, CancellationToken.None));
        Assert.Equal([1, 80], (await register.GetAsync(id, CancellationToken.None)).Entry.Commitments);
        Assert.Equal([("", "desk.plan.registers.moved")], KeysOf(await register.ChangeAsync(Chair, id, typed, line.Mark, CancellationToken.None)));
        await using (var db = Database.OpenForReading())
        {
            Assert.Equal(id, Assert.Single(await register.OfAsync(db, 80, CancellationToken.None)).Entry.Id);
            Assert.Empty(await register.OfAsync(db, 8, CancellationToken.None));
        }

        Assert.Equal([("reason", "desk.plan.registers.remove.reason.missing")], KeysOf(await register.RemoveAsync(Member, id, "", CancellationToken.None)));
        Assert.Empty(await register.RemoveAsync(Member, id, "Written twice.", CancellationToken.None));
        Assert.Empty(await register.ListAsync(withRemoved: false, CancellationToken.None));
        Assert.Equal("Written twice.", Assert.Single(await register.ListAsync(withRemoved: true, CancellationToken.None)).Entry.RemovalReason);
        Assert.Equal([("", "desk.plan.registers.removed-already")], KeysOf(await register.RemoveAsync(Member, id, "Again.", CancellationToken.None)));
        Assert.Equal(["plan.entry-added", "plan.entry-changed", "plan.entry-removed"], (await AuditAsync()).Where(entry => entry.Subject == $"register:{id}").Select(entry => entry.Act));
    }

    [Theory]
    [InlineData("initiatives", "state", "", "state", "desk.plan.registers.choice.missing")]
    [InlineData("initiatives", "ended", "2025-12-31", "ended", "desk.plan.results.to.before")]
    [InlineData("initiatives", "ended", "2026-12-31", "ended", "desk.plan.registers.day.future")]
    [InlineData("initiatives", "state", "planned", "ended", "desk.plan.registers.ended.open")]
    [InlineData("initiatives", "commitments", "", "commitments", "desk.plan.registers.commitments.wrong")]
    [InlineData("initiatives", "commitments", "1, 3", "commitments", "desk.plan.registers.commitments.wrong")]
    [InlineData("training", "places", "some", "places", "desk.plan.registers.count.wrong")]
    [InlineData("training", "hours", "", "hours", "desk.plan.registers.count.wrong")]
    [InlineData("training", "to", "2027-01-01", "to", "desk.plan.registers.day.future")]
    [InlineData("consultations", "to", "2025-01-01", "to", "desk.plan.results.to.before")]
    [InlineData("consultations", "from", "x", "from", "desk.form.date.invalid")]
    [InlineData("simplification", "page", "gamma", "page", "desk.plan.results.reference.page")]
    [InlineData("simplification", "after", "101", "after", "desk.plan.results.figure.wrong")]
    [InlineData("simplification", "kind", "poem", "kind", "desk.plan.registers.choice.missing")]
    [InlineData("office-access", "office", "castle", "office", "desk.plan.registers.choice.missing")]
    [InlineData("office-access", "next", "2026-06-30", "next", "desk.plan.registers.next.before")]
    public async Task Add_Slip_IsSaidAndNothingIsKept(string key, string field, string value, string expectedField, string expected)
    {
        var (id, issues) = await All.Get(key).AddAsync(Member, new Dictionary<string, string>(Sound[key]) { [field] = value }, CancellationToken.None);
        Assert.Null(id);
        Assert.Equal([(expectedField, expected)], KeysOf(issues));
        Assert.Empty(await All.Get(key).ListAsync(withRemoved: true, CancellationToken.None));
    }

    [Fact]
    public async Task Change_Slip_LeavesTheEntryAsItWas()
    {
        var (register, id) = (All.Get("initiatives"), await AddAsync("initiatives"));
        var before = await register.GetAsync(id, CancellationToken.None);
        Assert.NotEmpty(await register.ChangeAsync(Member, id, new Dictionary<string, string>(Sound["initiatives"]) { ["title-en"] = "Other", ["state"] = "" }, before.Mark, CancellationToken.None));
        Assert.Equal(before.Mark, (await register.GetAsync(id, CancellationToken.None)).Mark);
    }

    [Fact]
    public async Task Add_OneLanguage_IsKeptAsHalf()
    {
        var typed = new Dictionary<string, string>(Sound["consultations"]) { ["heard-ga"] = "" };
        var (id, issues) = await All.Get("consultations").AddAsync(Member, typed, CancellationToken.None);
        Assert.Empty(issues);
        Assert.False((await All.Get("consultations").GetAsync(id!.Value, CancellationToken.None)).Entry.IsWhole);
        typed["heard-en"] = "";
        Assert.Equal([("heard-ga", "desk.plan.registers.words.missing")], KeysOf((await All.Get("consultations").AddAsync(Member, typed, CancellationToken.None)).Issues));
    }

    [Fact]
    public async Task Acts_ByOthers_AreRefused()
    {
        var (register, id) = (All.Get("training"), await AddAsync("training"));
        foreach (var person in Enum.GetValues<Role>().Where(role => role is not (Role.WorkingGroupMember or Role.WorkingGroupChair)).Select(role => Someone("One", role)))
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => register.AddAsync(person, Sound["training"], CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => register.ChangeAsync(person, id, Sound["training"], "", CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => register.RemoveAsync(person, id, "x", CancellationToken.None));
        }

        Assert.Throws<NotThereException>(() => All.Get("poems"));
    }

    private async Task<Guid> AddAsync(string key)
    {
        var (id, issues) = await All.Get(key).AddAsync(Member, Sound[key], CancellationToken.None);
        Assert.Empty(issues);
        return id!.Value;
    }
}
