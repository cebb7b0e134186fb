using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Own;

[EnableRateLimiting(SignInLimit.Name)]
public sealed class PasswordModel(OwnAccount own) : DeskPage
{
    public void OnGet() => Title = Words["desk.password.title"];

    public async Task<IActionResult> OnPostAsync(string? current, string? password, CancellationToken cancellation)
    {
        Title = Words["desk.password.title"];
        var issues = await own.ChangePasswordAsync(Person.Id, SignedIn!.Session.Id, current ?? "", password ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo("/desk/account", "desk.password.done");
    }
}
