using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Somebody took part in what the complaint is about: from now on they do not see it.</summary>
public sealed class NoteConflictModel(CaseReading reading, CaseHanding handing, CaseStaff staff) : CaseTaskPage(reading, CaseDeed.NoteConflict)
{
    [BindProperty(Name = "person")]
    public Guid? Colleague { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<CasePerson> Colleagues { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => handing.NoteConflictAsync(Person, Id, Seen, Colleague, Reason, cancellation), cancellation);

    protected override async Task PrepareAsync(CancellationToken cancellation) => Colleagues = await staff.EveryoneAsync(cancellation);
}
