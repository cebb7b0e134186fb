using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Calendar;

/// <summary>One’s own calendar address: made, renewed, ended.</summary>
public sealed class CalendarModel(CalendarFeeds feeds) : MeetingsPage
{
    public const string End = "end";

    /// <summary>None when the person has none.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>A new one, shown once.</summary>
    public string? Address { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? how, CancellationToken cancellation)
    {
        if (how == End)
        {
            await feeds.EndAsync(Person, cancellation);
            return DoneTo(List + "/calendar", "desk.plan.calendar.ended");
        }

        Address = feeds.AddressOf(await feeds.RenewAsync(Person, cancellation));
        await ShowAsync(cancellation);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.calendar.title"];
        Since = await feeds.SinceAsync(Person, cancellation);
    }
}
