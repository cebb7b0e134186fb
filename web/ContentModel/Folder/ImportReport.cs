namespace KilkennyInfo.ContentModel.Folder;

/// <summary>What an import did, what it held back and why, and what was wrong; with anything wrong, nothing was changed.</summary>
public sealed record ImportReport(IReadOnlyList<string> Changes, IReadOnlyList<string> Notes, IReadOnlyList<ContentIssue> Issues)
{
    public bool IsRefused => Issues.Count > 0;
}
