using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.SignIn;

[EnableRateLimiting(SignInLimit.Name)]
public sealed class PasskeyModel(SignInSteps steps) : DeskPage
{
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public string SignInAddress => ReturnPath.With(SigningInSetup.SignInPath, Return);

    public IActionResult OnGet() => LocalRedirect(SignInAddress);

    public async Task<IActionResult> OnPostAsync()
    {
        Title = Words["desk.passkey.failed.title"];
        return !string.IsNullOrEmpty(Credential) && await steps.PasskeyAsync(Credential) is SignInStep.Done
            ? LocalRedirect(ReturnPath.Of(Return)) : PageWith([Issue.Whole("desk.passkey.refused")]);
    }
}
