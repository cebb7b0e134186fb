using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.Editorial;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Reviews;

/// <summary>A small site with a plan of three commitments, adopted on 12 January 2026, and everybody who takes part in its review.</summary>
public abstract class ReviewFixture(TestDatabase databases) : DeskFixture(databases)
{
    internal static readonly Person Member = Someone("Máire Member", Role.WorkingGroupMember);
    internal static readonly Person Chair = Someone("Cian Chair", Role.WorkingGroupChair);
    internal static readonly Person Clerk = Someone("Sorcha Clerk", Role.SpcClerk);

    internal static readonly Bilingual<string> Because = new("Mar gheall air.", "Because of it.");

    private ReviewPublishing? _publishing;

    internal override IReadOnlyList<IPublicationHold> Holds => [Publishing];

    internal ReviewActs Acts => new(Database, Current, FollowAsync, Clock);

    internal ReviewOpening Opening => new(Database, Current, FollowAsync, Clock);

    internal FeedbackGathering Gathering => new(Database, new CommentFigures(Database), new SearchInsights(Database, Clock), Acts, Clock);

    internal ReviewThemes Themes => new(Acts);

    internal ReviewCommittees Committees => new(Acts);

    internal ReviewDecisions Decisions => new(Acts, Current);

    internal ReviewSteps Steps => new(Acts, Joint);

    private JointPublication Joint => new(Findings, Current);

    internal ReviewDrafting Drafting => new(Acts, Current);

    internal ReviewPublishing Publishing => _publishing ??= new(Acts, Joint, Current, Database, Clock);

    internal ReviewReminders Reminders => new(Database, Current, FollowAsync, TestMail.Notices, TestMail.Sender(Database, Clock), Clock);

    public override async Task InitializeAsync()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            Content.Write($"strings/{language.Code()}.yaml", SiteContent.Texts[$"strings/{language.Code()}.yaml"]);
        }

        Content.AddPage(
            "the-plan",
            irishBody: "## Gealltanais {#gealltanais}\n\n1. An chéad ghealltanas.\n2. An dara gealltanas:\n    - cuid de\n3. An tríú gealltanas, laistigh de {fact:reply-within}.\n\n## Deireadh {#deireadh}\n\nFocail.\n",
            englishBody: "## Promises {#promises}\n\n1. The first promise.\n2. The second promise:\n    - a part of it\n3. The third promise, within {fact:reply-within}.\n\n## End {#end}\n\nWords.\n");
        Content.Write("plan/versions/1.yaml", """
            version: 1
            adopted: 2026-01-12
            from: 2026-02-01
            to: 2030-01-31
            page: the-plan
            owner: main
            source: The test
            checked-on: 2026-01-12
            state: confirmed
            commitments:
              - { number: 1, principle: 1, ga: "An chéad ghealltanas.", en: "The first promise." }
              - { number: 2, principle: 2, ga: "An dara gealltanas:", en: "The second promise:" }
              - { number: 3, ga: "An tríú gealltanas, laistigh de 28 lá.", en: "The third promise, within 28 days." }

            """);
        await base.InitializeAsync();
        foreach (var person in new[] { Member, Chair, Clerk })
        {
            await AddAccountAsync(person);
        }
    }

    internal void MoveTo(string day) => Clock.Now = DateTimeOffset.Parse(day + "T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    internal async Task<PlanReview?> ReviewAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<PlanReview>().Include(review => review.Steps).OrderByDescending(review => review.OpenedUtc).FirstOrDefaultAsync();
    }

    internal PublicReview PublicReview => PlanJson.Of<PublicReview>(Live, PlanParts.Review)!;

    /// <summary>Published results of all commitments for the time under review.</summary>
    internal Task AddResultsAsync(params int[] numbers) => Database.WriteAsync(async db =>
    {
        foreach (var number in numbers)
        {
            db.Add(new PlanResult
            {
                Id = Guid.NewGuid(),
                Commitment = number,
                From = new(2026, 2, 1),
                To = new(2026, 12, 1),
                Progress = Progress.Kept,
                Evidence = EvidenceKind.Note,
                Reference = "",
                IrishNote = "Coinníodh é.",
                EnglishNote = "It was kept.",
                RecordedUtc = Clock.Now.UtcDateTime,
                RecordedById = Member.Id,
                RecordedBy = Member.Name,
                PublishedUtc = Clock.Now.UtcDateTime,
                PublishedBy = Publisher.Name,
            });
        }

        await db.SaveChangesAsync();
        return true;
    }, CancellationToken.None);

    internal static TypedTheme Theme(int? principle, string irish = "Dúradh é.", string english = "It was said.") =>
        new(ThemeSource.Comments, principle, null, 3, new(irish, english), ThemeDisposition.WillDo, Because);

    internal static TypedDecision Decision(DecisionKind kind, string irish = "", string english = "", int? principle = null) => new(kind, Because, [], new(irish, english), principle, "");

    internal static IReadOnlyList<string> Keys(IReadOnlyList<Issue> issues) => [.. issues.Select(issue => issue.Key)];

    internal Task HoldMeetingAsync() => Database.WriteAsync(async db =>
    {
        db.Add(new Meeting { Id = Guid.NewGuid(), PlannedOn = DublinTime.DayOf(Clock.Now), HeldOn = DublinTime.DayOf(Clock.Now), State = MeetingState.Held, CalledUtc = Clock.Now.UtcDateTime, CalledById = Chair.Id, CalledBy = Chair.Name });
        await db.SaveChangesAsync();
        return true;
    }, CancellationToken.None);

    /// <summary>Opens the review on its day and takes it up to its draft, everything decided.</summary>
    internal async Task BringToDraftAsync(params (int? Number, TypedDecision Decision)[] decisions)
    {
        MoveTo("2026-12-12");
        Assert.True(await Opening.OpenDueAsync(default));
        await AddResultsAsync(1, 2, 3);
        Assert.Empty(await Gathering.GatherAsync(Member, default));
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(1), default));
        Assert.Empty(await Steps.EndAsync(Member, ReviewStep.Feedback, default));
        Assert.Empty(await Steps.EndAsync(Member, ReviewStep.Results, default));
        await HoldMeetingAsync();
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.WorkingGroup, default));
        Assert.Empty(await Steps.SkipAsync(Chair, ReviewStep.Committees, Because, default));
        foreach (var (number, decision) in decisions)
        {
            Assert.Empty(await Decisions.DecideAsync(Chair, number, decision, default));
        }

        Assert.Empty(await Decisions.KeepRestAsync(Chair, Because, default));
    }

    internal async Task SignDraftAsync()
    {
        foreach (var key in new[] { "the-plan", "plan-review-2", "plan-you-said-2" })
        {
            await SignAllAsync(key);
        }
    }

    internal static TypedDates NextYears => new("2026-12-11", "2027-02-01", "2031-01-31", IsConfirmed: true);
}
