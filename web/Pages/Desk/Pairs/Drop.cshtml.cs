using KilkennyInfo.Editorial;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Throws away what the person typed and never saved.</summary>
public sealed class DropModel(PairEditing editing) : DeskPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public IActionResult OnGet() => LocalRedirect(PairPage.RootOf(Key) + "/edit");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await editing.ThrowAwayAsync(Key, Person.Id, cancellation);
        return DoneTo(PairPage.RootOf(Key) + "/edit", "desk.edit.dropped");
    }
}
