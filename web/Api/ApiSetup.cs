using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KilkennyInfo.Api;

/// <summary>The headless API, version 1: addresses and descriptions. Fixed by design section 5; other programs rely on them.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    internal const string DocumentName = "v1";

    public static void AddReadApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReadApi>();
        builder.Services.AddSingleton<SearchApi>();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(DocumentName, options => options.AddDocumentTransformer((document, context, _) =>
        {
            document.Servers = [new() { Url = context.ApplicationServices.GetRequiredService<PublicAddress>().Origin }];
            document.Info = new()
            {
                Title = "KilkennyInfo read API",
                Version = "1",
                Description = "Live pages in Irish and English, always both, and contacts. Search in both. Every answer but that of a search has an ETag; ask again with If-None-Match.",
            };
            return Task.CompletedTask;
        }));
    }

    public static void MapReadApi(this WebApplication app)
    {
        var api = app.MapGroup(Root);
        api.MapMethods("/pages", Read, async (ReadApi answers) => new StoredResult(await answers.PagesAsync()))
            .WithSummary("All live pages").Produces<PageList>();
        api.MapMethods("/pages/{key}", Read, async Task<Results<StoredResult, ProblemHttpResult>> (string key, ReadApi answers) =>
                await answers.PageAsync(key) is { } page
                    ? new StoredResult(page)
                    : TypedResults.Problem($"There is no live page with the key “{key}”.", statusCode: StatusCodes.Status404NotFound))
            .WithSummary("One page with both its texts, as Markdown and as HTML").Produces<PageDetail>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/contacts", Read, async (ReadApi answers) => new StoredResult(await answers.ContactsAsync()))
            .WithSummary("Departments, officers and outside bodies").Produces<ContactList>();
        api.MapMethods("/search", Read, (SearchApi search, HttpContext context, string? q, string? lang, string? kind, int? limit, int? offset) =>
                search.Answer(context, q, lang, kind, limit, offset))
            .WithSummary("Search both languages; own language first").Produces<SearchAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapMethods("/openapi.json", Read, async (ReadApi answers) => new StoredResult(await answers.DescriptionAsync())).ExcludeFromDescription();
    }

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    private sealed class StoredResult(StoredResponse response) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext) => await response.WriteAsync(httpContext);
    }
}
