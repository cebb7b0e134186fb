using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>The suggestion box of the staff: for anybody who is signed in, with or without their name. Without it, nothing is kept that tells who wrote.</summary>
public sealed class SuggestionModel(Feedback.Comments comments, CommentSubjects subjects) : TypedCommentPage(subjects)
{
    [BindProperty]
    public string? Named { get; set; }

    public void OnGet() => (Title, Kind) = (Words["desk.suggestion.title"], EnumCode.Of(CommentKind.Suggestion));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.suggestion.title"];
        var form = new CommentForm(Kind ?? "", Message ?? "", About ?? "", false, Named == "yes" ? Person.Name : "", "");
        List<Issue> issues = [.. Check(form), .. Named is "yes" or "no" ? Array.Empty<Issue>() : [new Issue("named", "desk.suggestion.named.missing")]];
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        var stored = await comments.AddAsync(form.Complete(Language, Subject, CommentChannel.Staff, SendingKey.OfForm(Act, Language, form)), cancellation);
        return DoneTo("/desk/suggestions/new", "desk.suggestion.done", ("reference", stored.Reference));
    }
}
