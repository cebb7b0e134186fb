using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>A file that lies on the shelf and of which no row speaks yet. If none does within a day, it is swept away.</summary>
/// <param name="Removed">What was taken out of a picture, as <see cref="Media.RemovedPart"/> names it.</param>
public sealed record PreparedFile(string Name, CaseFileKind Kind, string MediaType, int Bytes, string Sha256, IReadOnlyList<string> Removed);

/// <summary>What became of a sending: all of its files, or what has to be mended in any of them and then none.</summary>
public sealed record Preparation(IReadOnlyList<PreparedFile> Files, IReadOnlyList<Issue> Issues);

/// <summary>One file of a case in a list.</summary>
/// <param name="Threat">What the scanner found in it; only then is it there.</param>
public sealed record CaseFileLine(
    Guid Id, Guid ComplaintId, int Number, string Name, CaseFileKind Kind, string MediaType, int Bytes, string Sha256, DateTime AddedUtc,
    CaseFileSender From, CaseFileAvailability Availability, DateTime? ScannedUtc, string? Scanner, string? Threat);

/// <summary>A file of a case as it may be handed out.</summary>
/// <param name="Content">There exactly when the file is <see cref="CaseFileAvailability.Ready"/>; whoever asked for it closes it.</param>
public sealed record OpenedCaseFile(CaseFileLine File, Stream? Content);

/// <summary>Whether a file can be had. Each but the first has a sentence for the public, <c>complaint.file.state.</c> and its code.</summary>
public enum CaseFileAvailability
{
    Ready,

    /// <summary>The scanner has not answered yet, or could not deal with it.</summary>
    BeingChecked,

    /// <summary>Something harmful was in it, so it was destroyed.</summary>
    Destroyed,

    /// <summary>Its bytes are not where they should be: something is wrong here, and nothing with the person.</summary>
    Missing,
}

public static class CaseFileAvailabilityKeys
{
    /// <summary>Of the sentence that says why the file cannot be had.</summary>
    public static string? Key(this CaseFileAvailability availability) => availability is CaseFileAvailability.Ready
        ? null : $"complaint.file.state.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(availability.ToString())}";
}
