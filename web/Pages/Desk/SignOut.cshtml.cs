using KilkennyInfo.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk;

public sealed class SignOutModel(SignInManager<Account> signIn) : DeskPage
{
    public void OnGet() => Title = Words["desk.sign-out"];

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(SigningIn.SigningInSetup.SignInPath);
    }
}
