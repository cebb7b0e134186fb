using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Addresses;

/// <summary>Ends a redirect; says first what readers will find there.</summary>
public sealed class RemoveModel(Redirects redirects) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Side { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Slug { get; set; }

    public string TitleOfTarget { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var address = await PrepareAsync(cancellation);
        var issues = await redirects.RemoveAsync(address.Language, address.Slug, Person, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(AddressesModel.Address, "desk.redirects.removed", ("address", address.Path));
    }

    private async Task<OldAddress> PrepareAsync(CancellationToken cancellation)
    {
        var address = (await redirects.ListAsync(cancellation)).FirstOrDefault(row => row.LeadsOn && row.Language.Code() == Side && row.Slug == Slug)
            ?? throw new NotThereException($"There is no redirect at “{Slug}”.");
        Title = Words.Format("desk.redirects.remove.title", ("address", address.Path));
        TitleOfTarget = Site.Find(address.PageKey!)?.Texts[Language].Title ?? address.PageKey!;
        return address;
    }
}
