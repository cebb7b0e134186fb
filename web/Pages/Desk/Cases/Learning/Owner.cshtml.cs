using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Learning;

/// <summary>Somebody else sees to a lesson, or by another day.</summary>
public sealed class OwnerModel(Lessons lessons, CaseStaff staff) : LessonPage(lessons)
{
    private readonly Lessons _lessons = lessons;

    [BindProperty]
    public Guid? Owner { get; set; }

    [BindProperty(Name = "lesson-due")]
    public string? Due { get; set; }

    public IReadOnlyList<CasePerson> Colleagues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        (Owner, Due) = (Row.Lesson.OwnerId, Iso(Row.Lesson.DueOn));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var issues = await _lessons.ReassignAsync(Person, Id, Owner, DayOf(Due), cancellation);
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        // Whoever has given away the lesson that brought them here may see none any more.
        return DoneTo(Lessons.MayReadAll(Person) || Owner == Person.Id ? Board : DeskSetup.Root, "desk.lessons.give.done");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.lessons.give.title", cancellation);
        Colleagues = await staff.EveryoneAsync(cancellation);
    }
}
