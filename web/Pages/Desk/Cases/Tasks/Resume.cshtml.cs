using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Lets the clock run again.</summary>
public sealed class ResumeModel(CaseReading reading, CaseWork work) : CaseTaskPage(reading, CaseDeed.Resume)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => work.ResumeAsync(Person, Id, Seen, cancellation), cancellation);
}
