using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Reviews;

/// <summary>
/// Whatever is done in a review and in whatever order, no plan is published with a commitment lost, without its pair, or with a step
/// skipped silently. The seed is fixed, so that a failure is the same everywhere.
/// </summary>
public sealed class ReviewInvariantTests(SqliteTestDatabase databases) : ReviewFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20261127, 7);

    private int _published;

    [Fact]
    public void AnySequenceOfActs_LosesNoCommitmentNoPairAndNoStep()
    {
        var acts = Gen.Choose(0, 21).SelectMany(kind => Gen.Choose(0, 4).Select(choice => (kind, choice))).ListOf(60);
        Prop.ForAll(acts.ToArbitrary(), sequence =>
        {
            foreach (var (kind, choice) in sequence)
            {
                ActAsync(kind, choice).GetAwaiter().GetResult();
            }

            CheckAsync().GetAwaiter().GetResult();
        }).Check(Fixed);
        Assert.True(_published > 2, $"Only {_published} versions were published; the acts are too weak to show anything.");
    }

    private async Task ActAsync(int kind, int choice)
    {
        Clock.Now = Clock.Now.AddHours(7);
        try
        {
            await DoAsync(kind, choice);
        }
        catch (NotThereException)
        {
            // No review is under way, or there is nothing of the kind: the desk would not offer it.
        }
    }

    private async Task DoAsync(int kind, int choice)
    {
        await (choice == 4 ? HoldMeetingAsync() : Task.CompletedTask);
        var step = (ReviewStep)choice;
        switch (kind)
        {
            case 0:
                await Opening.OpenEarlyAsync(Chair, "Is gá.", default);
                break;
            case 1:
                Clock.Now = Clock.Now.AddMonths(3);
                await Opening.OpenDueAsync(default);
                break;
            case 2:
                await Gathering.GatherAsync(Member, default);
                break;
            case 3:
                await Themes.KeepAsync(Member, null, Theme(choice + 1, english: choice == 0 ? "" : "It was said.") with { Disposition = choice == 1 ? null : ThemeDisposition.WillDo }, default);
                break;
            case 4:
                await Steps.SkipAsync(Chair, step, choice == 3 ? new("Gan Bhéarla.", " ") : Because, default);
                break;
            case 5 or 6:
                await Steps.EndAsync(Everything, step, default);
                break;
            case 7:
                await Decisions.DecideAsync(Chair, choice + 1, Decision(DecisionKind.Change, $"Focail nua {choice}.", choice == 2 ? "" : $"New words {choice}."), default);
                break;
            case 8:
                await Decisions.DecideAsync(Chair, choice + 1, Decision(DecisionKind.Drop), default);
                break;
            case 9:
                await Decisions.DecideAsync(Chair, null, Decision(DecisionKind.Add, "Gealltanas nua.", "A new promise."), default);
                break;
            case 10 or 11:
                await Decisions.KeepRestAsync(Chair, Because, default);
                break;
            case 12:
                await Steps.ReopenAsync(Chair, step, "Arís.", default);
                break;
            case 13:
                await AddResultsAsync(1 + choice);
                break;
            case 14:
                await SpoilAsync();
                break;
            case 15:
                await PublishAlonesAsync();
                break;
            default:
                await FinishAsync(choice);
                break;
        }
    }

    /// <summary>The shortest honest way to the end, stopping early now and then.</summary>
    private async Task FinishAsync(int effort)
    {
        foreach (var step in ReviewRules.All.Where(ReviewRules.MayBeSkipped))
        {
            await Steps.SkipAsync(Chair, step, Because, default);
        }

        await Decisions.KeepRestAsync(Chair, Because, default);
        await Drafting.DraftAsync(Chair, default);
        foreach (var key in effort > 0 ? await OpenPagesAsync() : [])
        {
            foreach (var (gate, by) in new[] { (Gate.Irish, Reviser), (Gate.PlainLanguage, PlainReviewer), (Gate.Accessibility, AccessReviewer), (Gate.Approval, Publisher) })
            {
                await SignAsync(gate, by, key: key);
            }
        }

        await Steps.EndAsync(Chair, ReviewStep.Draft, default);
        await Steps.EndAsync(Publisher, ReviewStep.Approvals, default);
        _published += (await Publishing.PublishAsync(Publisher, NextYears, default)).Count == 0 ? 1 : 0;
    }

    private async Task<IReadOnlyList<string>> OpenPagesAsync() =>
        await ReviewAsync() is { EndedUtc: null } review ? ReviewPages.Keys(review, Live.Data.PlanInForce!) : [];

    /// <summary>An editor takes a commitment out of the plan’s page.</summary>
    private async Task SpoilAsync()
    {
        var newest = await NewestAsync("the-plan");
        string Spoilt(Language language) => newest.Text(language).Body.Replace("3. ", "3. x ", StringComparison.Ordinal);
        await SaveAsync(Editor, Spoilt(Language.Irish), Spoilt(Language.English), "the-plan");
        await Editing.ConfirmInStepAsync("the-plan", Editor, (await NewestAsync("the-plan")).Id, default);
    }

    private async Task PublishAlonesAsync()
    {
        foreach (var (gate, by) in new[] { (Gate.Irish, Reviser), (Gate.PlainLanguage, PlainReviewer), (Gate.Accessibility, AccessReviewer), (Gate.Approval, Publisher) })
        {
            await SignAsync(gate, by, key: "the-plan");
        }

        await PublishAsync(Publisher, "the-plan");
    }

    private async Task CheckAsync()
    {
        var site = await LiveAsync();
        var versions = site.Data.PlanVersions.OrderBy(version => version.Number).ToList();
        await using var db = Database.OpenForReading();
        var reviews = await db.Set<PlanReview>().Include(review => review.Steps).Where(review => review.EndedUtc != null).ToListAsync();
        var decisions = await db.Set<CommitmentDecision>().ToListAsync();
        foreach (var (before, after) in versions.Zip(versions.Skip(1)))
        {
            var review = reviews.Single(one => one.NewVersion == after.Number);
            Assert.True(after.HasDates);
            Assert.All(before.Commitments.Where(commitment => after.Find(commitment.Number) is null), lost =>
                Assert.True(decisions.Single(decision => decision.ReviewId == review.Id && decision.Number == lost.Number) is { Kind: DecisionKind.Drop, IsWhole: true }));
            Assert.All(review.Steps, step => Assert.True(step.IsOver && step.EndedBy is not null && (step.IrishSkipReason is null) == (step.EnglishSkipReason is null) && (!step.IsSkipped || step.EnglishSkipReason!.Length > 0)));
        }

        var page = site.Find("the-plan")!;
        foreach (var language in LanguageExtensions.Both)
        {
            var words = ReadableWords.Of(MarkdownText.Parse(await LiveBodyAsync(language, "the-plan")), new RenderContext(language, site.Data, _ => "/", _ => null));
            Assert.All(versions[^1].Commitments, commitment => Assert.True(commitment.Sentence[language].Length > 0 && words.Contains(commitment.Sentence[language], StringComparison.Ordinal)));
        }

        Assert.True(page.IsInStep);
    }
}
