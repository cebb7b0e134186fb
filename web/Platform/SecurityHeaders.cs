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

    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
    }

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        Apply(context.Response.Headers);
        return next(context);
    });
}
