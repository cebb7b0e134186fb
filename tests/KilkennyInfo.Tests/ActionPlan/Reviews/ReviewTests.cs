using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Reviews;

public sealed class SqliteReviewTests(SqliteTestDatabase databases) : ReviewTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresReviewTests(PostgresTestDatabase databases) : ReviewTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ReviewTests(TestDatabase databases) : ReviewFixture(databases)
{
    [Fact]
    public async Task Open_ElevenMonthsAfterAdoption_OpensByItselfOnce()
    {
        MoveTo("2026-12-11");
        Assert.False(await Opening.OpenDueAsync(default));
        MoveTo("2026-12-12");
        Assert.True(await Opening.OpenDueAsync(default));
        Assert.False(await Opening.OpenDueAsync(default));
        var review = (await ReviewAsync())!;
        Assert.Equal((new DateOnly(2027, 1, 12), 7, 1), (review.DueOn, review.Steps.Count, review.PlanVersion));
        Assert.Equal((2026, ReviewStep.Feedback), (PublicReview.Year, PublicReview.Step));
    }

    [Fact]
    public async Task Open_SiteSleptThroughTheDay_GivesAMonthAllTheSame()
    {
        MoveTo("2027-06-01");
        Assert.True(await Opening.OpenDueAsync(default));
        Assert.Equal(new DateOnly(2027, 7, 1), (await ReviewAsync())!.DueOn);
    }

    [Fact]
    public async Task Open_BeforeItsTime_NeedsTheChairAndAReason()
    {
        Assert.Equal(["desk.plan.review.reason.missing"], Keys(await Opening.OpenEarlyAsync(Chair, " ", default)));
        await Assert.ThrowsAsync<NotAllowedException>(() => Opening.OpenEarlyAsync(Member, "Is gá.", default));
        Assert.Empty(await Opening.OpenEarlyAsync(Chair, "Is gá.", default));
        Assert.Equal(["desk.plan.review.open-already"], Keys(await Opening.OpenEarlyAsync(Chair, "Arís.", default)));
    }

    [Fact]
    public async Task End_StepWithNothingInIt_SaysWhatIsMissing()
    {
        MoveTo("2026-12-12");
        await Opening.OpenDueAsync(default);
        Assert.Equal(["desk.plan.review.not-gathered"], Keys(await Steps.EndAsync(Member, ReviewStep.Feedback, default)));
        Assert.Equal(["desk.plan.review.results-open"], Keys(await Steps.EndAsync(Member, ReviewStep.Results, default)));
        Assert.Equal(["desk.plan.review.no-meeting"], Keys(await Steps.EndAsync(Chair, ReviewStep.WorkingGroup, default)));
        Assert.Equal(["desk.plan.review.no-committee"], Keys(await Steps.EndAsync(Clerk, ReviewStep.Committees, default)));
        Assert.Equal(["desk.plan.review.not-yet", "desk.plan.review.decisions-open"], Keys(await Steps.EndAsync(Chair, ReviewStep.Draft, default)));
        Assert.Equal(["desk.plan.review.publish-instead"], Keys(await Steps.EndAsync(Publisher, ReviewStep.Publication, default)));
        Assert.All((await ReviewAsync())!.Steps, step => Assert.False(step.IsOver));
    }

    [Fact]
    public async Task Skip_WithoutReasonInBothLanguages_IsRefused_AndWithOne_ThePublicReadsIt()
    {
        MoveTo("2026-12-12");
        await Opening.OpenDueAsync(default);
        Assert.Equal(["desk.plan.review.reason.missing"], Keys(await Steps.SkipAsync(Chair, ReviewStep.Committees, new("Níor tháinig.", ""), default)));
        Assert.Equal(["desk.plan.review.not-yet", "desk.plan.review.not-skipped"], Keys(await Steps.SkipAsync(Chair, ReviewStep.Draft, Because, default)));
        await Assert.ThrowsAsync<NotAllowedException>(() => Steps.SkipAsync(Member, ReviewStep.Committees, Because, default));
        Assert.Empty(await Steps.SkipAsync(Chair, ReviewStep.Committees, Because, default));
        var shown = PublicReview.Steps.Single(step => step.Step is ReviewStep.Committees);
        Assert.Equal((ReviewStepState.Skipped, Because), (shown.State, shown.SkipReason));
    }

    [Fact]
    public async Task Publish_EverythingDecidedAndSigned_PutsAllOfItLiveAtOnce()
    {
        await BringToDraftAsync(
            (1, Decision(DecisionKind.Change, "Gealltanas níos fearr.", "A better promise.")),
            (2, Decision(DecisionKind.Drop)),
            (null, Decision(DecisionKind.Add, "Gealltanas nua.", "A new promise.")));
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        Assert.Equal("desk.plan.review.held", (await Publishing.OfAsync(Database.OpenForReading(), "the-plan", default))!.Key);
        await SignDraftAsync();
        Assert.Contains("desk.plan.review.held", await PublishAsync(Publisher, "the-plan"));
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.Draft, default));
        Assert.Empty(await Steps.EndAsync(Publisher, ReviewStep.Approvals, default));
        Assert.Equal(["desk.form.date.invalid"], Keys(await Publishing.PublishAsync(Publisher, NextYears with { From = "" }, default)));
        Assert.Empty(await Publishing.PublishAsync(Publisher, NextYears, default));

        var plan = Live.Data.PlanInForce!;
        Assert.Equal((2, new DateOnly(2026, 12, 11), true), (plan.Number, plan.Adopted!.Value, plan.HasDates));
        Assert.Equal([1, 3, 4], plan.Commitments.Select(commitment => commitment.Number));
        Assert.Equal(new("Gealltanas níos fearr.", "A better promise."), plan.Find(1)!.Sentence);
        Assert.Equal([1, 2, 3], Live.Data.PlanVersions[1].Commitments.Select(commitment => commitment.Number));
        Assert.Contains("2. This promise is no longer in the plan.", await LiveBodyAsync(Language.English, "the-plan"), StringComparison.Ordinal);
        Assert.Contains("4. Gealltanas nua.", await LiveBodyAsync(Language.Irish, "the-plan"), StringComparison.Ordinal);
        Assert.NotNull(Live.Find("plan-review-2"));
        Assert.NotNull(Live.Find("plan-you-said-2"));
        Assert.Contains("plan-review-2", Live.Data.Documents.Keys);
        Assert.Equal((2, new DateOnly(2026, 12, 12)), ((await ReviewAsync())!.NewVersion, PublicReview.EndedOn!.Value));
        Assert.All(PublicReview.Steps, step => Assert.True(step.State is ReviewStepState.Done or ReviewStepState.Skipped));
    }

    [Fact]
    public async Task Publish_AfterwardsAnImportOfTheOldFolder_LeavesTheNewVersionAndTheNextReviewComesAYearLater()
    {
        await BringToDraftAsync((1, Decision(DecisionKind.Change, "Gealltanas níos fearr.", "A better promise.")));
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        await SignDraftAsync();
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.Draft, default));
        Assert.Empty(await Steps.EndAsync(Publisher, ReviewStep.Approvals, default));
        Assert.Empty(await Publishing.PublishAsync(Publisher, NextYears, default));
        Content.Write("irish-words.txt", "focal\n");
        await ImportSoundAsync();
        await FollowAsync();
        Assert.Equal(2, Live.Data.PlanInForce!.Number);
        Assert.Equal(new DateOnly(2027, 11, 12), (await Opening.CalendarAsync(default))!.OpensOn);
    }

    [Fact]
    public async Task Publish_WordsThatSignersBettered_AreThePlansWords()
    {
        await BringToDraftAsync((1, Decision(DecisionKind.Change, "Gealltanas níos fear.", "A beter promise.")));
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        var newest = await NewestAsync("the-plan");
        await SaveAsync(Editor, newest.Text(Language.Irish).Body.Replace("fear.", "fearr.", StringComparison.Ordinal), newest.Text(Language.English).Body.Replace("beter", "better", StringComparison.Ordinal), "the-plan");
        await ConfirmAsync(Editor, "the-plan");
        await SignDraftAsync();
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.Draft, default));
        Assert.Empty(await Steps.EndAsync(Publisher, ReviewStep.Approvals, default));
        Assert.Empty(await Publishing.PublishAsync(Publisher, NextYears, default));
        Assert.Equal(new("Gealltanas níos fearr.", "A better promise."), Live.Data.PlanInForce!.Find(1)!.Sentence);
    }

    [Fact]
    public async Task Publish_CommitmentThatAnEditorTookOut_IsRefusedWhole()
    {
        await BringToDraftAsync((1, Decision(DecisionKind.Change, "Gealltanas níos fearr.", "A better promise.")));
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        var newest = await NewestAsync("the-plan");
        await SaveAsync(Editor, newest.Text(Language.Irish).Body.Replace("An tríú gealltanas", "Rud eile", StringComparison.Ordinal), newest.Text(Language.English).Body.Replace("The third promise", "Something else", StringComparison.Ordinal), "the-plan");
        await ConfirmAsync(Editor, "the-plan");
        await SignDraftAsync();
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.Draft, default));
        Assert.Empty(await Steps.EndAsync(Publisher, ReviewStep.Approvals, default));
        Assert.Equal(["desk.publish.coming"], Keys(await Publishing.PublishAsync(Publisher, NextYears, default)).Distinct());
        Assert.Equal(1, (await LiveAsync()).Data.PlanInForce!.Number);
        Assert.Null((await LiveAsync()).Find("plan-review-2"));
    }

    [Fact]
    public async Task Draft_StepsSkippedWithPointsAndCommitteesUnanswered_CountsThemInBothLanguages()
    {
        MoveTo("2026-12-12");
        await Opening.OpenDueAsync(default);
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(1, "Pointe freagartha.", "An answered point."), default));
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(2, "Pointe gan freagra.", "An open point.") with { Disposition = null, Answer = new("", "") }, default));
        Assert.Empty(await Themes.KeepAsync(Member, null, Theme(3, "Pointe gan Bhéarla.", ""), default));
        Assert.Empty(await Committees.KeepAsync(Clerk, null, new TypedCommitteeView(new("Coiste", "Committee"), new(2026, 12, 10), new("Tá sé go maith.", ""), new("", "")), default));
        foreach (var step in ReviewRules.All.Where(ReviewRules.MayBeSkipped))
        {
            Assert.Empty(await Steps.SkipAsync(Chair, step, Because, default));
        }

        Assert.Empty(await Decisions.KeepRestAsync(Chair, Because, default));
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        foreach (var language in LanguageExtensions.Both)
        {
            var words = Live.Data.Strings[language];
            var (report, said) = ((await NewestAsync("plan-review-2")).Text(language).Body, (await NewestAsync("plan-you-said-2")).Text(language).Body);
            Assert.All([report, said], body => Assert.Contains($"{words["plan.report.open"]}: 2", body, StringComparison.Ordinal));
            Assert.All([report, said], body => Assert.Contains(language is Language.Irish ? "Pointe freagartha." : "An answered point.", body, StringComparison.Ordinal));
            Assert.All(["Pointe gan", "open point", "go maith"], half => Assert.DoesNotContain(half, report + said, StringComparison.Ordinal));
            Assert.Contains(words["plan.report.committees.open"], report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Approvals_WhileAGateIsNotSigned_DoNotEnd()
    {
        await BringToDraftAsync((1, Decision(DecisionKind.Change, "Gealltanas níos fearr.", "A better promise.")));
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.Draft, default));
        await SignAllAsync("the-plan");
        await SignAllAsync("plan-review-2");
        Assert.Equal(["desk.plan.review.approvals-open"], Keys(await Steps.EndAsync(Publisher, ReviewStep.Approvals, default)));
        await SignAllAsync("plan-you-said-2");
        Assert.Empty(await Steps.EndAsync(Publisher, ReviewStep.Approvals, default));
    }

    [Fact]
    public async Task Decide_AfterTheDraft_NeedsItAgain()
    {
        await BringToDraftAsync();
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        Assert.Empty(await Decisions.DecideAsync(Chair, 2, Decision(DecisionKind.Drop), default));
        Assert.Equal(["desk.plan.review.not-drafted"], Keys(await Steps.EndAsync(Chair, ReviewStep.Draft, default)));
    }

    [Fact]
    public async Task Reopen_AnEarlierStep_OpensWhatRelied_OnIt()
    {
        await BringToDraftAsync();
        Assert.Empty(await Drafting.DraftAsync(Chair, default));
        Assert.Empty(await Steps.EndAsync(Chair, ReviewStep.Draft, default));
        Assert.Empty(await Steps.ReopenAsync(Chair, ReviewStep.Committees, "Tháinig tuairim isteach.", default));
        var review = (await ReviewAsync())!;
        Assert.Equal((false, false, true, true), (review.Step(ReviewStep.Committees).IsOver, review.Step(ReviewStep.Draft).IsOver, review.Step(ReviewStep.Feedback).IsOver, review.DraftedUtc is null));
    }

    [Fact]
    public async Task Committee_ViewWithoutAnswer_KeepsTheStepOpen()
    {
        MoveTo("2026-12-12");
        await Opening.OpenDueAsync(default);
        var view = new TypedCommitteeView(new("Coiste", "Committee"), new(2026, 12, 10), new("Tá sé go maith.", "It is good."), new("", ""));
        Assert.Empty(await Committees.KeepAsync(Clerk, null, view, default));
        Assert.Equal(["desk.plan.review.committee-open"], Keys(await Steps.EndAsync(Clerk, ReviewStep.Committees, default)));
        await using var db = Database.OpenForReading();
        var id = db.Set<CommitteeView>().Single().Id;
        Assert.Empty(await Committees.KeepAsync(Clerk, id, view with { Response = Because }, default));
        Assert.Empty(await Steps.EndAsync(Clerk, ReviewStep.Committees, default));
    }

    [Fact]
    public async Task Remind_EachOfThree_OnceAndThenEveryWeek()
    {
        MoveTo("2026-12-12");
        await Opening.OpenDueAsync(default);
        async Task<int> LettersAsync(string day)
        {
            MoveTo(day);
            await Reminders.RemindAsync(default);
            await Reminders.RemindAsync(default);
            await using var db = Database.OpenForReading();
            return db.Set<OutgoingMail>().Count(mail => mail.AboutKey == "plan-review-four-weeks" || mail.AboutKey == "plan-review-one-week" || mail.AboutKey == "plan-review-passed");
        }

        // The chair and the publisher are written to of the whole review.
        Assert.Equal(0, await LettersAsync("2026-12-14"));
        Assert.Equal(2, await LettersAsync("2026-12-15"));
        Assert.Equal(2, await LettersAsync("2027-01-04"));
        Assert.Equal(4, await LettersAsync("2027-01-05"));
        Assert.Equal(6, await LettersAsync("2027-01-13"));
        Assert.Equal(6, await LettersAsync("2027-01-19"));
        Assert.Equal(8, await LettersAsync("2027-01-20"));
        Assert.Contains(PublicReview.Steps, step => step.State is ReviewStepState.Late);
    }
}
