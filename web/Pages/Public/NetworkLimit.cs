using System.Globalization;
using System.Threading.RateLimiting;
using KilkennyInfo.Pages.Desk.SigningIn;

namespace KilkennyInfo.Pages.Public;

/// <summary>How many forms one network may send. A library or an office shares an address, so it is generous; it stops a machine.</summary>
public abstract class NetworkLimit(int most) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
        NetworkOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window }));

    public static string NetworkOf(HttpContext context) => SignInLimit.NetworkOf(context.Connection.RemoteIpAddress);

    /// <summary>When it does not allow one more, the answer says after how long to try again.</summary>
    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
