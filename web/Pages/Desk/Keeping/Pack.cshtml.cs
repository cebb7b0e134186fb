using KilkennyInfo.Complaints.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>Makes the pack that goes to the Ombudsman. The page itself shows nothing of the case, so that looking at it is no reading.</summary>
public sealed class PackModel(OmbudsmanPack pack) : DeskPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public string Reference { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Reference = await pack.ReferenceOfAsync(Person, Id, cancellation);
        Title = Words.Format("desk.pack.title", ("reference", Reference));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var made = await pack.MakeAsync(Person, Id, cancellation);
        return File(made.Bytes, "application/zip", made.Name);
    }
}
