using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The complaint belongs to the other procedure.</summary>
public sealed class ChangeTypeModel(CaseReading reading, CaseHanding handing) : CaseTaskPage(reading, CaseDeed.ChangeType)
{
    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => handing.ChangeTypeAsync(Person, Id, Seen, CaseCode.Parse<CaseType>(Type), Reason, cancellation), cancellation);
}
