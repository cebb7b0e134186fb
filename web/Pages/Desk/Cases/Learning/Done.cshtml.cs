using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Learning;

/// <summary>What was to be done has been done.</summary>
public sealed class DoneModel(Lessons lessons) : LessonPage(lessons)
{
    private readonly Lessons _lessons = lessons;

    [BindProperty]
    public string? Note { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.lessons.done.title", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.lessons.done.title", cancellation);
        var issues = await _lessons.DoneAsync(Person, Id, Note, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Board, "desk.lessons.done.done");
    }
}
