using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>What the test did in its year, written down by the test itself, and counted without a line of the site’s own counting.</summary>
internal sealed class YearLedger
{
    /// <summary>Days that are promised: five working days, and 28 days.</summary>
    private const int AcknowledgeWorkingDays = 5;
    private const int AnswerDays = 28;
    private const int FormatWorkingDays = 15;

    public List<ToldComment> Comments { get; } = [];

    public List<ToldComplaint> Complaints { get; } = [];

    public List<AskedFormat> Formats { get; } = [];

    /// <summary>One for each search that was sent.</summary>
    public List<Language> Searches { get; } = [];

    public int Letters { get; set; }

    public IReadOnlyList<ToldComment> Heard => [.. Comments.Where(comment => !comment.IsHeld)];

    public int AcknowledgedInTime => Complaints.Count(one => WorkingDays(one.Received, one.Acknowledged!.Value) <= AcknowledgeWorkingDays);

    public int AnsweredInTime => Complaints.Count(one => one.Answered!.Value.DayNumber - one.Received.DayNumber <= AnswerDays);

    public int WithInterim => Complaints.Count(one => one.Interim is not null);

    public int InIrish => Heard.Count(comment => comment.Language is Language.Irish) + Complaints.Count(one => one.Language is Language.Irish);

    public int Contacts => Heard.Count + Complaints.Count;

    public int FormatsInTime => Formats.Count(one => one.IsDone && WorkingDays(one.Asked, one.Ended) <= FormatWorkingDays);

    public int FormatsJudged => Formats.Count(one => one.IsDone);

    public int AboutPrinciple(int principle) => Heard.Count(comment => comment.Principles.Contains(principle));

    public int AboutCommitment(int commitment) => Heard.Count(comment => comment.Commitment == commitment);

    /// <summary>As anybody counts them on a calendar. What the test does lies far from every limit, so no public holiday decides anything.</summary>
    private static int WorkingDays(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.DayNumber + 1, to.DayNumber - from.DayNumber).Count(day => DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}

/// <param name="Principles">As the card or the staff named them.</param>
/// <param name="IsHeld">Looks like one of a flood.</param>
internal sealed record ToldComment(Language Language, int? Commitment, IReadOnlyList<int> Principles, bool IsHeld);

internal sealed class ToldComplaint(DateOnly received, Language language)
{
    public DateOnly Received => received;

    public Language Language => language;

    public DateOnly? Acknowledged { get; set; }

    public DateOnly? Interim { get; set; }

    public DateOnly? Answered { get; set; }
}

/// <param name="IsDone">Else it was taken back.</param>
internal sealed record AskedFormat(DateOnly Asked, DateOnly Ended, bool IsDone);
