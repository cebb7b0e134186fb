using System.Globalization;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>The days of a case as its policy and the calendar give them.</summary>
/// <param name="AcknowledgeBy">The last day for saying that the complaint has come; none where no such promise is made.</param>
/// <param name="ReplyBy">The last day for the full answer of the stage at which the case stands; none where its stage has no limit.</param>
/// <param name="ReplyTarget">For staff: the reply day, or the last working day before it when the Council is closed on that day.</param>
/// <param name="IsPaused">The days of the case do not count at present, so its reply day still moves.</param>
/// <param name="Stages">The reply days of every stage reached, in their order.</param>
/// <param name="ClosedDays">The holidays and closures from Monday to Friday that were reckoned with, up to the last of these days.</param>
public sealed record ClockDates(
    DateOnly? AcknowledgeBy,
    DateOnly? ReplyBy,
    DateOnly? ReplyTarget,
    bool IsPaused,
    IReadOnlyList<StageDates> Stages,
    IReadOnlyList<DateOnly> ClosedDays)
{
    /// <summary>What is kept of these days when they are told to somebody, so that a later change can be found and explained.</summary>
    public ToldDates ToTold() => new(AcknowledgeBy, ReplyBy, ReplyTarget, ClosedDays);
}

/// <summary>The reply day of one stage.</summary>
public sealed record StageDates(string StageKey, DateOnly BeganOn, DateOnly? ReplyBy, DateOnly? ReplyTarget);

/// <summary>Days that somebody was told. One that no longer matters, since it was kept or its stage is over, is left out and not compared.</summary>
public sealed record ToldDates(DateOnly? AcknowledgeBy, DateOnly? ReplyBy, DateOnly? ReplyTarget, IReadOnlyList<DateOnly> ClosedDays)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The closed days as one text for a column: <c>2026-04-06 2026-05-04</c>.</summary>
    public string WriteClosedDays() => string.Join(' ', ClosedDays.Select(day => day.ToString(Format, CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="WriteClosedDays"/> has written.</summary>
    public static IReadOnlyList<DateOnly> ReadClosedDays(string written) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, Format, CultureInfo.InvariantCulture))];
}
