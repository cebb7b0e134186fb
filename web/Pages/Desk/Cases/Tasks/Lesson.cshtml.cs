using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>What the Council learns from the case, and who does something about it by when. It outlives the case, so it tells of nobody.</summary>
public sealed class LessonModel(CaseReading reading, Lessons lessons, CaseStaff staff) : CaseTaskPage(reading, CaseDeed.Note)
{
    [BindProperty(Name = "lesson")]
    public string? Learned { get; set; }

    [BindProperty(Name = "action")]
    public string? WhatToDo { get; set; }

    [BindProperty]
    public Guid? Owner { get; set; }

    [BindProperty(Name = "lesson-due")]
    public string? Due { get; set; }

    public IReadOnlyList<CasePerson> Colleagues { get; private set; } = [];

    public override string TaskKey => "lesson";

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => lessons.AddAsync(Person, Id, new NewLesson(Learned, WhatToDo, Owner, DayOf(Due)), cancellation), cancellation);

    protected override async Task PrepareAsync(CancellationToken cancellation) => Colleagues = await staff.EveryoneAsync(cancellation);
}
