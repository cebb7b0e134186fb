using System.Text;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>The review of the year, from the day on which it opens by itself to the day on which the next version goes live.</summary>
internal sealed class PlanYearReview(YearSite site)
{
    public const int Changed = YearContacts.Commitment;
    public const int Dropped = 61;
    public const int Added = 93;
    public const int AddedTo = 3;

    public static readonly Bilingual<string> ChangedWords = new("Caithfimid go cothrom le gach duine a thagann chugainn.", "We will be fair to everyone who comes to us.");
    public static readonly Bilingual<string> AddedWords = new("Beidh deasc íseal i ngach oifig phoiblí.", "Each public office will have a lowered counter.");
    public static readonly Bilingual<string> View = new("Ba cheart deasc íseal a bheith ann.", "There should be a lowered counter.");
    public static readonly Bilingual<string> Response = new("Tá gealltanas nua ann.", "There is a new promise.");
    public static readonly Bilingual<string> Said = new("Tá na deasca ró-ard.", "The counters are too high.");

    private static readonly Bilingual<string> Because = new("Iarradh é.", "People asked for it.");

    private static CancellationToken Never => YearSite.Never;

    /// <summary>The public page on the day on which it opened.</summary>
    public Bilingual<IHtmlDocument> Opened { get; private set; } = null!;

    public PublicReview OpenedPart { get; private set; } = null!;

    public FeedbackPack Gathered { get; private set; } = null!;

    /// <summary>How many of the promises had each progress, as the test recorded them.</summary>
    public Dictionary<int, Progress> Recorded { get; } = [];

    public static IReadOnlyList<string> Pages { get; } = ["customer-action-plan", "plan-review-2", "plan-you-said-2"];

    private Person Member => site.Of(Role.WorkingGroupMember);

    private Person Chair => site.Of(Role.WorkingGroupChair);

    private Person Publisher => site.Of(Role.Publisher);

    private ReviewSteps Steps => site.Get<ReviewSteps>();

    public async Task LiveThroughAsync()
    {
        site.On(PlanYear.Opens, OpenAsync);
        site.On(new DateOnly(2027, 12, 13), HearAsync);
        site.On(new DateOnly(2027, 12, 13), JudgeAsync);
        var meeting = Guid.Empty;
        site.On(new DateOnly(2027, 12, 13), async () => meeting = await site.CallMeetingAsync(new DateOnly(2027, 12, 15)));
        site.On(new DateOnly(2027, 12, 15), async () =>
        {
            await site.HoldMeetingAsync(meeting);
            YearSite.Need(await Steps.EndAsync(Chair, ReviewStep.WorkingGroup, Never));
        });
        site.On(new DateOnly(2027, 12, 17), AskCommitteeAsync);
        site.On(new DateOnly(2027, 12, 20), DecideAsync);
        site.On(new DateOnly(2028, 1, 3), SignAsync);
        site.On(new DateOnly(2028, 1, 5), () => site.GoAheadAsync(PlanYear.Ahead));
        site.On(PlanYear.AdoptedAgain, PublishAsync);
        await site.LiveThroughAsync();
    }

    private async Task OpenAsync()
    {
        await site.LookAsync();
        Opened = await site.PairAsync(PlanAddresses.Review);
        OpenedPart = site.Part<PublicReview>(PlanParts.Review)!;
    }

    private async Task HearAsync()
    {
        YearSite.Need(await site.Get<FeedbackGathering>().GatherAsync(Member, Never));
        Gathered = (await site.Get<ReviewReading>().RequireOpenAsync(Never)).Feedback!;
        foreach (var principle in Gathered.PrinciplesHeard)
        {
            YearSite.Need(await site.Get<ReviewThemes>().KeepAsync(
                Member, null, new TypedTheme(ThemeSource.Comments, principle, null, Gathered.ByPrinciple[principle], Said, ThemeDisposition.WillDo, Because), Never));
        }

        YearSite.Need(await Steps.EndAsync(Member, ReviewStep.Feedback, Never));
    }

    /// <summary>A table with a result for each commitment comes in, and goes before the public.</summary>
    private async Task JudgeAsync()
    {
        var table = new StringBuilder(string.Join(',', ResultColumns.Read)).Append('\n');
        foreach (var commitment in site.Live.Data.PlanInForce!.Commitments)
        {
            var progress = (Progress)(commitment.Number % 5);
            Recorded[commitment.Number] = progress;
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{commitment.Number},2027-01-11,2027-12-10,{EnumCode.Of(progress)},,,Toradh {commitment.Number}.,Result {commitment.Number}.,note,\n");
        }

        var imported = await site.Get<ResultImport>().ImportAsync(Member, Encoding.UTF8.GetBytes(table.ToString()), Never);
        YearSite.Need(imported.Slips);
        Assert.Equal(Recorded.Count, imported.Added);
        YearSite.Need(await site.Get<PlanResults>().PublishAsync(Publisher, site.Read(db => db.Set<PlanResult>().Select(result => result.Id).ToList()), Never));
        YearSite.Need(await Steps.EndAsync(Member, ReviewStep.Results, Never));
    }

    private async Task AskCommitteeAsync()
    {
        var clerk = site.Of(Role.SpcClerk);
        var view = new TypedCommitteeView(new("An Coiste um Thithíocht", "The Housing Committee"), new DateOnly(2027, 12, 16), View, Response);
        YearSite.Need(await site.Get<ReviewCommittees>().KeepAsync(clerk, null, view, Never));
        YearSite.Need(await Steps.EndAsync(clerk, ReviewStep.Committees, Never));
    }

    private async Task DecideAsync()
    {
        var (decisions, theme) = (site.Get<ReviewDecisions>(), (await site.Get<ReviewReading>().RequireOpenAsync(Never)).Themes[0].Id);
        YearSite.Need(await decisions.DecideAsync(Chair, Changed, new TypedDecision(DecisionKind.Change, Because, [theme], ChangedWords, null, ""), Never));
        YearSite.Need(await decisions.DecideAsync(Chair, Dropped, new TypedDecision(DecisionKind.Drop, Because, [], new("", ""), null, ""), Never));
        YearSite.Need(await decisions.DecideAsync(Chair, null, new TypedDecision(DecisionKind.Add, Because, [theme], AddedWords, AddedTo, "customer-services"), Never));
        YearSite.Need(await decisions.KeepRestAsync(Chair, new("Tá sé fós i bhfeidhm.", "It still holds."), Never));
        YearSite.Need(await site.Get<ReviewDrafting>().DraftAsync(Chair, Never));
        YearSite.Need(await Steps.EndAsync(Chair, ReviewStep.Draft, Never));
    }

    private async Task SignAsync()
    {
        foreach (var key in Pages)
        {
            await site.SignAllAsync(key);
        }

        YearSite.Need(await Steps.EndAsync(Publisher, ReviewStep.Approvals, Never));
    }

    private async Task PublishAsync() =>
        YearSite.Need(await site.Get<ReviewPublishing>().PublishAsync(Publisher, new TypedDates("2028-01-10", "2028-01-11", "2031-01-10", IsConfirmed: true), Never));
}
