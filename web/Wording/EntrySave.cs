using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>What became of a change to an entry: it is saved, nothing had changed, or something has to be mended first.</summary>
public sealed record EntrySave(bool IsSaved, IReadOnlyList<Issue> Issues)
{
    public static EntrySave Saved { get; } = new(true, []);

    /// <summary>The key of what was added.</summary>
    public string? Key { get; init; }

    public static EntrySave Unchanged { get; } = new(false, []);

    public static EntrySave Refused(params IReadOnlyList<Issue> issues) => new(false, issues);
}
