using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>
/// Where the site has an https address the cookies and forms of the desk go over TLS only. A request taken for plain http is told so: most
/// likely it came through a proxy that nobody has named.
/// </summary>
internal sealed partial class DeskTransport(RequestDelegate next, PublicAddress address, DeskProblems problems, ILogger<DeskTransport> log)
{
    private int _said;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || !address.IsHttps || context.Request.Path.StartsWithSegments(DeskAssets.Folder))
        {
            return next(context);
        }

        if (Interlocked.Exchange(ref _said, 1) == 0)
        {
            SayOnce(log, context.Connection.RemoteIpAddress);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return problems.WriteInsecureAsync(context);
    }

    [LoggerMessage(1, LogLevel.Error, "The desk was asked for over plain http and refuses it, since Site:PublicUrl is an https address. If {Address} is the proxy that ends TLS, name it in Site:KnownProxies. Said once.")]
    private static partial void SayOnce(ILogger log, System.Net.IPAddress? address);
}
