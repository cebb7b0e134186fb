using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Staff;

/// <summary>What stands under somebody's own letters, and whether they work in Irish.</summary>
public sealed class DetailsModel(CaseworkerDetails details) : CasesPage
{
    [BindProperty(Name = "title-ga")]
    public string? TitleGa { get; set; }

    [BindProperty(Name = "title-en")]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Extension { get; set; }

    [BindProperty(Name = "no-extension")]
    public bool HasNoExtension { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(Name = "irish")]
    public bool WorksInIrish { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.cases.details.title"];
        var own = await details.ReadAsync(Person.Id, cancellation);
        (TitleGa, TitleEn, Phone, Extension) = (own.TitleGa, own.TitleEn, own.Phone, own.Extension);
        (HasNoExtension, Email, WorksInIrish) = (own.HasNoExtension, own.Email, own.WorksInIrish);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.cases.details.title"];
        var issues = await details.SaveAsync(Person, new TypedDetails(TitleGa, TitleEn, Phone, Extension, HasNoExtension, Email, WorksInIrish), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo("/desk/account/letters", "desk.cases.details.done");
    }
}
