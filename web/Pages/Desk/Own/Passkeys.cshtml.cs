using System.Buffers.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Own;

[EnableRateLimiting(SignInLimit.Name)]
public sealed class PasskeysModel(OwnAccount own, OwnFactors factors, SignInManager<Account> signIn) : DeskPage
{
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public static string RemoveAddress(UserPasskeyInfo passkey) => $"/desk/account/passkeys/remove?id={Base64Url.EncodeToString(passkey.CredentialId)}";

    /// <summary>What was typed, when the page comes back.</summary>
    public string? Name { get; private set; }

    public async Task OnGetAsync()
    {
        Title = Words["desk.passkeys.title"];
        Passkeys = await factors.PasskeysAsync(await own.GetAsync(Person.Id));
    }

    public async Task<IActionResult> OnPostAsync(string? credential, string? name, string? current, CancellationToken cancellation)
    {
        Name = name;
        var issues = await AddAsync(credential, string.IsNullOrWhiteSpace(name) ? SignedIn!.Session.Device : name.Trim(), current ?? "", cancellation);
        if (issues.Count == 0)
        {
            return DoneTo("/desk/account/passkeys", "desk.passkeys.added");
        }

        await OnGetAsync();
        return PageWith(issues);
    }

    private async Task<IReadOnlyList<Issue>> AddAsync(string? credential, string name, string current, CancellationToken cancellation)
    {
        var attestation = string.IsNullOrEmpty(credential) ? null : await PasskeyAnswer.OrNoneAsync(signIn.PerformPasskeyAttestationAsync(credential));
        return attestation is { Succeeded: true }
            ? await factors.AddPasskeyAsync(Person.Id, SignedIn!.Session, current, attestation.Passkey, name, cancellation) : [Issue.Whole("desk.passkeys.refused")];
    }
}
