using KilkennyInfo.Editorial;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Marks a note as dealt with.</summary>
public sealed class SettleModel(Reviewing reviewing) : DeskPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public IActionResult OnGet() => LocalRedirect(PairPage.RootOf(Key));

    public async Task<IActionResult> OnPostAsync(long note, CancellationToken cancellation)
    {
        await reviewing.SettleAsync(Key, note, Person, cancellation);
        return DoneTo(PairPage.RootOf(Key) + "#notes", "desk.notes.settled.done");
    }
}
