using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Search;

namespace KilkennyInfo.Verbs;

/// <summary>
/// What people do with the plan, by the clock of a demonstration: the site’s own acts, on other days. Nobody reads the site meanwhile, so
/// it is only loaded anew where a later act needs what an earlier one has published.
/// </summary>
public sealed class DemoPlanActs
{
    private readonly FollowPublication _follow;

    public DemoPlanActs(
        SiteDatabase database, CurrentSite site, FollowPublication follow, FindingStore findings, EditorialNotices notices, IEnumerable<IAgendaSource> sources, CommentLetter letter, MailSender mail,
        TimeProvider clock)
    {
        (Database, Clock, _follow) = (database, new DemoClock(clock), follow);
        Comments = new Comments(database, site, letter, new FloodWatch(database, Clock), mail, Clock);
        (Editing, Results, Import) = (new PlanEditing(database, follow, Clock), new PlanResults(database, site, LaterAsync, Clock), new ResultImport(database, site, Clock));
        var meetings = new MeetingActs(database, new MeetingsPart(new QuarterReading(site, Clock)), LaterAsync, Clock);
        (Calling, Agenda) = (new MeetingCalling(meetings, Clock), new MeetingAgenda(meetings, sources));
        (Actions, Minutes) = (new MeetingActions(meetings, site, Clock), new MeetingMinutes(meetings, site));
        var review = new ReviewActs(database, site, LaterAsync, Clock);
        Opening = new ReviewOpening(database, site, LaterAsync, Clock);
        Gathering = new FeedbackGathering(database, new CommentFigures(database), new SearchInsights(database, Clock), review, Clock);
        var joint = new JointPublication(findings, site);
        (Themes, Committees, Steps) = (new ReviewThemes(review), new ReviewCommittees(review), new ReviewSteps(review, joint));
        (Decisions, Drafting) = (new ReviewDecisions(review, site), new ReviewDrafting(review, site));
        Publishing = new ReviewPublishing(review, joint, site, database, Clock);
        (Equality, Signing) = (new EqualityNotes(database, Clock), new Reviewing(database, site, findings, notices, Clock));
        Registers = new PlanRegisters(
        [
            new InitiativeRegister(database, site, Clock), new TrainingRegister(database, site, Clock), new ConsultationRegister(database, site, Clock),
            new SimplificationRegister(database, site, Clock), new OfficeAccessRegister(database, site, Clock),
        ]);
    }

    internal DemoClock Clock { get; }

    internal SiteDatabase Database { get; }

    internal Comments Comments { get; }

    internal PlanEditing Editing { get; }

    internal PlanResults Results { get; }

    internal ResultImport Import { get; }

    internal MeetingCalling Calling { get; }

    internal MeetingAgenda Agenda { get; }

    internal MeetingActions Actions { get; }

    internal MeetingMinutes Minutes { get; }

    internal ReviewOpening Opening { get; }

    internal FeedbackGathering Gathering { get; }

    internal ReviewThemes Themes { get; }

    internal ReviewCommittees Committees { get; }

    internal ReviewSteps Steps { get; }

    internal ReviewDecisions Decisions { get; }

    internal ReviewDrafting Drafting { get; }

    internal ReviewPublishing Publishing { get; }

    internal EqualityNotes Equality { get; }

    internal Reviewing Signing { get; }

    internal PlanRegisters Registers { get; }

    /// <summary>Takes up what was published.</summary>
    internal Task FollowAsync() => _follow();

    /// <exception cref="InvalidOperationException">The site refuses what the demonstration wants to do.</exception>
    internal static void Whole(IReadOnlyList<Issue> issues)
    {
        if (issues.Count > 0)
        {
            throw new InvalidOperationException($"The demonstration is refused: {string.Join(", ", issues.Select(Said))}.");
        }
    }

    private static Task LaterAsync() => Task.CompletedTask;

    private static string Said(Issue issue) => $"{issue.Field} {issue.Key}{(issue.Inner is { } inner ? $" ({inner.Key})" : "")} {string.Join(' ', issue.Values.Select(value => value.Value))}".Trim();
}

/// <summary>Those of the cast who have to do with the plan.</summary>
internal sealed class DemoPlanCast(IReadOnlyList<Person> cast)
{
    public Person Member => With(Role.WorkingGroupMember);

    public Person Chair => With(Role.WorkingGroupChair);

    public Person Clerk => With(Role.SpcClerk);

    public Person Publisher => With(Role.Publisher);

    /// <summary>Whoever signs each gate, in the order in which they are signed.</summary>
    public IReadOnlyList<(Gate Gate, Person By)> Signers =>
    [
        (Gate.Irish, With(Role.IrishReviser)), (Gate.PlainLanguage, With(Role.PlainLanguageReviewer)), (Gate.Accessibility, With(Role.AccessibilityReviewer)), (Gate.Approval, Publisher),
    ];

    private Person With(Role role) => cast.First(person => person.Is(role));
}
