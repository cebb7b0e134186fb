using System.Globalization;
using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Puts both texts live, now or at a time in Dublin.</summary>
public sealed class PublishModel(PageStates states, Publication publication) : PairPage(states)
{
    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public bool? Second { get; set; }

    /// <summary>The time that was chosen comes twice on that day.</summary>
    public bool AsksWhich { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.publish.title", cancellation);

    public async Task<IActionResult> OnPostAsync(string? act, long revision, CancellationToken cancellation)
    {
        await LoadAsync("desk.publish.title", cancellation);
        switch (act)
        {
            case "now":
                return await publication.PublishAsync(Key, Person, revision, cancellation) is { Count: > 0 } obstacles ? PageWith(obstacles) : DoneTo(Root, "desk.publish.done");
            case "unschedule":
                await publication.UnscheduleAsync(Key, Person, cancellation);
                return DoneTo(Root, "desk.publish.unscheduled");
            default:
                return await ScheduleAsync(revision, cancellation);
        }
    }

    private async Task<IActionResult> ScheduleAsync(long revision, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return PageWith([new Issue("day", "desk.form.date.invalid")]);
        }

        if (!TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time))
        {
            return PageWith([new Issue("time", "desk.form.time.invalid")]);
        }

        var issues = await publication.ScheduleAsync(Key, Person, revision, day.ToDateTime(time), Second, cancellation);
        AsksWhich = issues.Any(issue => issue.Key == "desk.schedule.comes-twice");
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.publish.scheduled");
    }
}
