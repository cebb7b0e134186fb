using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>
/// The rules for complaints as they stand from a day on. A case keeps the version of the day on which it was received for as long as it
/// lasts, so a new version is added below the others and none is rewritten; only a figure that was recorded wrongly is put right in place.
/// </summary>
/// <param name="From">In force for complaints received from this day.</param>
/// <param name="Acknowledge">None when no acknowledgement is promised.</param>
/// <param name="Stages">In the order in which a case goes through them.</param>
/// <param name="Pauses">The only reasons for which the clock may stand still.</param>
/// <param name="EscalateWithinMonths">Within how many months of an answer a person takes the case further; none when there is no such limit.</param>
public sealed record PolicyVersion(
    DateOnly From,
    ReplyLimit? Acknowledge,
    IReadOnlyList<PolicyStage> Stages,
    IReadOnlyList<PauseReason> Pauses,
    ReminderLadder Reminders,
    int? EscalateWithinMonths,
    OmbudsmanLimits? Ombudsman,
    IReadOnlyList<RetentionRule> Retention,
    Provenance Provenance,
    int Line)
{
    /// <summary>
    /// The rules of a site whose content has none yet: a case can be taken in and given to somebody, and nothing is promised that the
    /// Council has not promised. Nothing is destroyed by such rules either.
    /// </summary>
    public static PolicyVersion WithoutPromises { get; } = new(
        DateOnly.MinValue,
        null,
        [Unpromising("section", new("An rannóg", "The section"), "section-handler", CaseType.Complaint), Unpromising("inquiry", new("Fiosrúchán", "Inquiry"), "inquiry-officer", CaseType.Access)],
        [],
        ReminderLadder.None,
        null,
        null,
        [],
        new Provenance("", DateOnly.MinValue, false, null),
        0);

    public PolicyStage? Stage(string key) => Stages.FirstOrDefault(stage => stage.Key == key);

    public PauseReason? Pause(string key) => Pauses.FirstOrDefault(reason => reason.Key == key);

    /// <summary>None when nothing of this type is ever destroyed.</summary>
    public RetentionRule? RetentionOf(string type) => Retention.FirstOrDefault(rule => rule.Type == type);

    /// <summary>The steps that a case of this type can go through, the outside body at the end among them.</summary>
    public IEnumerable<PolicyStage> StagesFor(CaseType type) => Stages.Where(stage => stage.IsEnabled && stage.IsFor(type));

    /// <summary>Where a case begins.</summary>
    public PolicyStage FirstStage(CaseType type) => StagesFor(type).First();

    /// <summary>The step after this one; none after the last. A case may stand at a step that has been turned off, and goes on from there.</summary>
    public PolicyStage? StageAfter(string key, CaseType type) =>
        Stages.SkipWhile(stage => stage.Key != key).Skip(1).FirstOrDefault(stage => stage.IsEnabled && stage.IsFor(type));

    public static PolicyVersion Read(YamlMap map)
    {
        var version = new PolicyVersion(
            map.RequiredDate("from"),
            ReplyLimit.Read(map, "acknowledge"),
            [.. map.Maps("stages").Select(PolicyStage.Read)],
            [.. map.Maps("pauses").Select(PauseReason.Read)],
            new ReminderLadder([.. map.Maps("reminders").Select(ReminderStep.Read)]),
            map.Number("escalate-within-months"),
            OmbudsmanLimits.Read(map),
            [.. map.Maps("retention").Select(RetentionRule.Read)],
            Provenance.Read(map),
            map.Line);
        map.RefuseUnknownKeys();
        return version;
    }

    private static PolicyStage Unpromising(string key, Bilingual<string> name, string role, CaseType type) => new(key, name, name, role, null, true, false, [type], 0);
}
