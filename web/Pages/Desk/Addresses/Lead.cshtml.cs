using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Addresses;

/// <summary>Leads the addresses of a page that was taken off to another page.</summary>
public sealed class LeadModel(Redirects redirects) : DeskPage
{
    /// <summary>The page that was taken off.</summary>
    [BindProperty(SupportsGet = true, Name = "off")]
    public string? OffKey { get; set; }

    [BindProperty]
    public string? Heir { get; set; }

    public IReadOnlyList<OldAddress> Addresses { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var issues = await redirects.LeadAsync(OffKey!, Heir ?? "", Person, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(AddressesModel.Address, "desk.redirects.led");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        Title = Words["desk.redirects.lead.title"];
        Addresses = [.. (await redirects.ListAsync(cancellation)).Where(row => !row.LeadsOn && row.PageKey is not null && row.PageKey == OffKey)];
        if (Addresses.Count == 0)
        {
            throw new NotThereException($"There are no addresses of a page “{OffKey}” that was taken off.");
        }
    }
}
