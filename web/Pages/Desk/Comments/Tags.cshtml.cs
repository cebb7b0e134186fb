using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>What a comment is about, for those who count and those who look for it: a service, and principles of the plan.</summary>
public sealed class TagsModel(CommentWork work, CommentSubjects subjects) : OneCommentPage(work)
{
    private const string TitleKey = "desk.comments.tags.title";

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public int[] Principles { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        (Service, Principles) = (Comment.ServiceTag, [.. Comment.Principles]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var service = string.IsNullOrEmpty(Service) ? null : Service;
        var isKnown = service is null || subjects.Services(Site).Any(known => known.Key == service);
        IReadOnlyList<Issue> issues = isKnown ? await Work.TagAsync(Person, Id, service, Principles, cancellation) : [new Issue("service", "desk.comments.tags.wrong")];
        return await AnswerAsync(issues, TitleKey, "desk.comments.tagged", cancellation);
    }
}
