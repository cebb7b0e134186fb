using System.Threading.RateLimiting;
using KilkennyInfo.Pages.Desk.SigningIn;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>How many requests one network may send. A library or an office shares an address, so it is generous; it stops a machine.</summary>
public sealed class RequestLimit : IDisposable
{
    public const int Most = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
        SignInLimit.NetworkOf(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window }));

    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public static TimeSpan WaitAfter => Window;

    public void Dispose() => _limiter.Dispose();
}
