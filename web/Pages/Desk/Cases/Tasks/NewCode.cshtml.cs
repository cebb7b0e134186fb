using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>A new access code for somebody who has lost theirs. The answer to the form shows it, and nothing else ever does.</summary>
public sealed class NewCodeModel(CaseReading reading, CaseWork work) : CaseTaskPage(reading, CaseDeed.NewCode)
{
    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public string? Code { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await RequireRightAsync(cancellation);
        (Code, var issues) = await work.NewAccessCodeAsync(Person, Id, Seen, Said, cancellation);
        if (issues.Count > 0)
        {
            return await AgainAsync(issues, cancellation);
        }

        await LoadAsync(cancellation);
        return Page();
    }
}
