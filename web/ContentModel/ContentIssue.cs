namespace KilkennyInfo.ContentModel;

/// <summary>Something wrong in a content file, said so that the person who wrote it can mend it. Lines count from 1.</summary>
public sealed record ContentIssue(string File, int Line, string Message)
{
    /// <summary>The rule that it breaks, where it is one that the desk explains.</summary>
    public Fault? Fault { get; init; }

    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Collects what is wrong with one file.</summary>
public sealed class IssueList
{
    private readonly List<ContentIssue> _issues = [];

    public IReadOnlyList<ContentIssue> All => [.. _issues.OrderBy(issue => issue.File, StringComparer.Ordinal).ThenBy(issue => issue.Line)];

    public bool IsEmpty => _issues.Count == 0;

    public void Add(string file, int line, string message) => _issues.Add(new ContentIssue(file, line, message));

    public void Add(string file, int line, Fault fault) => _issues.Add(new ContentIssue(file, line, fault.Message) { Fault = fault });

    public void AddRange(IEnumerable<ContentIssue> issues) => _issues.AddRange(issues);
}
