using KilkennyInfo.Feedback;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>Answers a comment by mail. The letter says whom to turn to, or does not go.</summary>
public sealed class ReplyModel(CommentWork work, CommentReplies replies) : OneCommentPage(work)
{
    private const string TitleKey = "desk.comments.reply.title";

    [BindProperty]
    public string? Reply { get; set; }

    [BindProperty(Name = "contact-name")]
    public string? ContactName { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Extension { get; set; }

    [BindProperty(Name = "no-extension")]
    public bool NoExtension { get; set; }

    [BindProperty(Name = "contact-email")]
    public string? ContactEmail { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var desk = LetterContact.OfDesk(Site, Comment.Language);
        (ContactName, Phone, Extension, ContactEmail) = (Person.Name, desk.Phone, desk.Extension, desk.Email);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var contact = new LetterContact((ContactName ?? "").Trim(), (Phone ?? "").Trim(), (Extension ?? "").Trim(), NoExtension, (ContactEmail ?? "").Trim());
        return await AnswerAsync(await replies.ReplyAsync(Person, Id, Reply ?? "", contact, cancellation), TitleKey, "desk.comments.reply.sent", cancellation);
    }
}
