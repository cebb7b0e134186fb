using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Pairs;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review;

/// <summary>The pairs that a review makes: writing them, and what keeps each from going live.</summary>
public sealed class DraftModel(ReviewReading reading, ReviewDrafting drafting, ReviewPublishing publishing) : ReviewPage
{
    public ReviewRoom Room { get; private set; } = null!;

    public IReadOnlyList<JointObstacles> Pairs { get; private set; } = [];

    /// <summary>Not everybody who follows the review works on pages.</summary>
    public bool MayReadPages => DeskAccess.RuleOf("/Desk/Pairs").IsOfferedTo(Person);

    /// <summary>Commitments that do not stay as they are, as far as that is decided.</summary>
    public IEnumerable<CommitmentDecision> Changes => Room.Decisions.Where(decision => decision.Kind is not DecisionKind.Keep).OrderBy(decision => decision.Number);

    /// <summary>What a decision does to the words of its commitment.</summary>
    public DiffView DiffOf(CommitmentDecision decision, Language language) => new(WordsOf(decision.Kind, Room.Plan.Find(decision.Number)?.Sentence[language] ?? "", decision.Sentence(language)), language, Words);

    private static IReadOnlyList<WordChange> WordsOf(DecisionKind kind, string before, string after) => kind switch
    {
        DecisionKind.Add => [new WordChange(WordChangeKind.Added, after)],
        DecisionKind.Drop => [new WordChange(WordChangeKind.Removed, before)],
        _ => after.Length == 0 ? [new WordChange(WordChangeKind.Same, before)] : WordDiff.Of(before, after),
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.review.draft"];
        Room = await reading.RequireOpenAsync(cancellation);
        Pairs = await publishing.ObstaclesAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await drafting.DraftAsync(Person, cancellation);
        await OnGetAsync(cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/draft", "desk.plan.draft.done");
    }
}
