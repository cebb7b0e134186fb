using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Versions;

public sealed class SqlitePlanEditingTests(SqliteTestDatabase databases) : PlanEditingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPlanEditingTests(PostgresTestDatabase databases) : PlanEditingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PlanEditingTests(TestDatabase databases) : PlanFixture(databases)
{
    private static readonly TypedDates Dates = new("2026-01-12", "2026-02-01", "2030-01-31", true);

    private string Mark => TypedDates.Of(Live.Data.PlanInForce!).Mark;

    [Fact]
    public async Task ConfirmDates_ByAPublisher_AreSeenAndOutliveAnImport()
    {
        Assert.Empty(await Plans.ConfirmDatesAsync(Publisher, Dates, Mark, CancellationToken.None));
        await AssertDatesAsync();
        await ImportSoundAsync();
        await FollowAsync();
        await AssertDatesAsync();
        Assert.Equal(["plan.dates-confirmed"], (await AuditAsync()).Where(entry => entry.Subject == "plan:1").Select(entry => entry.Act));

        var folder = Directory.CreateTempSubdirectory("kilkenny-plan-").FullName;
        Assert.Empty((await new ContentExporter(Database).ExportAsync(folder, CancellationToken.None)).Notes);
        var written = await File.ReadAllTextAsync(Path.Combine(folder, PlanFile));
        Assert.Contains("adopted: 2026-01-12\nfrom: 2026-02-01\nto: 2030-01-31\n", written, StringComparison.Ordinal);
        Assert.Contains("state: confirmed\n", written, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("", "2026-02-01", "2030-01-31", "adopted", "desk.form.date.invalid")]
    [InlineData("2026-11-24", "2026-02-01", "2030-01-31", "adopted", "desk.plan.details.adopted.future")]
    [InlineData("2026-01-12", "soon", "2030-01-31", "from", "desk.form.date.invalid")]
    [InlineData("2026-01-12", "2026-02-01", "2026-02-01", "to", "desk.plan.details.to.before")]
    public async Task ConfirmDates_Slip_IsSaidAndNothingChanges(string adopted, string from, string to, string field, string key)
    {
        var before = await TestDatabase.DumpAsync(Database);
        Assert.Equal([(field, key)], KeysOf(await Plans.ConfirmDatesAsync(Publisher, new TypedDates(adopted, from, to, false), Mark, CancellationToken.None)));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
        Assert.Equal(0, Followed);
    }

    [Fact]
    public async Task ConfirmDates_SeenBeforeSomebodyElseSaved_IsRefused()
    {
        var mark = Mark;
        Assert.Empty(await Plans.ConfirmDatesAsync(Publisher, Dates with { IsConfirmed = false }, mark, CancellationToken.None));
        Assert.Equal([("", "desk.plan.details.moved")], KeysOf(await Plans.ConfirmDatesAsync(Publisher, Dates with { To = "2031-01-31" }, mark, CancellationToken.None)));
        Assert.Equal("its days", Live.Data.PlanInForce!.Provenance.ToConfirm);
    }

    [Fact]
    public async Task SetOwner_ByTheChair_IsSeenAndOutlivesAnImport()
    {
        Content.Write("contacts/units.yaml", Content.Read("contacts/units.yaml") + Content.Read("contacts/units.yaml").Replace("main:", "other:", StringComparison.Ordinal));
        await ImportSoundAsync();
        await FollowAsync();
        Assert.Empty(await Plans.SetOwnerAsync(Chair, 2, "other", CancellationToken.None));
        Assert.Equal(("main", "other"), (Live.Data.PlanInForce!.Find(1)!.Owner, Live.Data.PlanInForce.Find(2)!.Owner));
        await ImportSoundAsync();
        await FollowAsync();
        Assert.Equal("other", Live.Data.PlanInForce!.Find(2)!.Owner);
        Assert.Equal([("owner", "desk.plan.details.owner.missing")], KeysOf(await Plans.SetOwnerAsync(Chair, 2, "nobody", CancellationToken.None)));
        await Assert.ThrowsAsync<NotThereException>(() => Plans.SetOwnerAsync(Chair, 3, "other", CancellationToken.None));
    }

    [Fact]
    public async Task Acts_ByOthers_AreRefused()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.Publisher))
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Plans.ConfirmDatesAsync(Someone("One", role), Dates, Mark, CancellationToken.None));
        }

        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.WorkingGroupChair))
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Plans.SetOwnerAsync(Someone("One", role), 1, "main", CancellationToken.None));
        }
    }

    private Task AssertDatesAsync()
    {
        var plan = Live.Data.PlanInForce!;
        Assert.Equal((new DateOnly(2026, 1, 12), new DateOnly(2026, 2, 1), new DateOnly(2030, 1, 31), true, null), (plan.Adopted, plan.From, plan.To, plan.Provenance.IsConfirmed, plan.Provenance.ToConfirm));
        return Task.CompletedTask;
    }
}
