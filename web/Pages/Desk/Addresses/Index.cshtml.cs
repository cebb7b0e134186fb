using KilkennyInfo.Editorial;

namespace KilkennyInfo.Pages.Desk.Addresses;

/// <summary>Every address that a page had before, and where it leads.</summary>
public sealed class AddressesModel(Redirects redirects) : AddressList(redirects)
{
    public const string Address = "/desk/redirects";

    public IReadOnlyList<OldAddress> Rows { get; private set; } = [];

    public string Query => Request.QueryString.ToString();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.menu.redirects"];
        Rows = await ChosenAsync(cancellation);
    }
}
