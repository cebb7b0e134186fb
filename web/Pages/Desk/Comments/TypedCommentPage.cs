using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>A comment that somebody types in at the desk: the same rules as for the public, and the same words for what is wrong.</summary>
public abstract class TypedCommentPage(CommentSubjects subjects) : CommentWordsPage
{
    /// <summary>Names this sending of the form: sent twice, it is one comment.</summary>
    [BindProperty]
    public string Act { get; set; } = Guid.NewGuid().ToString("N");

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public string? About { get; set; }

    public IReadOnlyList<SubjectGroup> Subjects => subjects.All(Site, Language);

    public string GroupOf(SubjectGroup group) => Data.Strings[Language][$"comment.about.{group.Kind}"];

    protected CommentSubject Subject => subjects.Find(Site, About) ?? CommentSubject.Nothing;

    /// <summary>The sentences stand among the desk’s own.</summary>
    protected static IEnumerable<Issue> Check(CommentForm form) => form.Check().Select(OfDesk);

    private static Issue OfDesk(Issue issue)
    {
        var rest = issue.Key[(issue.Key.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return issue with { Key = $"desk.comments.{rest}" };
    }
}
