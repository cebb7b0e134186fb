using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Own;

/// <summary>Sets up an authenticator: its key as a picture and in letters, and a code that proves it works.</summary>
[EnableRateLimiting(SignInLimit.Name)]
public sealed class SecondFactorModel(OwnAccount own, OwnFactors factors, PublicAddress address, SiteOptions options) : DeskPage
{
    private const int KeyGroup = 4;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool IsOn { get; private set; }

    public bool IsOwed => options.RequireSecondFactor && !SignedIn!.Session.HasSecondFactor;

    public int CodesLeft { get; private set; }

    /// <summary>In groups of four letters, for those who type it.</summary>
    public string Key { get; private set; } = "";

    public string Picture { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var account = await own.GetAsync(Person.Id);
        Show(account, account.TwoFactorEnabled ? "" : await factors.NewAuthenticatorKeyAsync(account, cancellation));
        CodesLeft = await factors.RecoveryCodesLeftAsync(account);
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? current, CancellationToken cancellation)
    {
        var (codes, issues) = await factors.ConfirmAuthenticatorAsync(Person.Id, SignedIn!.Session, current ?? "", code ?? "", cancellation);
        var account = await own.GetAsync(Person.Id);
        Codes = codes;
        Show(account, await factors.AuthenticatorKeyAsync(account));
        return issues.Count > 0 ? PageWith(issues) : Page();
    }

    private void Show(Account account, string key)
    {
        Title = Codes.Count > 0 ? Words["desk.factor.codes.title"] : Words["desk.factor.title"];
        IsOn = account.TwoFactorEnabled;
        Key = string.Join(' ', key.Chunk(KeyGroup).Select(group => new string(group)));
        var issuer = Uri.EscapeDataString($"{Words["desk.name"]} {address.Host}");
        Picture = key.Length == 0 ? "" : QrPicture.Of($"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.Email ?? "")}?secret={key}&issuer={issuer}&digits=6", Words["desk.factor.picture"]);
    }
}
