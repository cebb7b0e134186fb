using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Staff;

/// <summary>Says for which services a colleague answers, and so which cases they see.</summary>
public sealed class ServicesModel(CaseStaff staff, CaseworkerDetails details) : CasesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public List<string> Services { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Services = [.. (await LoadAsync(cancellation)).Services];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var colleague = await LoadAsync(cancellation);
        var issues = await details.GiveServicesAsync(Person, Id, Services, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(List + "/staff", "desk.cases.services.done", ("name", colleague.Name));
    }

    private async Task<CaseCandidate> LoadAsync(CancellationToken cancellation)
    {
        var colleague = (await staff.AllAsync(cancellation)).FirstOrDefault(one => one.Id == Id) ?? throw new NotThereException($"Nobody with the id {Id} deals with complaints.");
        Title = Words.Format("desk.cases.services.title", ("name", colleague.Name));
        return colleague;
    }
}
