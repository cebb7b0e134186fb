using KilkennyInfo.Feedback;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>Holds a comment that looks like one of a flood, or lets one go that was held.</summary>
public sealed class HoldModel(CommentWork work) : OneCommentPage(work)
{
    public const string Release = "release";

    private const string TitleKey = "desk.comments.hold.title";

    /// <summary>What the form that was sent was for: somebody else may have done it meanwhile.</summary>
    [BindProperty]
    public string? How { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => How == Release
        ? await AnswerAsync(await Work.ReleaseAsync(Person, Id, cancellation), TitleKey, "desk.comments.released", cancellation)
        : await AnswerAsync(await Work.HoldAsync(Person, Id, cancellation), TitleKey, "desk.comments.held", cancellation);
}
