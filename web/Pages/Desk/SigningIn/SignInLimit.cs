using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>
/// How many passwords and codes one address may try. An office shares an address, so it is generous: what stops a guesser is the lock on
/// the account. Of an IPv6 address the network counts, since its owner has billions.
/// </summary>
internal sealed class SignInLimit(SiteOptions options) : IRateLimiterPolicy<string>
{
    public const string Name = "sign-in";

    private const int NetworkBytes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
    {
        context.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        DeskGuard.IsWrite(httpContext.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(NetworkOf(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.SignInTries, Window = Window })
            : RateLimitPartition.GetNoLimiter("read");

    internal static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.MapToIPv4().ToString(),
    };
}
