using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Accounts;

public sealed class SqlitePeopleTests(SqliteTestDatabase databases) : PeopleTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPeopleTests(PostgresTestDatabase databases) : PeopleTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PeopleTests(TestDatabase databases) : IAsyncLifetime
{
    private const string Password = "seven quiet otters swim";

    private static readonly Person Administrator = new(Guid.NewGuid(), "Ann", new HashSet<Role> { Role.Administrator });

    private readonly SetClock _clock = new("2026-11-23T10:00:00Z");
    private SiteDatabase? _database;

    private SiteDatabase Database => _database!;

    private People People => new(Database, new UpperInvariantLookupNormalizer(), TestMail.Notices, TestMail.Sender(Database, _clock), _clock);

    private Joining Joining => new(Database, new PasswordRules(), new PasswordHasher<Account>(), new UpperInvariantLookupNormalizer(), _clock);

    public async Task InitializeAsync() => _database = await databases.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Invite_NameWithFadas_IsKeptAsItIsWritten()
    {
        await InviteAsync("Seán Ó Súilleabháin", "sean@example.ie", Role.IrishEditor, Role.EnglishEditor);
        var account = Assert.Single(await People.ListAsync(CancellationToken.None));
        Assert.Equal("Seán Ó Súilleabháin", account.Name);
        Assert.Equal([Role.IrishEditor, Role.EnglishEditor], account.ToPerson().Roles.Order());
    }

    [Fact]
    public async Task Invite_AddressThatIsTaken_IsRefusedWhateverItsLetters()
    {
        await InviteAsync("Ann", "ann@example.ie");
        var (token, issues) = await People.InviteAsync(Administrator, new NewPerson("Another", "ANN@example.ie"), Language.Irish, new HashSet<Role>(), byMail: true, CancellationToken.None);
        Assert.Null(token);
        Assert.Equal("desk.person.email.taken", issues.Single().Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no at sign")]
    [InlineData("a@b")]
    [InlineData("Ann <ann@example.ie>")]
    [InlineData("ann@example.ie\r\nBcc: x@example.ie")]
    public void NewPerson_AddressThatIsNone_IsReported(string email) => Assert.Equal("desk.person.email.invalid", new NewPerson("Ann", email).Check().Single().Key);

    [Fact]
    public async Task Invitation_TakenUp_WorksOnceAndOnlyInItsTime()
    {
        var token = await InviteAsync("Ann", "ann@example.ie");
        var late = await InviteAsync("Tom", "tom@example.ie");
        Assert.NotNull((await Joining.TakeUpAsync(token, LinkPurpose.Invitation, Password, CancellationToken.None)).AccountId);
        Assert.Null((await Joining.TakeUpAsync(token, LinkPurpose.Invitation, Password, CancellationToken.None)).AccountId);
        Assert.Null((await Joining.TakeUpAsync(late, LinkPurpose.NewPassword, Password, CancellationToken.None)).AccountId);
        _clock.Now = _clock.Now.AddDays(8);
        Assert.Null(await Joining.FindAsync(late, LinkPurpose.Invitation, CancellationToken.None));
    }

    [Fact]
    public async Task NewLink_ForSomebodyWithAPassword_EndsTheirSessionsWhenItIsUsed()
    {
        var sessions = new DeskSessions(Database, _clock);
        var id = (await Joining.TakeUpAsync(await InviteAsync("Ann", "ann@example.ie"), LinkPurpose.Invitation, Password, CancellationToken.None)).AccountId!.Value;
        var session = await sessions.StartAsync(id, "Firefox", hasSecondFactor: false, CancellationToken.None);
        var token = await People.NewLinkAsync(Administrator, id, CancellationToken.None);
        Assert.NotNull(await sessions.FindAsync(session, CancellationToken.None));
        await Joining.TakeUpAsync(token, LinkPurpose.NewPassword, Password + "!", CancellationToken.None);
        Assert.Null(await sessions.FindAsync(session, CancellationToken.None));
    }

    [Fact]
    public async Task LastAdministrator_CannotBeLost()
    {
        var id = (await Joining.TakeUpAsync(await InviteAsync("Ann", "ann@example.ie", Role.Administrator), LinkPurpose.Invitation, Password, CancellationToken.None)).AccountId!.Value;

        // Invited and never come: nobody could administer.
        await InviteAsync("Tom", "tom@example.ie", Role.Administrator);
        Assert.Equal("desk.person.last-administrator", (await People.GiveRolesAsync(Administrator, id, new HashSet<Role> { Role.Publisher }, CancellationToken.None)).Single().Key);
        Assert.Equal("desk.person.last-administrator", (await People.DisableAsync(Administrator, id, CancellationToken.None)).Single().Key);
        Assert.Equal([Role.Administrator], (await People.FindAsync(id, CancellationToken.None)).ToPerson().Roles);
    }

    [Fact]
    public async Task Everything_ByAnybodyElse_IsRefused()
    {
        var publisher = new Person(Guid.NewGuid(), "P", new HashSet<Role> { Role.Publisher, Role.Auditor });
        await InviteAsync("Ann", "ann@example.ie");
        var id = (await People.ListAsync(CancellationToken.None)).Single().Id;
        var before = await TestDatabase.DumpAsync(Database);
        await Assert.ThrowsAsync<NotAllowedException>(() => People.InviteAsync(publisher, new NewPerson("X", "x@example.ie"), Language.Irish, new HashSet<Role>(), byMail: true, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => People.GiveRolesAsync(publisher, id, new HashSet<Role>(), CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => People.DisableAsync(publisher, id, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => People.EnableAsync(publisher, id, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => People.NewLinkAsync(publisher, id, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => People.ClearSecondFactorAsync(publisher, id, CancellationToken.None));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Acts_OfAnAdministrator_StandInTheAuditLog()
    {
        await InviteAsync("Ann", "ann@example.ie");
        var id = (await People.ListAsync(CancellationToken.None)).Single().Id;
        await People.GiveRolesAsync(Administrator, id, new HashSet<Role> { Role.Publisher }, CancellationToken.None);
        await People.DisableAsync(Administrator, id, CancellationToken.None);
        await using var db = Database.OpenForReading();
        Assert.Equal(["account.invited", "account.roles", "account.disabled"], await db.Set<AuditEntry>().OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync());
        Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
    }

    private async Task<string> InviteAsync(string name, string email, params Role[] roles)
    {
        var (token, issues) = await People.InviteAsync(Administrator, NewPerson.Of(name, email), Language.English, roles.ToHashSet(), byMail: true, CancellationToken.None);
        Assert.Empty(issues);
        return token!;
    }
}
