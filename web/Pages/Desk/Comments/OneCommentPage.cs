using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>A page for one act on a comment. It shows nothing that tells who wrote it, so that opening it is no reading of the comment.</summary>
public abstract class OneCommentPage(CommentWork work) : CommentWordsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Comment Comment { get; private set; } = null!;

    public string Address => $"/desk/comments/{Id}";

    protected CommentWork Work => work;

    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        Comment = await work.LookAsync(Id, cancellation);
        Title = Words.Format(titleKey, ("reference", Comment.Reference));
    }

    /// <summary>On to the comment, or the page again with what has to be mended.</summary>
    protected async Task<IActionResult> AnswerAsync(IReadOnlyList<Issue> issues, string titleKey, string newsKey, CancellationToken cancellation)
    {
        if (issues.Count == 0)
        {
            return DoneTo(Address, newsKey);
        }

        await LoadAsync(titleKey, cancellation);
        return PageWith(issues);
    }
}
