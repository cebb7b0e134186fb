using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Complaints.Files;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteNewsTests(SqliteTestDatabase databases) : NewsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresNewsTests(PostgresTestDatabase databases) : NewsTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What the person does in their case reaches somebody, and shows on the board until it is read.</summary>
public abstract class NewsTests(TestDatabase databases) : WorkFixture(databases), IDisposable
{
    private const string Told = "They came on Friday, to number 12, and left again.";

    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-news-").FullName;
    private CaseAttachments? _attachments;

    private CaseFileShelf Shelf => new(new SitePaths(new SiteOptions { DataDirectory = _folder }), Clock);

    private CaseAttachments Attachments => _attachments ??= new CaseAttachments(Database, Shelf, new Clamd(null), NullLogger<CaseAttachments>.Instance);

    private ScanWatch Scans => new(new Scanning(Database, Shelf, Attachments, new Clamd(null), [], Clock, NullLogger<Scanning>.Instance), Clock, NullLogger<ScanWatch>.Instance);

    private FollowActs Follow => new(Acts, Site, Notices, Attachments, Scans, Clock);

    private CaseFileAdding Adding => new(Desk, Attachments, Scans);

    public void Dispose()
    {
        _attachments?.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Information_FromThePerson_ReachesTheHandlerOnceAndTellsNothingOfAnybody()
    {
        var id = await AddGivenAsync();
        var (key, seen) = (await KeyAsync(id), await SeenAsync(id));
        Assert.Null((await ReadAsync(id)).NewsNumber);
        Done(await Follow.AddInformationAsync(key, seen, Told, [], None));
        Done(await Follow.AddInformationAsync(key, seen, Told, [], None));
        var mail = Assert.Single(await MailsAsync("case-told"));
        var reference = (await ReadAsync(id)).Reference;
        Assert.Equal((Handler.Name, $"New information: {reference}"), (mail.RecipientName, mail.Subject));
        Assert.Contains($"/desk/cases/{id}", mail.TextBody, StringComparison.Ordinal);
        foreach (var secret in new[] { "Friday", "Úna", "una@", "bin" })
        {
            Assert.DoesNotContain(secret, mail.Subject + mail.TextBody, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(3, (await ReadAsync(id)).NewsNumber);
    }

    [Fact]
    public async Task News_StayUntilWhoeverHasTheCaseOpensIt()
    {
        var id = await AddGivenAsync();
        Done(await Follow.AddInformationAsync(await KeyAsync(id), 2, Told, [], None));
        Assert.Equal([id], await NewsAsync(Handler));
        Assert.Equal((1, 1), ((await Board.CountsAsync(Handler, None)).News, (await Board.CountsAsync(Officer, None)).News));

        // A colleague who looks in, and a page that does not show what was told, leave it.
        await Reading.OpenAsync(Officer, id, CaseReading.Page, None);
        await Reading.OpenAsync(Handler, id, "note", None);
        Assert.Equal([id], await NewsAsync(Handler));
        Assert.Equal(3, (await Reading.OpenAsync(Handler, id, CaseReading.Page, None)).Complaint.NewsNumber);
        Assert.Empty(await NewsAsync(Handler));

        // What comes afterwards is news again; the cover reads it as well.
        Done(await Follow.AddInformationAsync(await KeyAsync(id), 3, "More.", [], None));
        var cover = await SomeCases.StaffAsync(Database, "Cover", [Role.SectionHandler], "environment");
        await ChangeAccountAsync(Handler.Id, account => (account.AwayUntil, account.CoverId) = (Today, cover.Id));
        await Reading.OpenAsync(cover, id, CaseReading.Page, None);
        Assert.Empty(await NewsAsync(Officer));
    }

    [Fact]
    public async Task News_OfSomebodyWhoHasLeft_AreReadByWhoeverMay()
    {
        var id = await AddGivenAsync();
        Done(await Follow.AddInformationAsync(await KeyAsync(id), 2, Told, [], None));
        await ChangeAccountAsync(Handler.Id, account => account.DisabledUtc = Clock.Now.UtcDateTime);
        await Reading.OpenAsync(Officer, id, CaseReading.Page, None);
        Assert.Empty(await NewsAsync(Officer));
    }

    [Fact]
    public async Task Information_WhileNobodyHasTheCase_ReachesThoseWhoListIt()
    {
        var care = await SomeCases.StaffAsync(Database, "Carmel Care", [Role.CustomerCare]);
        await SomeCases.StaffAsync(Database, "Other Care", [Role.CustomerCare]);
        await SomeCases.StaffAsync(Database, "Other Section", [Role.SectionHandler], "housing");
        var id = await AddAsync(SomeCases.New() with { TakenBy = care });
        Assert.Null((await ReadAsync(id)).NewsNumber);
        Done(await Follow.AddInformationAsync(await KeyAsync(id), 1, Told, [], None));
        Assert.Equal(["Carmel Care", "Declan Murphy"], (await MailsAsync("case-told")).Select(mail => mail.RecipientName).Order());

        // No section is responsible yet: then the Complaints Officer sees to it, who also reads it.
        var unknown = await AddAsync(SomeCases.New(service: null));
        Done(await Follow.AddInformationAsync(await KeyAsync(unknown), 1, Told, [], None));
        Assert.Equal("Fergus Ó Néill", Assert.Single(await MailsAsync("case-told"), mail => mail.Key.Contains($"{unknown}", StringComparison.Ordinal)).RecipientName);
        await Reading.OpenAsync(Officer, unknown, CaseReading.Page, None);
        Assert.Equal([id], await NewsAsync(Officer));
    }

    [Fact]
    public async Task Permission_ReachesTheHandler()
    {
        var id = await AddGivenAsync(SomeCases.New() with { AwaitsPermission = true });
        Done(await Follow.GivePermissionAsync(await KeyAsync(id), "I agree.", [], None));
        Assert.Equal(Handler.Name, Assert.Single(await MailsAsync("case-permission")).RecipientName);
        Assert.Equal([id], await NewsAsync(Handler));
    }

    [Fact]
    public async Task Withdrawal_OfTheirOwnCase_IsOnTheBoardThoughTheCaseIsClosed()
    {
        var id = await AddGivenAsync();
        var key = await KeyAsync(id);
        Done(await Follow.WithdrawAsync(key, None));
        Done(await Follow.WithdrawAsync(key, None));
        Assert.Equal(Handler.Name, Assert.Single(await MailsAsync("case-withdrawn")).RecipientName);
        Assert.Equal(CaseStatus.Closed, (await ReadAsync(id)).Status);
        foreach (var view in new[] { BoardView.News, BoardView.Mine, BoardView.Open, BoardView.Closed })
        {
            Assert.Equal([id], (await Board.ListAsync(Handler, new BoardFilter(view), None)).Rows.Select(row => row.Id));
        }

        await Reading.OpenAsync(Handler, id, CaseReading.Page, None);
        Assert.Empty((await Board.ListAsync(Handler, new BoardFilter(BoardView.Mine), None)).Rows);
        Assert.Equal(0, (await Board.CountsAsync(Handler, None)).Open);
    }

    [Fact]
    public async Task Escalation_ByThePerson_WaitsForTheNextStep()
    {
        var id = await AddAnsweredAsync();
        Done(await Follow.EscalateAsync(await KeyAsync(id), await SeenAsync(id), "Nothing was put right.", None));
        Assert.Equal(Officer.Name, Assert.Single(await MailsAsync("case-next-stage")).RecipientName);
        Assert.Equal([id], await NewsAsync(Officer));
        await Reading.OpenAsync(Officer, id, CaseReading.Page, None);
        Assert.Empty(await NewsAsync(Officer));
    }

    [Fact]
    public async Task Call_ToWhoeverTookItDown_ReachesTheHandler()
    {
        var care = await SomeCases.StaffAsync(Database, "Carmel Care", [Role.CustomerCare]);
        var id = await AddGivenAsync(SomeCases.New() with { TakenBy = care });
        Refused("desk.cases.words.missing", await Calls.NoteAsync(care, id, 2, true, " ", None));
        Done(await Calls.NoteAsync(care, id, 2, true, "Rang to ask about Friday.", None));
        Assert.Equal(new Contacted(ContactWay.Phone, true, null), await NewestAsync(id));
        var mail = Assert.Single(await MailsAsync("case-call"));
        Assert.Equal(Handler.Name, mail.RecipientName);
        Assert.DoesNotContain("Friday", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal([id], await NewsAsync(Handler));

        // While nobody has the case: whoever lists it, but not the one who wrote the note.
        var fresh = await AddAsync(SomeCases.New() with { TakenBy = care });
        Done(await Calls.NoteAsync(care, fresh, 1, false, "Rang back.", None));
        Assert.Equal([Handler.Name], (await MailsAsync("case-call")).Where(one => one.Key.Contains($"{fresh}", StringComparison.Ordinal)).Select(one => one.RecipientName));
    }

    [Fact]
    public async Task Files_ThatCameByPost_AreWithTheCase()
    {
        var id = await AddGivenAsync();
        var files = await PrepareAsync("letter.pdf", SampleCaseFiles.Pdf);
        Refused("desk.cases.files.missing", await Adding.AddAsync(Handler, id, 2, ContactWay.Post, null, [], None));
        Refused("desk.cases.files.way", await Adding.AddAsync(Handler, id, 2, ContactWay.Phone, null, files, None));
        await Assert.ThrowsAsync<NotThereException>(() => Adding.AddAsync(Handler with { Id = Guid.NewGuid() }, id, 2, ContactWay.Post, null, files, None));
        Assert.Empty(await Attachments.ListAsync(id, None));
        Done(await Adding.AddAsync(Handler, id, 2, ContactWay.Post, "A letter of two pages.", files, None));
        var file = Assert.Single(await Attachments.ListAsync(id, None));
        Assert.Equal(("letter.pdf", CaseFileKind.Pdf, CaseFileSender.Complainant), (file.Name, file.Kind, file.From));
        var added = Assert.IsType<InformationAdded>(await NewestAsync(id));
        Assert.Equal([file.Id], added.FileIds);
        Assert.Equal(ContactWay.Post, added.Way);

        // Whoever puts it there has seen it.
        Assert.Null((await ReadAsync(id)).NewsNumber);
    }

    private async Task<IReadOnlyList<PreparedFile>> PrepareAsync(string name, byte[] bytes)
    {
        var (files, issues) = await Attachments.PrepareAsync([SampleCaseFiles.Offer(name, bytes)], None);
        Assert.Empty(issues);
        return files;
    }

    private async Task<FollowKey> KeyAsync(Guid id) => new(id, (await ReadAsync(id)).CodeHash);

    private async Task<IEnumerable<Guid>> NewsAsync(Person by) => (await Board.ListAsync(by, new BoardFilter(BoardView.News), None)).Rows.Where(row => row.HasNews).Select(row => row.Id);
}
