using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>What comes of a comment, and why.</summary>
public sealed class DecisionModel(CommentWork work) : OneCommentPage(work)
{
    private const string TitleKey = "desk.comments.decision.title";

    public static IReadOnlyList<Disposition> Choices { get; } = [Feedback.Disposition.Adopted, Feedback.Disposition.PartlyAdopted, Feedback.Disposition.NotAdopted, Feedback.Disposition.None];

    [BindProperty]
    public string? Disposition { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        (Disposition, Reason) = (Comment.IsDecided ? EnumCode.Of(Comment.Disposition) : null, Comment.DispositionReason);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        IReadOnlyList<Issue> issues = EnumCode.Parse<Disposition>(Disposition) is { } disposition
            ? await Work.DecideAsync(Person, Id, disposition, Reason ?? "", cancellation) : [new Issue("disposition", "desk.comments.decision.missing")];
        return await AnswerAsync(issues, TitleKey, "desk.comments.decided", cancellation);
    }
}
