using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Something that colleagues should know; the person does not see it.</summary>
public sealed class NoteModel(CaseReading reading, CaseWork work) : CaseTaskPage(reading, CaseDeed.Note)
{
    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => work.NoteAsync(Person, Id, Seen, Said, cancellation), cancellation);
}
