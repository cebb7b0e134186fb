using Microsoft.Extensions.Primitives;

namespace KilkennyInfo.Platform;

/// <summary>
/// Headers on every answer. A public page has no script and loads nothing from anywhere else; the policy says so, and Trusted Types
/// keep it so even if a script were ever let in.
/// </summary>
public static class SecurityHeaders
{
    public const string PublicPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly StringValues ContentSecurityPolicy = PublicPolicy;
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    private static readonly StringValues SameOrigin = "same-origin";

    // A year, as ASVS 3.4.1 asks; the framework's own default is thirty days.
    private static readonly StringValues StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    public static void Apply(HttpContext context, IHostEnvironment environment)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        if (context.Request.IsHttps && !environment.IsDevelopment())
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }
    }

    /// <summary>
    /// On every answer but 304: there the browser keeps the headers it got with the page (RFC 9110, 15.4.5), and leaving them out is
    /// what makes a 304 cheaper than the page.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var environment = app.Environment;
        Task ApplyUnlessNotModified(object state)
        {
            var context = (HttpContext)state;
            if (context.Response.StatusCode != StatusCodes.Status304NotModified)
            {
                Apply(context, environment);
            }

            return Task.CompletedTask;
        }

        Func<object, Task> late = ApplyUnlessNotModified;
        app.Use(next => context =>
        {
            if (context.Request.Headers.IfNoneMatch.Count == 0)
            {
                Apply(context, environment);
            }
            else
            {
                context.Response.OnStarting(late, context);
            }

            return next(context);
        });
    }
}
