using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteBoardTests(SqliteTestDatabase databases) : BoardTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresBoardTests(PostgresTestDatabase databases) : BoardTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class BoardTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task List_ForAHandler_HoldsTheirOwnAndTheirSectionsOnly()
    {
        var (mine, section, foreign) = (await AddGivenAsync(), await AddAsync(SomeCases.New(service: "roads")), await AddAsync(SomeCases.New(service: "housing")));
        Assert.Equal(new[] { mine, section }.Order(), (await IdsAsync(Handler)).Order());
        Assert.Equal([mine], await IdsAsync(Handler, BoardView.Mine));
        Assert.Equal([section], await IdsAsync(Handler, BoardView.Unassigned));
        Assert.Equal(new[] { mine, section, foreign }.Order(), (await IdsAsync(Officer)).Order());
        Assert.Equal(new CaseCounts(2, 1, 1, 0, 0, 2, 0), await Board.CountsAsync(Handler, None));
        Assert.Equal(new CaseCounts(3, 0, 2, 0, 0, 3, 0), await Board.CountsAsync(Officer, None));
    }

    [Fact]
    public async Task List_ByUrgency_PutsTheLatestFirst()
    {
        var late = await AddGivenAsync();
        Done(await Work.AcknowledgeAsync(Handler, late, 2, ContactWay.Phone, "Rang.", null, None));
        Clock.Now = Clock.Now.AddDays(29);
        var fresh = await AddAsync();
        var anonymous = await AddAsync(SomeCases.New(isAnonymous: true));
        var rows = (await Board.ListAsync(Officer, new(), None)).Rows;
        Assert.Equal([late, fresh, anonymous], rows.Select(row => row.Id));
        Assert.Equal([CaseUrgency.Late, CaseUrgency.Soon, CaseUrgency.None], rows.Select(row => row.Urgency));
        Assert.Equal((Deadline.Reply, -1), (rows[0].Next!.Which, rows[0].Next!.DaysLeft));
        Assert.Equal([late], await IdsAsync(Officer, BoardView.Overdue));
        Assert.Equal((1, 1), ((await Board.CountsAsync(Handler, None)).Overdue, (await Board.CountsAsync(Handler, None)).MineOverdue));
        Assert.Equal(new CaseLoad(3, 1, 2), await Board.LoadAsync(None));
    }

    [Fact]
    public async Task List_Filtered_HoldsWhatFits()
    {
        var irish = await AddAsync(SomeCases.New(Language.Irish, service: "housing"));
        var access = await AddAsync(SomeCases.New(type: CaseType.Access, service: null));
        var answered = await AddAnsweredAsync();
        var waiting = await AddAsync(SomeCases.New() with { AwaitsPermission = true, Channel = CaseChannel.Phone });
        Assert.Equal([irish], await IdsAsync(Officer, new BoardFilter(Language: Language.Irish)));
        Assert.Equal([access], await IdsAsync(Officer, new BoardFilter(Type: CaseType.Access)));
        Assert.Equal([access], await IdsAsync(Officer, new BoardFilter(StageKey: CaseStages.Inquiry)));
        Assert.Equal([irish], await IdsAsync(Officer, new BoardFilter(ServiceKey: "housing")));
        Assert.Equal([waiting], await IdsAsync(Officer, new BoardFilter(Channel: CaseChannel.Phone)));
        Assert.Equal([answered], await IdsAsync(Officer, BoardView.Answered));
        Assert.Equal([waiting], await IdsAsync(Officer, BoardView.Waiting));
        Assert.Equal(4, (await IdsAsync(Officer, BoardView.All)).Count());
        Assert.Empty(await IdsAsync(Officer, BoardView.Closed));
    }

    [Fact]
    public async Task Csv_ForAnAuditor_HasEveryCaseAndNobodysName()
    {
        await AddGivenAsync();
        var auditor = await SomeCases.StaffAsync(Database, "Ann Audit", [Role.Auditor]);
        var lines = (await Board.CsvAsync(auditor, new(), None)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(19, line.Split(',').Length));
        Assert.Contains("complaint,new,section,environment,en,site,no,2026-11-02,yes,acknowledge,2026-11-09,7", lines[1], StringComparison.Ordinal);
        foreach (var secret in new[] { "Úna", "una@", "bin", Handler.Name })
        {
            Assert.DoesNotContain(secret, string.Concat(lines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Find_ByReference_FindsWhatMayBeSeen()
    {
        var id = await AddAsync(SomeCases.New(service: "housing"));
        var reference = (await ReadAsync(id)).Reference;
        Assert.Equal(id, Assert.Single((await Finder.FindAsync(Officer, reference.ToLowerInvariant(), None)).Found).Row.Id);
        Assert.Empty((await Finder.FindAsync(Handler, reference, None)).Found);
        Refused("desk.cases.find.reference", (await Finder.FindAsync(Handler, "Úna Ní Bhriain", None)).Issues);
    }

    [Fact]
    public async Task Find_ByName_IsWrittenDownAsAReadAndNotWhatWasLookedFor()
    {
        var id = await AddAsync();
        var found = Assert.Single((await Finder.FindAsync(Officer, "una ni bh", None)).Found);
        Assert.Equal((id, "Úna Ní Bhriain"), (found.Row.Id, found.Name));
        Assert.Equal(id, Assert.Single((await Finder.FindAsync(Officer, "UNA@example.ie", None)).Found).Row.Id);
        Refused("desk.cases.find.short", (await Finder.FindAsync(Officer, "Ú", None)).Issues);
        Assert.Empty((await Finder.FindAsync(Officer, "Nobody at all", None)).Found);
        await using var db = Database.OpenForReading();
        var reads = await db.Set<AuditEntry>().Where(entry => entry.Act == "case.read").ToListAsync();
        Assert.Equal(2, reads.Count);
        Assert.All(reads, entry => Assert.Equal("""{"what":"search"}""", entry.Details));
        Assert.All(reads, entry => Assert.Equal(found.Row.Reference, entry.Subject));
    }

    [Fact]
    public async Task Candidates_OfAStage_AreInTheOrderInWhichTheyFit()
    {
        var irish = await SomeCases.StaffAsync(Database, "Gaeilgeoir", [Role.SectionHandler], "environment", worksInIrish: true);
        var busy = await SomeCases.StaffAsync(Database, "Busy", [Role.SectionHandler], "environment", worksInIrish: true);
        var away = await SomeCases.StaffAsync(Database, "Away", [Role.SectionHandler], "environment", worksInIrish: true);
        var other = await AddAsync();
        Done(await Handing.AssignAsync(Officer, other, 1, busy.Id, true, None));
        await ChangeAccountAsync(away.Id, account => (account.AwayUntil, account.CoverId) = (Today, irish.Id));
        var id = await AddAsync(SomeCases.New(Language.Irish));
        var candidates = await Staff.ForAsync(Officer, id, None);
        Assert.Equal(["Gaeilgeoir", "Busy", "Declan Murphy", "Away"], candidates.Select(one => one.Name));
        Assert.Equal([0, 1, 0, 0], candidates.Select(one => one.OpenCases));
        Assert.Equal((Today, irish.Name), (candidates[3].AwayUntil, candidates[3].Cover?.Name));
        Assert.All(candidates, one => Assert.True(one.HasDetails && one.Obstacle is null));
        await Assert.ThrowsAsync<NotThereException>(() => Staff.ForAsync(Handler with { Id = Guid.NewGuid() }, id, None));
    }

    [Fact]
    public async Task Details_OfACaseworker_AreCheckedAndKept()
    {
        Assert.Equal(["email", "extension", "phone", "title-en", "title-ga"], (await Details.SaveAsync(Handler, new TypedDetails("", null, "ring me", "four", false, "me", true), None)).Select(issue => issue.Field).Order());
        Refused("desk.cases.details.extension.both", await Details.SaveAsync(Handler, new TypedDetails("a", "b", "056 779 4000", "12", true, "a@example.ie", true), None));
        Done(await Details.SaveAsync(Handler, new TypedDetails(" Ceann Rannóige ", "Head of Section", "+353 56 779 4000", "", true, "roads@example.ie", true), None));
        Assert.Equal(new TypedDetails("Ceann Rannóige", "Head of Section", "+353 56 779 4000", null, true, "roads@example.ie", true), await Details.ReadAsync(Handler.Id, None));
        await Assert.ThrowsAsync<NotAllowedException>(() => Details.SaveAsync(Handler with { Roles = new HashSet<Role> { Role.Publisher } }, TypedDetails.Of(null), None));
    }

    [Fact]
    public async Task Services_DecideWhoSeesWhat_SoNobodyGivesThemToThemselves()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => Details.GiveServicesAsync(Handler, Handler.Id, ["housing"], None));
        Refused("desk.cases.service.missing", await Details.GiveServicesAsync(Officer, Handler.Id, ["moon"], None));
        var id = await AddAsync(SomeCases.New(service: "housing"));
        Assert.Empty(await IdsAsync(Handler));
        Done(await Details.GiveServicesAsync(Officer, Handler.Id, ["roads", "housing"], None));
        Assert.Equal([id], await IdsAsync(Handler));
    }

    [Fact]
    public async Task WithoutDetails_CountsThoseWhoseLettersCannotGo()
    {
        Assert.Equal(0, await Staff.WithoutDetailsAsync(None));
        Done(await Details.GiveServicesAsync(Officer, (await SomeCases.StaffAsync(Database, "New", [Role.Auditor])).Id, [], None));
        Assert.Equal(0, await Staff.WithoutDetailsAsync(None));
        await Database.WriteAsync(async db => await db.Set<Caseworker>().Where(worker => worker.AccountId == Handler.Id).ExecuteUpdateAsync(set => set.SetProperty(worker => worker.Extension, (string?)null)), None);
        Assert.Equal(1, await Staff.WithoutDetailsAsync(None));
    }

    private Task<IEnumerable<Guid>> IdsAsync(Person by, BoardView view = BoardView.Open) => IdsAsync(by, new BoardFilter(view));

    private async Task<IEnumerable<Guid>> IdsAsync(Person by, BoardFilter filter) => (await Board.ListAsync(by, filter, None)).Rows.Select(row => row.Id);
}
