using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Own;

/// <summary>Gives up the authenticator that works, with a code of it or a recovery code, so that another one can be set up.</summary>
[EnableRateLimiting(SignInLimit.Name)]
public sealed class ChangeFactorModel(OwnFactors own) : DeskPage
{
    public void OnGet() => Title = Words["desk.factor.change"];

    public async Task<IActionResult> OnPostAsync(string? code, string? current, CancellationToken cancellation)
    {
        Title = Words["desk.factor.change"];
        var issues = await own.GiveUpAuthenticatorAsync(Person.Id, SignedIn!.Session, current ?? "", code ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : LocalRedirect("/desk/account/second-factor");
    }
}
