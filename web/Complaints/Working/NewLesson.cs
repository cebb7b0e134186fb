using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A lesson as it is typed.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="OwnerId">A colleague who can sign in.</param>
public sealed record NewLesson(string? Text, string? Action, Guid? OwnerId, DateOnly? DueOn)
{
    internal IEnumerable<Issue> Check() =>
    [
        .. CaseWords.Required("lesson", Text, "desk.cases.lesson.missing", Lesson.WordsMaxLength),
        .. CaseWords.Required("action", Action, "desk.cases.lesson.action", Lesson.WordsMaxLength),
        .. OwnerId is null ? [new Issue("owner", "desk.cases.lesson.owner")] : Array.Empty<Issue>(),
        .. DueOn is null ? [new Issue("lesson-due", "desk.cases.day.missing")] : Array.Empty<Issue>(),
    ];
}
