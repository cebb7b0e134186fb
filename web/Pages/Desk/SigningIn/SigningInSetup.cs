using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace KilkennyInfo.Pages.Desk.SigningIn;

public static class SigningInSetup
{
    public const string SignInPath = Doors.SignIn;

    // OWASP's figure for PBKDF2 with SHA-512 (ASVS 5.0, appendix C); the framework's own default is less than half of it.
    private const int HashRounds = 210_000;

    public static void AddSigningIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<SiteDatabase>().OpenForSaving());
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipals>();
        services.AddIdentityCore<Account>(SetRules)
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<ITicketStore, SessionTickets>();
        services.AddScoped<SignInSteps>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<ITicketStore, PublicAddress>(SetSessionCookie);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<PublicAddress>((cookie, address) => SetCookie(cookie.Cookie, "desk-step", address));
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((passkeys, address) =>
        {
            passkeys.ServerDomain = address.Host;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "preferred";
        });
    }

    internal static void SetCookie(CookieBuilder cookie, string name, PublicAddress address)
    {
        // Browsers take a name that begins so only from TLS, only for this host and never from a page below it.
        cookie.Name = address.IsHttps ? "__Host-" + name : name;
        cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    private static void SetRules(IdentityOptions identity)
    {
        identity.User.AllowedUserNameCharacters = "";
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

        // PasswordRules has the rules; these are about kinds of letters, which make passwords worse.
        identity.Password.RequiredLength = PasswordRules.MinLength;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
    }

    private static void SetSessionCookie(CookieAuthenticationOptions cookie, ITicketStore tickets, PublicAddress address)
    {
        SetCookie(cookie.Cookie, "desk", address);

        // A link in an e-mail must find the person signed in; forms carry a token of their own against other sites.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.SessionStore = tickets;
        cookie.ExpireTimeSpan = DeskSession.Limit;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = SignInPath;
        cookie.ReturnUrlParameter = "return";
        cookie.Events = new CookieAuthenticationEvents
        {
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            },
        };
    }
}
