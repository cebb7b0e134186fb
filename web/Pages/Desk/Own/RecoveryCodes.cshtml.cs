using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Own;

[EnableRateLimiting(SignInLimit.Name)]
public sealed class RecoveryCodesModel(OwnFactors own) : DeskPage
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public void OnGet() => Title = Words["desk.factor.codes.new"];

    public async Task<IActionResult> OnPostAsync(string? current, CancellationToken cancellation)
    {
        (Codes, var issues) = await own.NewRecoveryCodesAsync(Person.Id, SignedIn!.Session, current ?? "", cancellation);
        Title = Words[Codes.Count > 0 ? "desk.factor.codes.title" : "desk.factor.codes.new"];
        return issues.Count > 0 ? PageWith(issues) : Page();
    }
}
