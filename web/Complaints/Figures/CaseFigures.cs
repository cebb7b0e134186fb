using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>
/// The figures of a number of complaints (domain section 2, “Statistics”). Each complaint counts in the period in which it was received, with
/// all that became of it later. These are the whole numbers, for the desk; the public sees <see cref="PublicFigures"/>.
/// </summary>
/// <param name="Answered">Of the first answer that each complaint was owed.</param>
/// <param name="Stages">Of every answer that was owed, in the order in which stages were first met.</param>
/// <param name="Grounds">One complaint may have several, so they come to more than there are complaints; likewise remedies.</param>
/// <param name="Outcomes">As it stands; <see cref="CaseFigures.Unknown"/> for those that have none yet.</param>
/// <param name="Escalated">Complaints that were taken to a next stage.</param>
/// <param name="LessonsNoted">None when nobody keeps lessons.</param>
public sealed record CaseFigures(
    int Received,
    int Anonymous,
    PromiseCounts Acknowledged,
    PromiseCounts Answered,
    IReadOnlyList<StageFigures> Stages,
    IReadOnlyList<GroupFigures> Services,
    IReadOnlyList<GroupFigures> Grounds,
    IReadOnlyList<GroupFigures> Languages,
    IReadOnlyList<GroupFigures> Channels,
    IReadOnlyList<GroupFigures> Types,
    IReadOnlyList<FigureCount> Outcomes,
    IReadOnlyList<FigureCount> Remedies,
    int Escalated,
    int Queries,
    int Withdrawn,
    int InterimReplies,
    int Reopened,
    int? LessonsNoted,
    int? LessonsDone)
{
    /// <summary>The key for what is not known or not said.</summary>
    public const string Unknown = "-";

    /// <param name="today">The last day that counts: what is due later is not overdue.</param>
    public static CaseFigures Of(IReadOnlyList<CaseFacts> all, DateOnly today) => new(
        all.Count,
        all.Count(one => one.IsAnonymous),
        PromiseCounts.Of(all.Select(one => one.AcknowledgementOn(today))),
        PromiseCounts.Of(all.Select(one => one.First.PromiseOn(today))),
        [.. all.SelectMany(one => one.Turns).GroupBy(turn => turn.StageKey).Select(turns => StageFigures.Of(turns.Key, [.. turns], today)).OrderBy(stage => stage.StageKey, StringComparer.Ordinal)],
        Group(all, one => [one.ServiceKey ?? Unknown], today),
        Group(all, one => one.GroundKeys.Count > 0 ? one.GroundKeys : [Unknown], today),
        Group(all, one => [one.Language.Code()], today),
        Group(all, one => [CodeOf(one.Channel)], today),
        Group(all, one => [CodeOf(one.Type)], today),
        Count(all, one => [one.OutcomeKey ?? Unknown]),
        Count(all, one => one.RemedyKeys),
        all.Count(one => one.Escalations > 0),
        all.Sum(one => one.Queries),
        all.Count(one => one.WasWithdrawn),
        all.Sum(one => one.InterimReplies),
        all.Count(one => one.Reopenings > 0),
        all.Any(one => one.Lessons is not null) ? all.Sum(one => one.Lessons?.Count ?? 0) : null,
        all.Any(one => one.Lessons is not null) ? all.Sum(one => one.Lessons?.Count(lesson => lesson.DoneOn is not null) ?? 0) : null);

    public static string CodeOf(CaseChannel channel) => channel.ToString().ToLowerInvariant();

    public static string CodeOf(CaseType type) => type.ToString().ToLowerInvariant();

    private static IReadOnlyList<GroupFigures> Group(IReadOnlyList<CaseFacts> all, Func<CaseFacts, IEnumerable<string>> keysOf, DateOnly today) =>
    [
        .. all.SelectMany(one => keysOf(one).Select(key => (Key: key, Facts: one))).GroupBy(pair => pair.Key, pair => pair.Facts)
            .Select(group => GroupFigures.Of(group.Key, [.. group], today)).OrderBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<FigureCount> Count(IReadOnlyList<CaseFacts> all, Func<CaseFacts, IEnumerable<string>> keysOf) =>
        [.. all.SelectMany(keysOf).CountBy(key => key).Select(pair => new FigureCount(pair.Key, pair.Value)).OrderBy(count => count.Key, StringComparer.Ordinal)];
}

public sealed record FigureCount(string Key, int Number);

/// <summary>The complaints that have one thing in common, such as the service.</summary>
public sealed record GroupFigures(string Key, int Received, PromiseCounts Acknowledged, PromiseCounts Answered, DayFigures Days)
{
    public static GroupFigures Of(string key, IReadOnlyList<CaseFacts> all, DateOnly today) => new(
        key,
        all.Count,
        PromiseCounts.Of(all.Select(one => one.AcknowledgementOn(today))),
        PromiseCounts.Of(all.Select(one => one.First.PromiseOn(today))),
        DayFigures.Of(all.Select(one => one.First.DaysToAnswer).OfType<int>()));
}

/// <summary>Every answer that one stage owed.</summary>
public sealed record StageFigures(string StageKey, PromiseCounts Answered, DayFigures Days)
{
    public static StageFigures Of(string key, IReadOnlyList<Turn> turns, DateOnly today) => new(
        key, PromiseCounts.Of(turns.Select(turn => turn.PromiseOn(today))), DayFigures.Of(turns.Select(turn => turn.DaysToAnswer).OfType<int>()));
}
