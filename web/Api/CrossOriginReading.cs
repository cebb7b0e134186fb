namespace KilkennyInfo.Api;

/// <summary>
/// Lets a program on any other site read the API in a browser: all that it answers is public, and no cookie counts. Errors too, so
/// that the program learns what was wrong.
/// </summary>
public static class CrossOriginReading
{
    public static void UseCrossOriginReading(this WebApplication app) => app.Use(next => context =>
    {
        if (!context.Request.Path.StartsWithSegments(ApiSetup.Root))
        {
            return next(context);
        }

        // At the last moment, since a fault takes away the headers that were there before it.
        context.Response.OnStarting(Open, context.Response.Headers);
        return HttpMethods.IsOptions(context.Request.Method) ? Permit(context.Response) : next(context);
    });

    private static Task Open(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag";
        return Task.CompletedTask;
    }

    /// <summary>A browser asks first whenever a request carries If-None-Match.</summary>
    private static Task Permit(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "If-None-Match";
        response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }
}
