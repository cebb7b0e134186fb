using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// What people said from one day to another, counted and without a word that tells who they are. It is gathered when somebody asks and kept
/// with the review, so that its report can be followed back. Stored as JSON by these names.
/// </summary>
/// <param name="Comments">All that were received and are not held.</param>
/// <param name="ByPrinciple">A comment with several principles counts for each.</param>
/// <param name="ByCommitment">Comments about one commitment.</param>
/// <param name="Complaints">Received in the time.</param>
/// <param name="Lessons">What was learned from complaints.</param>
/// <param name="InVain">Searches that found nothing, of the last ninety days at most.</param>
/// <param name="FormatRequests">Requests for a document in another format, by format.</param>
/// <param name="EqualityNotes">How many were noted.</param>
public sealed record FeedbackPack(
    DateOnly From,
    DateOnly To,
    int Comments,
    IReadOnlyDictionary<int, int> ByPrinciple,
    IReadOnlyDictionary<int, int> ByCommitment,
    int Complaints,
    IReadOnlyList<PackLesson> Lessons,
    IReadOnlyList<PackSearch> InVain,
    IReadOnlyDictionary<string, int> FormatRequests,
    int EqualityNotes)
{
    /// <summary>Principles of which something was said, and which therefore need a theme.</summary>
    public IEnumerable<int> PrinciplesHeard => ByPrinciple.Where(pair => pair.Value > 0).Select(pair => pair.Key).Order();
}

/// <param name="ServiceKey">None when the case had none.</param>
public sealed record PackLesson(string? ServiceKey, string Text, string Action, DateOnly? DoneOn);

public sealed record PackSearch(Language Language, string Query, int Times);
