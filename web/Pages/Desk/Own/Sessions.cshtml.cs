using KilkennyInfo.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Own;

/// <summary>Ends one of the person's own sessions elsewhere.</summary>
public sealed class SessionsModel(DeskSessions sessions) : DeskPage
{
    public IActionResult OnGet() => LocalRedirect("/desk/account");

    public async Task<IActionResult> OnPostAsync(Guid session, CancellationToken cancellation)
    {
        await sessions.EndAsync(Person.Id, session, cancellation);
        return DoneTo("/desk/account", "desk.sessions.ended");
    }
}
