using KilkennyInfo.Complaints;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>The addresses of everything that people see of complaints.</summary>
public static class ComplaintRoutes
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void AddComplaintPages(this IServiceCollection services)
    {
        services.AddSingleton<Tickets>();
        services.AddSingleton<ComplaintLimit>();
        services.AddSingleton<GuessLimit>();
        services.AddSingleton<ComplaintWriting>();
        services.AddSingleton<SentFiles>();
        services.AddSingleton<ComplaintFormPage>();
        services.AddSingleton<ComplaintPages>();
        services.AddSingleton<ReceivedPage>();
        services.AddSingleton<DraftPages>();
        services.AddSingleton<TrackPages>();
    }

    public static void MapComplaintPages(this WebApplication app)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            Map<ComplaintPages>(app, CaseAddresses.Form(language), pages => context => pages.ShowAsync(context, language), pages => context => pages.SendAsync(context, language), takesFiles: true);
            Map<ReceivedPage>(app, CaseAddresses.Received(language), page => context => page.ShowAsync(context, language));
            Map<DraftPages>(app, CaseAddresses.Saved(language), pages => context => pages.SavedAsync(context, language));
            Map<DraftPages>(app, CaseAddresses.Continue(language), pages => context => pages.AskAsync(context, language), pages => context => pages.OpenAsync(context, language));
            Map<TrackPages>(app, CaseAddresses.Track(language), pages => context => pages.AskAsync(context, language), pages => context => pages.PostAsync(context, language), takesFiles: true);

            // The other language's word below this language: someone has changed the first part of the address by hand.
            app.MapMethods($"/{language.Code()}{CaseAddresses.Form(language.Other())[3..]}", Read, context => LeadAsync(context, CaseAddresses.Form(language))).ExcludeFromDescription();
        }
    }

    /// <summary>What is too large is dropped while it comes in, so that whoever sent it is told so and keeps what they typed.</summary>
    private static void Map<TPages>(WebApplication app, string address, Func<TPages, RequestDelegate> show, Func<TPages, RequestDelegate>? take = null, bool takesFiles = false)
        where TPages : notnull
    {
        // Found on the first request: the keys that they need are not to be waited for at every start.
        var pages = new Lazy<TPages>(app.Services.GetRequiredService<TPages>);
        app.MapMethods(address, Read, context => show(pages.Value)(context)).ExcludeFromDescription();
        if (take is not null)
        {
            object limit = takesFiles ? new DisableRequestSizeLimitAttribute() : new RequestSizeLimitAttribute(SentPost.MostBytes);
            app.MapPost(address, context => take(pages.Value)(context)).WithMetadata(limit).ExcludeFromDescription();
        }
    }

    private static Task LeadAsync(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = address + context.Request.QueryString;
        return Task.CompletedTask;
    }
}
