using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>Finds a case for somebody who rings. What is looked for is sent in a form, so that no name stands in an address or a log.</summary>
public sealed class FindModel(CaseFinder finder, CaseStaff staff) : CasesPage
{
    [BindProperty(Name = "find")]
    public string? Sought { get; set; }

    /// <summary>None before something was looked for.</summary>
    public CaseTable? Found { get; private set; }

    public bool MayFindByName => CaseFinder.MayAskForName(Person);

    public void OnGet() => Title = Words["desk.cases.find.title"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        OnGet();
        var (found, issues) = await finder.FindAsync(Person, Sought, cancellation);
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        if (found is [{ Name: null } only])
        {
            return LocalRedirect(RootOf(only.Row.Id));
        }

        Found = new CaseTable(this, [.. found.Select(one => one.Row)], await staff.WhoWorkInIrishAsync(cancellation))
        {
            Names = found.Where(one => one.Name is not null).ToDictionary(one => one.Row.Id, one => one.Name!),
        };
        return Page();
    }
}
