using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Pages.Desk.Guests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>The calendar of whoever holds the address; a calendar program does not sign in.</summary>
[EnableRateLimiting(GuestLimit.Name)]
public sealed class CalendarFileModel(CalendarFeeds feeds) : DeskPage
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) =>
        await feeds.WriteAsync(token, cancellation) is { } calendar ? Content(calendar, CalendarText.ContentType) : NotFound();
}
