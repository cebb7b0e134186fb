using KilkennyInfo.Editorial;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Takes a pair off the site, both texts at once.</summary>
public sealed class TakeOffModel(PageStates states, Publication publication) : PairPage(states)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Heir { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.take-off.title", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.take-off.title", cancellation);
        var issues = await publication.TakeOffAsync(Key, Person, Reason ?? "", string.IsNullOrEmpty(Heir) ? null : Heir, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.take-off.done");
    }
}
