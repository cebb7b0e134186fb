using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk;

/// <summary>Makes the first administrator, for whoever holds the link that the site prints when it starts.</summary>
[EnableRateLimiting(SignInLimit.Name)]
public sealed class SetUpModel(Joining joining, SignInSteps steps) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsOver { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.set-up.title"];
        IsOver = await joining.FindAsync(Token ?? "", LinkPurpose.SetUp, cancellation) is null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.set-up.title"];
        var (account, issues) = await joining.SetUpAsync(Token ?? "", NewPerson.Of(Name, Email), Password ?? "", Language, cancellation);
        if (account is null)
        {
            return PageWith(issues);
        }

        await steps.LinkAsync(account.Value);
        return LocalRedirect(DeskSetup.Root);
    }
}
