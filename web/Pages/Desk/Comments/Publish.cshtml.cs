using KilkennyInfo.Feedback;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>Puts “you said, we did” before the public, or takes it back.</summary>
public sealed class PublishModel(CommentWork work, PublicPairs pairs) : OneCommentPage(work)
{
    public const string TakeBack = "take-back";

    private const string TitleKey = "desk.comments.pair.publish.title";

    /// <summary>What the form that was sent was for: somebody else may have done it meanwhile.</summary>
    [BindProperty]
    public string? How { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => How == TakeBack
        ? await AnswerAsync(await pairs.TakeBackAsync(Person, Id, cancellation), TitleKey, "desk.comments.pair.taken-back", cancellation)
        : await AnswerAsync(await pairs.PublishAsync(Person, Id, cancellation), TitleKey, "desk.comments.pair.published", cancellation);
}
