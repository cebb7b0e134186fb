using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Complaints.Working;

/// <summary>The desk of complaints without anything of the web: a database, people, a clock that stands still, and data that a test may change.</summary>
public abstract class WorkFixture(TestDatabase databases) : IAsyncLifetime
{
    internal static readonly CancellationToken None = CancellationToken.None;

    private readonly Dictionary<string, string> _texts = new(SiteContent.Texts);
    private LiveSite _site = SomeCases.Site();

    internal SetClock Clock { get; } = new("2026-11-02T10:00:00Z");

    internal SiteDatabase Database { get; private set; } = null!;

    internal Person Officer { get; private set; } = null!;

    internal Person Handler { get; private set; } = null!;

    internal CurrentSite Site => () => _site;

    internal DateOnly Today => DublinTime.Today(Clock);

    internal CaseActs Acts => SomeCases.Acts(Database, Clock);

    internal CaseDesk Desk => new(Database, Acts, Site, Clock);

    internal CaseMail Mail => new(Site, new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build()));

    internal static CaseNotices Notices => new(TestMail.Notices);

    internal CaseWork Work => new(Desk, Mail);

    internal CaseHanding Handing => new(Desk, Notices);

    internal CaseAnswering Answering => new(Desk, Notices);

    internal CaseEnding Ending => new(Desk);

    internal CaseMarks Marks => new(Desk);

    internal CaseCalls Calls => new(Desk, Notices);

    internal ComplainantDetails PersonDetails => new(Desk);

    internal CaseReading Reading => new(Database, Clock);

    internal Lessons Lessons => new(Database, Notices, Clock);

    internal CaseBoard Board => new(Database, Site, Clock);

    internal CaseFinder Finder => new(Database, Board, Clock);

    internal CaseStaff Staff => new(Database, Site, Clock);

    internal CaseworkerDetails Details => new(Database, Site, Clock);

    internal CaseReminders Reminders => new(Database, Acts, Site, Notices, Clock, new ListLog<CaseReminders>());

    internal CalendarMoves Moves => new(Database, Acts, Site, Mail, Notices, Clock);

    public virtual async Task InitializeAsync()
    {
        Database = await databases.NewAsync();
        Officer = await SomeCases.StaffAsync(Database, "Fergus Ó Néill", [Role.ComplaintsOfficer]);
        Handler = await SomeCases.StaffAsync(Database, "Declan Murphy", [Role.SectionHandler], "environment roads");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>From now on the content says something else.</summary>
    internal void Change(string file, Func<string, string> change)
    {
        _texts[file] = change(_texts.GetValueOrDefault(file, ""));
        var issues = new IssueList();
        var data = ReferenceData.Read(_texts, issues);
        Assert.Empty(issues.All);
        _site = new LiveSite([], [], data, [], Today, Guid.NewGuid().ToString());
    }

    internal async Task<Guid> AddAsync(NewComplaint? sent = null) =>
        (await new ComplaintIntake(Database, Site, new ReceiptMail(new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build())), TestMail.Sender(Database, Clock), Clock)
            .AddAsync(sent ?? SomeCases.New(), None)).Id;

    /// <summary>A case that the handler has in hand.</summary>
    internal async Task<Guid> AddGivenAsync(NewComplaint? sent = null)
    {
        var id = await AddAsync(sent);
        Done(await Handing.AssignAsync(Officer, id, await SeenAsync(id), Handler.Id, true, None));
        return id;
    }

    /// <summary>A case that the section has answered.</summary>
    internal async Task<Guid> AddAnsweredAsync(string outcome = "not-upheld")
    {
        var id = await AddGivenAsync();
        Done(await Answering.AnswerAsync(Handler, id, await SeenAsync(id), An(outcome), "Sent by post.", null, None));
        return id;
    }

    internal static CaseAnswer An(string outcome = "upheld", bool isFinal = false) => new(outcome, ["delay"], ["apology"], [], isFinal);

    internal async Task<int> SeenAsync(Guid id) => (await ReadAsync(id)).LastNumber;

    internal Task<Complaint> ReadAsync(Guid id) => SomeCases.ReadAsync(Database, id);

    internal async Task<CaseState> StateAsync(Guid id) => CaseState.Of(await SomeCases.EventsAsync(Database, id));

    internal async Task<CaseAct> NewestAsync(Guid id) => (await SomeCases.EventsAsync(Database, id))[^1].Act;

    internal async Task<List<OutgoingMail>> MailsAsync(string about)
    {
        await using var db = Database.OpenForReading();
        return [.. (await db.Set<OutgoingMail>().Where(mail => mail.AboutKey == about).ToListAsync()).OrderBy(mail => mail.CreatedUtc)];
    }

    internal Task ChangeAccountAsync(Guid id, Action<Account> change) => Database.WriteAsync(
        async db =>
        {
            change(await db.Set<Account>().AsTracking().SingleAsync(account => account.Id == id));
            await db.SaveChangesAsync();
            return true;
        },
        None);

    /// <summary>By a hand that has every right, for what a test begins with.</summary>
    internal async Task ForceAsync(Guid id, params CaseAct[] acts) => Done(await Acts.ActAsync(
        CaseHand.Site, id, null, open =>
        {
            foreach (var act in acts)
            {
                open.Add(act);
            }

            return Task.FromResult<IReadOnlyList<Issue>>([]);
        },
        None));

    /// <summary>A letter that went this way, as an act adds it.</summary>
    internal static Func<OpenCase, Task<Guid>> ALetter(ContactWay way, Guid id) => async open =>
    {
        var letter = new CaseLetter
        {
            Id = id,
            ComplaintId = open.Complaint.Id,
            Number = 1,
            Kind = LetterKind.Closing,
            TemplateVersion = 1,
            Language = open.Complaint.Language,
            Subject = "A letter",
            Bytes = 1,
            Pages = 1,
            Way = way,
            SignedById = Guid.NewGuid(),
            SignedBy = "Somebody",
            WrittenUtc = open.Now,
            SentOn = open.State.ReceivedOn,
        };
        open.Db.Add(letter);
        await open.Db.SaveChangesAsync();
        return id;
    };

    internal static void Done(IReadOnlyList<Issue> issues) => Assert.Empty(issues.Select(issue => issue.Key));

    internal static void Refused(string key, IReadOnlyList<Issue> issues) => Assert.Contains(key, issues.Select(issue => issue.Key));
}
