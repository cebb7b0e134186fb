using KilkennyInfo.Editorial;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Takes a signature back.</summary>
public sealed class TakeBackModel(Reviewing reviewing) : DeskPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public IActionResult OnGet() => LocalRedirect(PairPage.RootOf(Key));

    public async Task<IActionResult> OnPostAsync(string? gate, CancellationToken cancellation)
    {
        await reviewing.WithdrawAsync(Key, gate ?? "", Person, cancellation);
        return DoneTo(PairPage.RootOf(Key), "desk.gate.taken-back");
    }
}
