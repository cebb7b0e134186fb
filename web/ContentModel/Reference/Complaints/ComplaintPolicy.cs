namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>The Council’s rules for complaints through time: stages, limits, reminders and how long things are kept, all as data with the day from which it counts.</summary>
/// <param name="Versions">By the day from which they count, the oldest first. Empty on a site whose content has no rules yet.</param>
public sealed record ComplaintPolicy(IReadOnlyList<PolicyVersion> Versions)
{
    public const string File = "complaints/policy.yaml";

    public static ComplaintPolicy None { get; } = new([]);

    /// <summary>The rules for what was received on a day. The oldest version also counts for what came before it.</summary>
    public PolicyVersion VersionFor(DateOnly receivedOn) =>
        Versions.LastOrDefault(version => version.From <= receivedOn) ?? (Versions is [var oldest, ..] ? oldest : PolicyVersion.WithoutPromises);
}
