using KilkennyInfo.Feedback;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>One comment: what was written, by whom, what it is about and what came of it. Sending its form takes it in hand.</summary>
public sealed class OneModel(CommentWork work, EntryHistory history) : CommentWordsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Comment Comment { get; private set; } = null!;

    public DoneView Done { get; private set; } = null!;

    public string Address => $"/desk/comments/{Id}";

    public bool SeesWho => CommentActs.MayWork(Person);

    public bool MayAct => SeesWho && Comment.ForgottenUtc is null;

    public bool MayPublish => CommentActs.MayPublish(Person);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await work.TakeAsync(Person, Id, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(Address, "desk.comments.taken");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Comment = await work.OpenAsync(Person, Id, cancellation);
        Title = Words.Format("desk.comments.one", ("reference", Comment.Reference));
        Done = new DoneView(this, await history.OfAsync(Comment.Reference, cancellation));
    }
}
