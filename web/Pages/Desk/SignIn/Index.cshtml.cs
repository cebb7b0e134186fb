using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.SignIn;

[EnableRateLimiting(SignInLimit.Name)]
public sealed class SignInModel(SignInSteps steps) : DeskPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The person was typing when their session ran out, and it is there again once they have signed in.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Kept { get; set; }

    public IActionResult OnGet()
    {
        Title = Words["desk.sign-in.title"];
        return HttpContext.Features.Get<LiveSession>() is null ? Page() : LocalRedirect(ReturnPath.Of(Return));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Title = Words["desk.sign-in.title"];
        return await steps.PasswordAsync((Email ?? "").Trim(), Password ?? "") switch
        {
            SignInStep.Done => LocalRedirect(ReturnPath.Of(Return)),
            SignInStep.Code => LocalRedirect(ReturnPath.With("/desk/sign-in/code", Return)),
            SignInStep.Passkey => PageWith([Issue.Whole("desk.sign-in.passkey-owed")]),
            _ => PageWith([Issue.Whole("desk.sign-in.refused")]),
        };
    }
}
