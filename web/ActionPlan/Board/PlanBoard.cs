using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Board;

/// <summary>Every commitment of the plan in force with how it stands, and one commitment with everything that bears on it.</summary>
public sealed class PlanBoard(
    SiteDatabase database, CurrentSite site, CommitmentComments comments, IEnumerable<ICommitmentFacts> facts, IEnumerable<ICommitmentActions> actions, TimeProvider clock)
{
    private const int MonthsOfFeedback = 12;

    /// <summary>By number; all of them, so that whoever filters can still count.</summary>
    public async Task<IReadOnlyList<BoardRow>> ReadAsync(CancellationToken cancellation)
    {
        var (current, today) = (site(), DublinTime.Today(clock));
        await using var db = database.OpenForReading();
        var published = await PublishedResults.ReadAsync(db, cancellation);
        var waiting = await db.Set<PlanResult>().Where(result => result.PublishedUtc == null).GroupBy(result => result.Commitment).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellation);
        var feedback = await comments.CountAsync(db, FeedbackSince(current, today), cancellation);
        var open = await OpenAsync(db, today, cancellation);
        return
        [
            .. current.Data.Commitments.OrderBy(commitment => commitment.Number).Select(commitment => new BoardRow(
                commitment, CommitmentStates.Of(commitment.Number, published, today), waiting.GetValueOrDefault(commitment.Number),
                feedback.GetValueOrDefault(commitment.Number), open.GetValueOrDefault(commitment.Number, ActionCounts.None))),
        ];
    }

    /// <exception cref="NotThereException">No version of the plan has such a commitment.</exception>
    public async Task<CommitmentView> OfAsync(int number, CancellationToken cancellation)
    {
        var (current, today) = (site(), DublinTime.Today(clock));
        var history = current.Data.PlanVersions.Select(version => new CommitmentVersion(version, version.Find(number))).ToList();
        var newest = history.FirstOrDefault(one => one.Commitment is not null) ?? throw new NotThereException($"No version of the plan has a commitment {number}.");
        await using var db = database.OpenForReading();
        var sections = new List<CommitmentSection>();
        foreach (var part in facts)
        {
            sections.Add(new CommitmentSection(part.Section, await part.OfAsync(db, current, number, cancellation)));
        }

        var since = FeedbackSince(current, today);
        return new CommitmentView(
            newest.Commitment!, newest.Version, history, CommitmentStates.Of(number, await PublishedResults.ReadAsync(db, cancellation), today), await ResultList.OfAsync(db, number, cancellation),
            since, await comments.OfAsync(db, number, since, cancellation), (await OpenAsync(db, today, cancellation)).GetValueOrDefault(number, ActionCounts.None), sections);
    }

    /// <summary>The day after which comments count: that on which the last review ended, or a year ago.</summary>
    internal static DateOnly FeedbackSince(LiveSite site, DateOnly today) => PlanJson.Of<PublicReview>(site, PlanParts.Review)?.EndedOn ?? today.AddMonths(-MonthsOfFeedback);

    private async Task<Dictionary<int, ActionCounts>> OpenAsync(SiteDb db, DateOnly today, CancellationToken cancellation)
    {
        var all = new Dictionary<int, ActionCounts>();
        foreach (var source in actions)
        {
            foreach (var (number, open) in await source.OpenAsync(db, today, cancellation))
            {
                all[number] = all.GetValueOrDefault(number, ActionCounts.None).And(open);
            }
        }

        return all;
    }
}

/// <param name="Waiting">Results that are not before the public.</param>
/// <param name="Feedback">Comments about the commitment itself.</param>
public sealed record BoardRow(Commitment Commitment, CommitmentState State, int Waiting, int Feedback, ActionCounts Actions)
{
    public bool NeedsAttention => State.NeedsAttention || Actions.Overdue > 0;
}

/// <param name="Commitment">As the newest version that has it says it.</param>
/// <param name="Version">That version.</param>
/// <param name="History">Every version of the plan, the newest first.</param>
/// <param name="Results">Before the public or not, the newest first.</param>
/// <param name="CommentsSince">The day after which comments are shown.</param>
public sealed record CommitmentView(
    Commitment Commitment,
    PlanVersion Version,
    IReadOnlyList<CommitmentVersion> History,
    CommitmentState State,
    IReadOnlyList<PlanResult> Results,
    DateOnly CommentsSince,
    IReadOnlyList<CommitmentComment> Comments,
    ActionCounts Actions,
    IReadOnlyList<CommitmentSection> Sections);

/// <param name="Commitment">None when the version does not have it.</param>
public sealed record CommitmentVersion(PlanVersion Version, Commitment? Commitment);

/// <param name="Key">As in <see cref="ICommitmentFacts.Section"/>.</param>
public sealed record CommitmentSection(string Key, IReadOnlyList<CommitmentFact> Facts);
