using KilkennyInfo.Feedback;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>“You said, we did” in both languages, before a publisher puts it on the site.</summary>
public sealed class PairModel(CommentWork work, PublicPairs pairs) : OneCommentPage(work)
{
    private const string TitleKey = "desk.comments.pair.title";

    [BindProperty(Name = "you-said-ga")]
    public string? YouSaidGa { get; set; }

    [BindProperty(Name = "you-said-en")]
    public string? YouSaidEn { get; set; }

    [BindProperty(Name = "we-did-ga")]
    public string? WeDidGa { get; set; }

    [BindProperty(Name = "we-did-en")]
    public string? WeDidEn { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        (YouSaidGa, YouSaidEn, WeDidGa, WeDidEn) = (Comment.YouSaidGa, Comment.YouSaidEn, Comment.WeDidGa, Comment.WeDidEn);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var typed = new PublicPair(new(YouSaidGa ?? "", YouSaidEn ?? ""), new(WeDidGa ?? "", WeDidEn ?? ""));
        return await AnswerAsync(await pairs.NoteAsync(Person, Id, typed, cancellation), TitleKey, "desk.comments.pair.noted", cancellation);
    }
}
