using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>What an answer comes to, in keys of the categories. The reasons stand in the letter.</summary>
/// <param name="TestKeys">The tests of good administration that were not met.</param>
/// <param name="IsFinal">The Complaints Officer says that this is the last word, though a stage would follow.</param>
/// <param name="Lesson">What the Council learns from it.</param>
public sealed record CaseAnswer(
    string? OutcomeKey, IReadOnlyList<string> GroundKeys, IReadOnlyList<string> RemedyKeys, IReadOnlyList<string> TestKeys, bool IsFinal, NewLesson? Lesson = null)
{
    internal IEnumerable<Issue> Check(Categories categories)
    {
        if (categories.Outcome(OutcomeKey) is null || !CaseOutcomes.IsAnswer(OutcomeKey))
        {
            yield return new Issue("outcome", "desk.cases.outcome.missing");
        }

        if (GroundKeys.Count == 0 || GroundKeys.Any(key => categories.Ground(key) is null))
        {
            yield return new Issue("grounds", "desk.cases.grounds.missing");
        }

        if (RemedyKeys.Any(key => categories.Remedy(key) is null))
        {
            yield return new Issue("remedies", "desk.cases.remedies.unknown");
        }

        if (TestKeys.Any(key => categories.Test(key) is null))
        {
            yield return new Issue("tests", "desk.cases.tests.unknown");
        }
    }

    internal Answered ToAct(string stageKey, bool isFinal, Guid? letterId, DateOnly on) =>
        new(stageKey, OutcomeKey!, [.. GroundKeys.Distinct()], [.. RemedyKeys.Distinct()], isFinal, letterId, on) { TestKeys = [.. TestKeys.Distinct()] };
}
