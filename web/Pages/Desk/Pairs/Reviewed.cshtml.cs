using System.Globalization;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Somebody has looked at a live page and found it still right: only the day of its next review changes.</summary>
public sealed class ReviewedModel(PageStates states, Structure structure, TimeProvider clock) : PairPage(states)
{
    [BindProperty]
    public string? Day { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        Day = OverviewModel.NextReviewOf(DublinTime.Today(clock));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        DateOnly? until = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : null;
        var issues = await structure.ReviewedAsync(Key, Person, until, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.reviewed.done");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.reviewed.title", cancellation);
        if (!State.IsLive)
        {
            throw new NotThereException($"The page “{Key}” is not live.");
        }
    }
}
