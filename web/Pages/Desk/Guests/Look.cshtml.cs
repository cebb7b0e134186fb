using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Pages.Desk.Pairs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Guests;

/// <summary>Shows both texts of an open edition to whoever holds a link.</summary>
[EnableRateLimiting(GuestLimit.Name)]
public sealed class LookModel(PageStates states, PairLinks links) : PairPage(states)
{
    public GuestVisit? Visit { get; private set; }

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        (Token, Visit) = (token, await links.OpenAsync(token, cancellation));
        if (Visit is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            Title = Words["desk.guest.over"];
            return Page();
        }

        Key = Visit.Key;
        await LoadAsync("desk.guest.look", cancellation);
        return Page();
    }
}
