using KilkennyInfo.Feedback;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>Notes that the sender agrees, and makes a complaint of the comment.</summary>
public sealed class ComplaintModel(CommentWork work, ComplaintAgreement agreement) : OneCommentPage(work)
{
    private const string TitleKey = "desk.comments.complaint.title";

    [BindProperty]
    public string? Note { get; set; }

    public bool OpensComplaints => agreement.OpensComplaints;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await AnswerAsync(await agreement.AgreeAsync(Person, Id, Note ?? "", cancellation), TitleKey, "desk.comments.agreed.news", cancellation);
}
