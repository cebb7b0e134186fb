using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Addresses;

/// <summary>Earlier addresses as a file for a spreadsheet, with the same filters.</summary>
public sealed class AddressFileModel(Redirects redirects) : AddressList(redirects)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        string[] heads = ["language", "address", "answer", "leads-to", "page", "from-files"];
        return CsvFile.Of("addresses.csv", heads, (await ChosenAsync(cancellation)).Select(row => new[]
        {
            row.Language.Code(), row.Path, row.LeadsOn ? "redirect" : "gone", TargetOf(row), row.PageKey ?? "", row.IsFromFiles ? "yes" : "no",
        }));
    }

    private string TargetOf(OldAddress row) => row is { LeadsOn: true, PageKey: { } key } && Site.Find(key) is { } page ? LiveSite.AddressOf(page, row.Language) : "";
}
