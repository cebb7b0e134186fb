using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk;

/// <summary>Where an invitation leads, and a link for a new password.</summary>
[EnableRateLimiting(SignInLimit.Name)]
public sealed class JoinModel(Joining joining, SignInSteps steps) : DeskPage
{
    private LinkPurpose _purpose;

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Invited? Invited { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => FindAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        var (account, issues) = await joining.TakeUpAsync(Token ?? "", _purpose, Password ?? "", cancellation);
        if (account is null)
        {
            return PageWith(issues);
        }

        return await steps.LinkAsync(account.Value) switch
        {
            SignInStep.Done => LocalRedirect(DeskSetup.Root),
            SignInStep.Passkey => DoneTo(SigningInSetup.SignInPath, "desk.join.done.passkey"),
            _ => DoneTo(SigningInSetup.SignInPath, "desk.join.done"),
        };
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        foreach (var purpose in new[] { LinkPurpose.Invitation, LinkPurpose.NewPassword })
        {
            if (await joining.FindAsync(Token ?? "", purpose, cancellation) is { } invited)
            {
                (Invited, _purpose) = (invited, purpose);
            }
        }

        Title = Words[_purpose is LinkPurpose.NewPassword ? "desk.join.password.title" : "desk.join.title"];
    }
}
