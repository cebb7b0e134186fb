using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Board;

/// <summary>
/// What one part of the work on the plan has to say about a commitment: a section of the commitment’s page at the desk. Meetings, reviews,
/// figures and registers each have one.
/// </summary>
public interface ICommitmentFacts
{
    /// <summary>Its heading at the desk is <c>desk.plan.commitment.section.(section)</c>.</summary>
    string Section { get; }

    /// <summary>In the order in which they are shown; none when there is nothing to say.</summary>
    Task<IReadOnlyList<CommitmentFact>> OfAsync(SiteDb db, LiveSite site, int number, CancellationToken cancellation);
}

/// <summary>Counts what is still to be done for commitments; the working group’s actions, for one.</summary>
public interface ICommitmentActions
{
    /// <summary>By the number of the commitment; those of which nothing is open are left out.</summary>
    Task<IReadOnlyDictionary<int, ActionCounts>> OpenAsync(SiteDb db, DateOnly today, CancellationToken cancellation);
}

/// <param name="Overdue">How many of them should have been done by now.</param>
public sealed record ActionCounts(int Open, int Overdue)
{
    public static ActionCounts None { get; } = new(0, 0);

    public ActionCounts And(ActionCounts other) => new(Open + other.Open, Overdue + other.Overdue);
}

/// <summary>One line of a section.</summary>
/// <param name="Day">When it was, or is to be.</param>
/// <param name="Address">Of the page at the desk that has more; none when there is no more.</param>
/// <param name="IsUrgent">Somebody has to do something, and should have done it.</param>
public sealed record CommitmentFact(Bilingual<string> Words, DateOnly? Day = null, string? Address = null, bool IsUrgent = false);
