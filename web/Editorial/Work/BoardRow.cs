using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Work;

/// <summary>One pair as the board of all pairs shows it.</summary>
/// <param name="Titles">Empty in a language in which a new page has none yet.</param>
/// <param name="Behind">The texts that are behind the other one, in the newest words.</param>
public sealed record BoardRow(
    string Key,
    string Type,
    Bilingual<string> Titles,
    bool IsLive,
    DateTime? PublishedUtc,
    PairProgress Progress,
    IReadOnlyList<Language> Behind,
    DateTime? OutOfStepSinceUtc,
    FindingCounts Findings,
    string Owner,
    DateOnly ReviewBy,
    bool IsReviewDue)
{
    public string Name(Language language) => PairTitle.Of(Titles, Key, language);
}

/// <summary>How far the open edition of a pair has come.</summary>
public enum PairProgress
{
    /// <summary>Nobody is working on it.</summary>
    None,
    OutOfStep,
    ChangeAsked,
    Writing,
    InReview,
    Ready,
    Scheduled,
}

public sealed record FindingCounts(int Blockers, int Warnings, int Advice)
{
    public static FindingCounts None { get; } = new(0, 0, 0);
}
