using System.Buffers.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Own;

[EnableRateLimiting(SignInLimit.Name)]
public sealed class RemovePasskeyModel(OwnAccount own, OwnFactors factors) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } passkey)
        {
            return NotFound();
        }

        Name(passkey);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? current, CancellationToken cancellation)
    {
        if (await FindAsync() is not { } passkey)
        {
            return NotFound();
        }

        Name(passkey);
        var issues = await factors.RemovePasskeyAsync(Person.Id, SignedIn!.Session, current ?? "", passkey.CredentialId, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo("/desk/account/passkeys", "desk.passkeys.removed");
    }

    private async Task<UserPasskeyInfo?> FindAsync()
    {
        if (!Base64Url.IsValid(Id))
        {
            return null;
        }

        var id = Base64Url.DecodeFromChars(Id);
        return (await factors.PasskeysAsync(await own.GetAsync(Person.Id))).FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(id));
    }

    private void Name(UserPasskeyInfo passkey) => Title = Words.Format("desk.passkeys.remove.title", ("name", passkey.Name ?? ""));
}
