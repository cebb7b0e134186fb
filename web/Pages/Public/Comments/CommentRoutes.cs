using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>Where comments are sent, and the pages that follow. The comment card itself is a page like any other.</summary>
public static class CommentRoutes
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void AddCommentPages(this IServiceCollection services)
    {
        services.AddSingleton<CommentLimit>();
        services.AddSingleton<CommentPages>();
        services.AddSingleton<SubjectCards>();
    }

    public static void MapCommentPages(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<CommentPages>();
        foreach (var language in LanguageExtensions.Both)
        {
            app.MapPost(CommentAddresses.Of(language), context => pages.SendAsync(context, language))
                .WithMetadata(new RequestSizeLimitAttribute(CommentPages.MostBytes)).ExcludeFromDescription();
            app.MapMethods(CommentAddresses.OfReceipt(language, "{reference}"), Read, context =>
                pages.ReceiptAsync(context, language, context.Request.RouteValues["reference"] as string ?? "")).ExcludeFromDescription();
            app.MapMethods(CommentAddresses.OfPairs(language), Read, context => pages.PairsAsync(context, language)).ExcludeFromDescription();
        }
    }
}
