using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.SignIn;

/// <summary>The second step for somebody without their authenticator: one of the codes they put away.</summary>
[EnableRateLimiting(SignInLimit.Name)]
public sealed class RecoveryModel(SignInSteps steps) : DeskPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Title = Words["desk.recovery.title"];
        return await steps.HalfwayAsync() is null ? LocalRedirect(ReturnPath.With(SigningInSetup.SignInPath, Return)) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Title = Words["desk.recovery.title"];
        return await steps.RecoveryCodeAsync(Code ?? "") switch
        {
            SignInStep.Done => LocalRedirect(ReturnPath.Of(Return)),
            SignInStep.Over => LocalRedirect(ReturnPath.With(SigningInSetup.SignInPath, Return)),
            _ => PageWith([new Issue("code", "desk.code.wrong")]),
        };
    }
}
