using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Diagnostics;

namespace KilkennyInfo.Pages.Public;

/// <summary>
/// Gives every answer that went wrong a page that says what to do, in the language of the address. The pages for faults of our own
/// are made at start, so that they do not hang on whatever has just failed.
/// </summary>
public sealed class ErrorPages(PublicSite publicSite, PageComposer pages)
{
    private static readonly int[] WithOwnWords = [400, 404, 405, 410, 500];

    private readonly Dictionary<string, StoredResponse> _faults = [];

    public async Task PrepareAsync()
    {
        foreach (var language in new Language?[] { Language.Irish, Language.English, null })
        {
            _faults[language?.Code() ?? ""] = await ComposeAsync(StatusCodes.Status500InternalServerError, language);
        }
    }

    public async Task WriteAsync(HttpContext context, string path)
    {
        var status = context.Response.StatusCode;
        var language = PublicAddresses.LanguageOf(path);
        var page = Nearest(status) == StatusCodes.Status500InternalServerError
            ? _faults[language?.Code() ?? ""]
            : await ComposeAsync(Nearest(status), language);
        await page.WriteAsync(context, status);
    }

    private Task<StoredResponse> ComposeAsync(int status, Language? language)
    {
        var snapshot = publicSite.Current;
        return snapshot.GetAsync($"error:{status}:{language?.Code()}", () => pages.ComposeErrorAsync(snapshot.Site, status, language));
    }

    private static int Nearest(int status) => WithOwnWords.Contains(status) ? status : status >= 500 ? 500 : 400;
}

public static class ErrorPagesSetup
{
    private static readonly PathString Api = "/api";

    public static void UseErrorPages(this WebApplication app)
    {
        var errors = app.Services.GetRequiredService<ErrorPages>();
        app.UseStatusCodePages(context => WriteAsync(errors, context.HttpContext, context.HttpContext.Request.Path));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            // A request of the wrong size or shape is the sender's slip, not a fault of ours that somebody must look into.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
            ExceptionHandler = context =>
            {
                // The handler starts from a clean answer, without the headers that were on it.
                SecurityHeaders.Apply(context, app.Environment);
                var failed = context.Features.Get<IExceptionHandlerPathFeature>();
                context.Response.StatusCode = failed?.Error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
                return WriteAsync(errors, context, failed?.Path ?? "/");
            },
        });
    }

    private static Task WriteAsync(ErrorPages errors, HttpContext context, PathString path) =>
        path.StartsWithSegments(Api) ? Results.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context)
        : path.StartsWithSegments(DeskSetup.Root) ? context.RequestServices.GetRequiredService<DeskProblems>().WriteAsync(context)
        : errors.WriteAsync(context, path.Value ?? "/");
}
