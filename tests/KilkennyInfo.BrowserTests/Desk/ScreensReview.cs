using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>A review of the plan under way: a step that was skipped, themes with and without an answer, a committee, decisions, a note on equality.</summary>
internal sealed class ScreensReview(DeskSite desk, ScreensWork work)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public Guid Theme { get; private set; }

    public Guid Committee { get; private set; }

    public Guid Note { get; private set; }

    /// <summary>The number of a commitment that is proposed.</summary>
    public int Proposed { get; private set; }

    public async Task FillAsync()
    {
        var (chair, member, clerk) = (work.Of(Role.WorkingGroupChair), work.Of(Role.WorkingGroupMember), work.Of(Role.SpcClerk));
        ScreensWork.Need(await desk.Get<ReviewOpening>().OpenEarlyAsync(chair, "The council adopted a new corporate plan.", Never));
        ScreensWork.Need(await desk.Get<EqualityNotes>().AddAsync(member, new("Tá an cuntar ró-ard do chathaoir rothaí.", "The counter is too high for a wheelchair."), Never));
        ScreensWork.Need(await desk.Get<FeedbackGathering>().GatherAsync(member, Never));
        var theme = new TypedTheme(ThemeSource.Comments, 5, 40, 7, new("Ba mhaith le daoine freagra níos tapúla.", "People want a quicker answer."), ThemeDisposition.WillDo, new("Laghdóimid an t-am.", "We will cut the time."));
        ScreensWork.Need(await desk.Get<ReviewThemes>().KeepAsync(member, null, theme, Never));
        ScreensWork.Need(await desk.Get<ReviewThemes>().KeepAsync(member, null, theme with { Commitment = null, Said = new("", "Signs are hard to find."), Disposition = null, Answer = new("", "") }, Never));
        var because = new Bilingual<string>("Tugtar an toradh i mbliana i dtuarascáil eile.", "This year another report gives the result.");
        ScreensWork.Need(await desk.Get<ReviewSteps>().SkipAsync(chair, ReviewStep.Results, because, Never));
        var view = new TypedCommitteeView(new("An Coiste Tithíochta", "The Housing Committee"), DublinTime.DayOf(desk.Clock.GetUtcNow()), new("Tá an plean soiléir.", "The plan is clear."), new("", ""));
        ScreensWork.Need(await desk.Get<ReviewCommittees>().KeepAsync(clerk, null, view, Never));
        await DecideAsync(chair);
        var room = await desk.Get<ReviewReading>().RequireOpenAsync(Never);
        (Theme, Committee) = (room.Themes[0].Id, room.Committees[0].Id);
        Proposed = room.Decisions.Single(decision => decision.Kind is DecisionKind.Add).Number;
        Note = (await desk.Get<ReviewReading>().NotesAsync(Never))[0].Id;
    }

    private async Task DecideAsync(Person chair)
    {
        var decisions = desk.Get<ReviewDecisions>();
        var why = new Bilingual<string>("D’iarr daoine é.", "People asked for it.");
        ScreensWork.Need(await decisions.DecideAsync(chair, 41, new TypedDecision(DecisionKind.Change, why, [], new("Freagróimid litreacha laistigh de sheachtain.", "We answer letters within a week."), null, ""), Never));
        ScreensWork.Need(await decisions.DecideAsync(chair, 42, new TypedDecision(DecisionKind.Drop, why with { Irish = "" }, [], new("", ""), null, ""), Never));
        ScreensWork.Need(await decisions.DecideAsync(chair, null, new TypedDecision(DecisionKind.Add, why, [], new("Cuirfimid comharthaí nua suas.", "We put up new signs."), 5, ""), Never));
    }
}
