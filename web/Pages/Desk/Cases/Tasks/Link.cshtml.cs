using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Says that two cases belong together.</summary>
public sealed class LinkModel(CaseReading reading, CaseMarks marks) : CaseTaskPage(reading, CaseDeed.Link)
{
    [BindProperty(Name = "reference")]
    public string? Other { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => marks.LinkAsync(Person, Id, Seen, Other, cancellation), cancellation);
}
