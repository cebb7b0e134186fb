using System.Globalization;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Says that a finding does not matter here, why, and until when.</summary>
public sealed class WaiveModel(PageStates states, FindingStore findings, Waiving waiving) : PairPage(states)
{
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public FindingsView Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        DateOnly? until = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var issues = await waiving.WaiveAsync(Key, Place ?? "", Person, Reason ?? "", until, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/read", "desk.waive.done");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.waive.title", cancellation);
        var seen = (await findings.ListAsync(State.Newest, cancellation)).Where(seen => seen.Finding.Place == Place).ToList();
        Shown = seen.Count == 0 ? throw new NotThereException("There is no such finding.") : new FindingsView(seen, this, Key, MayWaive: false);
    }
}
