using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Gives the open edition of a page up, after saying what that means.</summary>
public sealed class DiscardModel(PageStates states, PairEditing editing) : PairPage(states)
{
    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(long revision, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var issues = await editing.DiscardAsync(Key, Person, revision, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.discard.done");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.discard.title", cancellation);
        if (!State.IsOpen)
        {
            throw new NotThereException($"The page “{Key}” has no open edition.");
        }
    }
}
