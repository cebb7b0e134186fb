using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>The pages about documents whose answers hang on more than the address.</summary>
public static class DocumentRoutes
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void AddDocumentPages(this IServiceCollection services)
    {
        services.AddSingleton<DocumentFiles>();
        services.AddSingleton<DocumentComposing>();
        services.AddSingleton<DocumentPlaces>();
        services.AddSingleton<DocumentLibrary>();
        services.AddSingleton<RequestLimit>();
        services.AddSingleton<RequestPages>();
    }

    public static void MapDocumentPages(this WebApplication app)
    {
        var (library, requests) = (app.Services.GetRequiredService<DocumentLibrary>(), app.Services.GetRequiredService<RequestPages>());
        foreach (var language in LanguageExtensions.Both)
        {
            var here = DocumentAddresses.Of(language);
            app.MapMethods(here, Read, context => library.WriteAsync(context, language)).ExcludeFromDescription();

            // The other language's word below this language: someone has changed the first part of the address by hand.
            var mixed = $"/{language.Code()}{DocumentAddresses.Of(language.Other())[3..]}";
            app.MapMethods(mixed, Read, context => Lead(context, here)).ExcludeFromDescription();

            var form = DocumentAddresses.OfRequest(language, "{slug}");
            app.MapMethods(form, Read, context => requests.ShowAsync(context, language, Value(context, "slug"))).ExcludeFromDescription();
            app.MapPost(form, context => requests.SendAsync(context, language, Value(context, "slug")))
                .WithMetadata(new RequestSizeLimitAttribute(RequestPages.MostBytes)).ExcludeFromDescription();
            app.MapMethods(DocumentAddresses.OfReceipt(language, "{slug}", "{reference}"), Read, context =>
                requests.ReceiptAsync(context, language, Value(context, "slug"), Value(context, "reference"))).ExcludeFromDescription();
        }
    }

    private static Task Lead(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = address + context.Request.QueryString;
        return Task.CompletedTask;
    }

    private static string Value(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";
}
