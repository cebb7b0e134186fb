using System.Security.Claims;
using KilkennyInfo.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>
/// Joins the framework's cookie to our sessions: the cookie carries only the words of a session, and who that is and what they may do
/// is read anew for each request. Where somebody is let in nobody is signed in: the framework would keep the session that the browser has,
/// and with it the person who began it.
/// </summary>
public sealed class SessionTickets(DeskSessions sessions, IHttpContextAccessor accessor) : ITicketStore
{
    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, Context, CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var isStrong = httpContext.Features.Get<StrongSignIn>() is not null;
        var insteadOf = httpContext.Features.Get<LiveSession>()?.Token;
        return sessions.StartAsync(id, Device.Of(httpContext.Request.Headers.UserAgent.ToString()), isStrong, cancellationToken, insteadOf);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, Context, CancellationToken.None);

    /// <summary>A request in time has already been noted in <see cref="RetrieveAsync(string, HttpContext, CancellationToken)"/>.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, Context, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        httpContext.Features.Set(new PresentedSession(key));
        if (await sessions.FindAsync(key, cancellationToken) is not { } signedIn)
        {
            return null;
        }

        if (Doors.IsOne(httpContext.Request.Path))
        {
            httpContext.Features.Set(new LiveSession(key));
            return null;
        }

        await sessions.SeeAsync(signedIn.Session, cancellationToken);
        httpContext.Features.Set(signedIn);
        var properties = new AuthenticationProperties { IssuedUtc = signedIn.Session.LastSeenUtc, ExpiresUtc = signedIn.Session.ExpiresUtc };
        return new AuthenticationTicket(PrincipalOf(signedIn.Person), properties, IdentityConstants.ApplicationScheme);
    }

    internal static ClaimsPrincipal PrincipalOf(Person person) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()), new Claim(ClaimTypes.Name, person.Name)], IdentityConstants.ApplicationScheme));

    public Task RemoveAsync(string key) => sessions.EndAsync(key, CancellationToken.None);

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A session is started, read and ended within a request.");
}

/// <summary>Set on a request whose cookie names a session, whatever has become of that.</summary>
internal sealed record PresentedSession(string Token);

/// <summary>Set on a request that signs somebody in with more than a password.</summary>
public sealed record StrongSignIn;

/// <summary>A session that the browser has on a page where somebody is let in: it ends when the next one begins.</summary>
public sealed record LiveSession(string Token);
