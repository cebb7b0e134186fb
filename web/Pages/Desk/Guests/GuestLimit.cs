using System.Globalization;
using System.Threading.RateLimiting;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Guests;

/// <summary>
/// How often one address may come with the token of a link, here and at the API: such pages are made anew each time. A program that shows
/// previews elsewhere asks from one address for all its people, so it is generous; for what a guest writes it is not.
/// </summary>
internal sealed class GuestLimit : IRateLimiterPolicy<string>
{
    public const string Name = "guest";

    public const int MostLooks = 300;

    public const int MostForms = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
    {
        context.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        var isForm = DeskGuard.IsWrite(httpContext.Request.Method);
        var network = SignInLimit.NetworkOf(httpContext.Connection.RemoteIpAddress);
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{(isForm ? "form" : "look")} {network}", _ => new FixedWindowRateLimiterOptions { PermitLimit = isForm ? MostForms : MostLooks, Window = Window });
    }
}
