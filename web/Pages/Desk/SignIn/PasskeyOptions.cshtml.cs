using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.SignIn;

/// <summary>What the sign-in page's script gives to the browser so that it asks for a passkey.</summary>
[EnableRateLimiting(SignInLimit.Name)]
public sealed class PasskeyOptionsModel(SignInSteps steps) : DeskPage
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync() => Content(await steps.PasskeyOptionsAsync(), "application/json");
}
