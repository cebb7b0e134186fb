using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.ActionPlan.Meetings;

/// <summary>The working group without anything of the web: a database, its people, a clock that stands still. The plan came to the site on 1 January 2026.</summary>
public abstract class MeetingsFixture(TestDatabase databases) : IAsyncLifetime
{
    internal static readonly CancellationToken None = CancellationToken.None;

    private readonly LiveSite _site = SomeCases.SiteOn(new DateOnly(2026, 10, 5))();

    internal SetClock Clock { get; } = new("2026-10-05T10:00:00Z");

    internal SiteDatabase Database { get; private set; } = null!;

    internal Person Chair { get; private set; } = null!;

    internal Person Member { get; private set; } = null!;

    internal Person Publisher { get; private set; } = null!;

    internal int Followed { get; private set; }

    internal DateOnly Today => DublinTime.Today(Clock);

    internal CurrentSite Site => () => _site;

    internal QuarterReading Quarters => new(Site, Clock);

    internal MeetingsPart Part => new(Quarters);

    internal MeetingActs Acts => new(Database, Part, FollowAsync, Clock);

    internal MeetingCalling Calling => new(Acts, Clock);

    internal MeetingAgenda Agenda => new(Acts, [new OpenActions(), new RedCommitments(), new NewComments()]);

    internal MeetingActions Actions => new(Acts, Site, Clock);

    internal MeetingMinutes Minutes => new(Acts, Site);

    internal MeetingReading Reading => new(Database, Quarters, Site, Clock);

    internal CalendarFeeds Feeds => new(Database, Quarters, Site, new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build()), Clock);

    internal MeetingReminders Reminders => new(Database, Quarters, Part, Site, FollowAsync, TestMail.Notices, TestMail.Sender(Database, Clock), Clock);

    public virtual async Task InitializeAsync()
    {
        Database = await databases.NewAsync();
        Chair = await SomeCases.StaffAsync(Database, "Nuala Chair", [Role.WorkingGroupChair]);
        Member = await SomeCases.StaffAsync(Database, "Mick Member", [Role.WorkingGroupMember]);
        Publisher = await SomeCases.StaffAsync(Database, "Pat Publisher", [Role.Publisher]);
        await AddAsync(new PublishEvent { OccurredUtc = new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc), DataPath = "plan/versions/1.yaml" });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal Task AddAsync(params object[] rows) => Database.WriteAsync(
        async db =>
        {
            db.AddRange(rows);
            await db.SaveChangesAsync();
            return true;
        },
        None);

    internal void MoveTo(DateOnly day) => Clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);

    internal async Task<Guid> CallAsync(DateOnly on)
    {
        var (id, issues) = await Calling.CallAsync(Chair, new MeetingPlan(on, new TimeOnly(10, 0), new TimeOnly(11, 30), "County Hall"), None);
        Done(issues);
        return id;
    }

    /// <summary>A meeting that was held on its day; the clock stands on that day afterwards.</summary>
    internal async Task<Guid> HoldAsync(DateOnly on)
    {
        var id = await CallAsync(on);
        if (Today < on)
        {
            MoveTo(on);
        }

        Done(await Calling.CloseAsync(Chair, id, on, SomePeople(), None));
        return id;
    }

    internal static Dictionary<string, int> SomePeople() => new() { ["chair"] = 1, ["department"] = 4, ["library"] = 0 };

    internal static TypedAction AnAction(DateOnly due, Guid? owner = null, string? unit = "library", string? irish = "Gníomh", string? english = "Action") =>
        new(new Bilingual<string?>(irish, english), owner, owner is null ? unit : null, due);

    internal async Task<MeetingRecord> ReadAsync(Guid id) => await Reading.ReadAsync(id, None);

    internal async Task<PublicMeetings> PublicAsync()
    {
        await using var db = Database.OpenForReading();
        return PlanJson.Read<PublicMeetings>((await db.Set<PlanPart>().SingleAsync(part => part.Name == PlanParts.Meetings)).Json);
    }

    internal async Task<List<OutgoingMail>> MailsAsync(string kind)
    {
        await using var db = Database.OpenForReading();
        return [.. (await db.Set<OutgoingMail>().Where(mail => mail.AboutKey == kind).ToListAsync()).OrderBy(mail => mail.CreatedUtc).ThenBy(mail => mail.RecipientName, StringComparer.Ordinal)];
    }

    internal static PlanResult AResult(int commitment, DateOnly to, Progress progress) => new()
    {
        Id = Guid.NewGuid(),
        Commitment = commitment,
        From = to.AddDays(-30),
        To = to,
        Progress = progress,
        Evidence = EvidenceKind.Note,
        Reference = "",
        RecordedUtc = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc),
        RecordedById = Guid.NewGuid(),
        RecordedBy = "Somebody",
    };

    /// <summary>Taken in at this instant; a card by post may say that it came before.</summary>
    internal static Comment AComment(DateTime takenIn, int? principle = null, int? commitment = null, DateTime? received = null, bool isHeld = false) => Comment.Of(
        new NewComment(Language.English, CommentKind.Problem, "Secret words of a sender.", new CommentSubject(null, null, null, principle, commitment), false, null, null, CommentChannel.Paper, [Guid.NewGuid().ToString("N")])
        {
            ReceivedUtc = received,
        },
        Guid.NewGuid().ToString("N")[..10], takenIn, isHeld);

    internal static void Done(IReadOnlyList<Issue> issues) => Assert.Empty(issues.Select(issue => issue.Key));

    internal static void Refused(string key, IReadOnlyList<Issue> issues) => Assert.Contains(key, issues.Select(issue => issue.Key));

    private Task FollowAsync()
    {
        Followed++;
        return Task.CompletedTask;
    }
}
