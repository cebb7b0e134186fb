using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>What has to be mended, at the top of a page, each line leading to its place.</summary>
/// <param name="Prefix">What the ids of the questions begin with.</param>
public sealed record Faults(SiteView View, IReadOnlyList<Issue> Issues, string Prefix)
{
    public string PlaceOf(Issue issue) => Prefix + issue.Field;
}

/// <summary>Where files are chosen, with those that were taken already.</summary>
/// <param name="Errors">Of single files: each names its file.</param>
/// <param name="IsOfForm">The form takes files in several goes, and they can be taken out again.</param>
public sealed record FilesQuestion(SiteView View, string Prefix, IReadOnlyList<PreparedFile> Kept, IReadOnlyList<string> Errors, bool IsOfForm)
{
    public string Id => $"f-{Prefix}{CaseFileReading.Field}";

    public static IReadOnlyList<string> ErrorsIn(SiteView view, IReadOnlyList<Issue> issues) =>
        [.. issues.Where(issue => issue.Field == CaseFileReading.Field).Select(issue => view.Words.Format(issue.Key, issue.Values))];
}

/// <summary>A letter that can be downloaded.</summary>
public sealed record CaseLetterRow(CaseView View, FollowedLetter Letter);
