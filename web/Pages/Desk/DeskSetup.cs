using KilkennyInfo.Accounts;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Pages.Desk.Guests;
using KilkennyInfo.Pages.Desk.Pairs;
using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk;

/// <summary>The desk: its pages, who may open them, and what stands around each request.</summary>
public static class DeskSetup
{
    public const string Root = "/desk";

    public static void AddDesk(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccounts();
        services.AddSigningIn();
        services.AddRazorPages(pages => pages.Conventions.Add(new DeskAccessConvention()));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.Filters.Add<DeskPageFilter>();
        });
        services.AddSingleton<IAuthorizationHandler, DeskGuard>();
        services.AddSingleton<LapsedTyping>();
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.Events.OnRedirectToLogin = async context =>
        {
            var kept = await context.HttpContext.RequestServices.GetRequiredService<LapsedTyping>().KeepAsync(context.HttpContext);
            context.Response.Redirect(kept ? context.RedirectUri + "&kept=true" : context.RedirectUri);
        });
        services.AddAuthorization(authorization => authorization.AddPolicy(DeskGuard.Policy, policy => policy.AddRequirements(new DeskRequirement())));
        services.AddOptions<AntiforgeryOptions>().Configure<PublicAddress>((forgery, address) =>
        {
            SigningInSetup.SetCookie(forgery.Cookie, "desk-form", address);
            forgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<PublicAddress>((news, address) =>
        {
            SigningInSetup.SetCookie(news.Cookie, "desk-news", address);
            news.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy<string, SignInLimit>(SignInLimit.Name);
            limiter.AddPolicy<string, GuestLimit>(GuestLimit.Name);
        });
        services.AddSingleton<DeskAssets>();
        services.AddSingleton<DeskMenu>();
        services.AddSingleton<DeskProblems>();
    }

    /// <summary>Stands after routing: it has to know which page is meant.</summary>
    public static void UseDesk(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<SiteOptions>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root), desk =>
        {
            desk.UseMiddleware<DeskHeaders>();
            desk.UseMiddleware<DeskTransport>();
            desk.UseRateLimiter();
            desk.UseAuthentication();
            desk.UseAuthorization();
            desk.Use((context, next) =>
            {
                if (!DeskGuard.OwesSecondFactor(context, options))
                {
                    return next(context);
                }

                context.Response.Redirect("/desk/account/second-factor");
                return Task.CompletedTask;
            });
        });
        app.MapRazorPages();
        app.MapGet(DeskAssets.Path + "{file}", (string file, DeskAssets assets, HttpContext context) => assets.WriteAsync(context, file)).ExcludeFromDescription();
    }
}
