using KilkennyInfo.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Own;

/// <summary>What the browser needs to make a passkey for this person.</summary>
public sealed class PasskeyOptionsModel(OwnAccount own, SignInManager<Account> signIn) : DeskPage
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await own.GetAsync(Person.Id);
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name });
        return Content(options, "application/json");
    }
}
