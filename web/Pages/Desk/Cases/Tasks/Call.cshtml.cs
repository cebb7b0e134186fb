using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>A call about a complaint that the person took down and does not deal with.</summary>
public sealed class CallModel(CaseReading reading, CaseCalls calls) : CaseTaskPage(reading, CaseDeed.Call)
{
    [BindProperty]
    public string? Direction { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => calls.NoteAsync(Person, Id, Seen, Direction != ContactModel.ToPerson, Said, cancellation), cancellation);
}
