using System.Globalization;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Puts one language of a pair live ahead of the other, countersigns that, or gives the other text more time.</summary>
public sealed class EmergencyModel(PageStates states, Emergencies emergencies) : PairPage(states)
{
    private const string UsualDays = "3";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Days { get; set; } = UsualDays;

    public EmergencyRelease? Release => State.Emergency;

    public bool MayCountersign => Release is { CountersignedById: null } release && release.PersonId != Person.Id;

    /// <summary>Exactly one text is behind: only then is there something to put ahead.</summary>
    public bool MayRelease => State is { IsOpen: true, Behind.Count: 1 };

    public string WhyNot => Words[State switch
    {
        { IsOpen: false } => "desk.emergency.none",
        { Newest.IsInStep: true } => "desk.emergency.in-step",
        _ => "desk.emergency.neither",
    }];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.emergency.title", cancellation);

    public async Task<IActionResult> OnPostAsync(string? act, long revision, CancellationToken cancellation)
    {
        await LoadAsync("desk.emergency.title", cancellation);
        var days = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (issues, done) = act switch
        {
            "release" => (await emergencies.ReleaseAsync(Key, Person, revision, Reason ?? "", days, cancellation), "desk.emergency.done"),
            "countersign" => (await emergencies.CountersignAsync(Key, Person, cancellation), "desk.emergency.countersign.done"),
            "extend" => (await emergencies.ExtendAsync(Key, Person, Reason ?? "", days, cancellation), "desk.emergency.extend.done"),
            _ => throw new NotThereException($"There is no act “{act}”."),
        };
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, done);
    }
}
