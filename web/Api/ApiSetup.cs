using KilkennyInfo.Pages.Desk.Guests;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Api;

/// <summary>The headless API, version 1: addresses and descriptions. Fixed by design section 5; other programs rely on them.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    internal const string DocumentName = "v1";

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void AddReadApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReadApi>();
        builder.Services.AddSingleton<PreviewApi>();
        builder.Services.AddSingleton<SearchApi>();
        builder.Services.AddSingleton<DocumentsApi>();
        builder.Services.AddSingleton<CommentsApi>();
        builder.Services.AddSingleton<FiguresApi>();
        builder.Services.AddSingleton<ComplaintsApi>();
        builder.Services.AddSingleton<PlanApi>();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(DocumentName, options => options.AddDocumentTransformer((document, context, _) =>
        {
            document.Servers = [new() { Url = context.ApplicationServices.GetRequiredService<PublicAddress>().Origin }];
            document.Info = new()
            {
                Title = "KilkennyInfo API",
                Version = "1",
                Description = "Live pages in Irish and English, always both, documents as files, and contacts. Search in both; send comments in either. Every answer to a reading but that of a search has an ETag; ask again with If-None-Match.",
            };
            return Task.CompletedTask;
        }));
    }

    public static void MapReadApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root) && context.Request.Query.ContainsKey("preview"), previews => previews.UseRateLimiter());
        var api = app.MapGroup(Root);
        api.MapMethods("/pages", Read, async (ReadApi answers) => new StoredResult(await answers.PagesAsync()))
            .WithSummary("All live pages").Produces<PageList>();
        api.MapMethods("/pages/{key}", Read, (string key, string? preview, ReadApi answers, PreviewApi previews, HttpContext context) =>
                preview is null ? LiveAsync(key, answers) : PreviewAsync(key, preview, previews, context))
            .WithSummary("One page with both its texts, as Markdown and as HTML; with the token of a link from the desk, as it will be").Produces<PageDetail>().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests).RequireRateLimiting(GuestLimit.Name);
        api.MapMethods("/contacts", Read, async (ReadApi answers) => new StoredResult(await answers.ContactsAsync()))
            .WithSummary("Departments, officers and outside bodies").Produces<ContactList>();
        api.MapMethods("/documents", Read, async (DocumentsApi answers) => new StoredResult(await answers.DocumentsAsync()))
            .WithSummary("Documents in force, with every file of each").Produces<DocumentList>();
        api.MapMethods("/complaint-figures", Read, (string? year, FiguresApi answers) => FiguresAsync(year, answers))
            .WithSummary("How complaints were handled in a year; small counts are not shown").Produces<ComplaintFigures>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/plan", Read, (PlanApi answers) => PlanAsync(answers))
            .WithSummary("The Customer Action Plan in force: how each commitment stands, its results, and where the review is").Produces<PlanDetail>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/search", Read, (SearchApi search, HttpContext context, string? q, string? lang, string? kind, int? limit, int? offset) =>
                search.Answer(context, q, lang, kind, limit, offset))
            .WithSummary("Search both languages; own language first").Produces<SearchAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapPost("/comments", (CommentsApi comments, HttpContext context) => comments.TakeAsync(context))
            .WithSummary("Send a comment; with an Idempotency-Key it is stored once, however often it is sent").Accepts<CommentSent>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(CommentsApi.MostBytes))
            .Produces<CommentTaken>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapPost("/complaints", (ComplaintsApi complaints, HttpContext context) => complaints.TakeAsync(context))
            .WithSummary("Send a complaint. With an Idempotency-Key, it is stored once, however often it is sent, and gets the same answer; the key is of no use for another body").Accepts<ComplaintSent>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(ComplaintsApi.MostBytes))
            .Produces<ComplaintTaken>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapMethods("/complaints/{reference}", Read, (string reference, [FromHeader(Name = ComplaintsApi.CodeHeader)] string? code, ComplaintsApi complaints, HttpContext context) =>
                complaints.StandingAsync(context, reference, code))
            .WithSummary("How a complaint stands, to whoever has its access code; a wrong reference and a wrong code get the same answer").Produces<ComplaintStanding>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapMethods("/openapi.json", Read, async (ReadApi answers) => new StoredResult(await answers.DescriptionAsync())).ExcludeFromDescription();
    }

    private static async Task<Results<StoredResult, JsonHttpResult<PageDetail>, ProblemHttpResult>> LiveAsync(string key, ReadApi answers) =>
        await answers.PageAsync(key) is { } page ? new StoredResult(page)
            : TypedResults.Problem($"There is no live page with the key “{key}”.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<StoredResult, ProblemHttpResult>> FiguresAsync(string? year, FiguresApi answers) =>
        await answers.YearAsync(year) is { } figures ? new StoredResult(figures)
            : TypedResults.Problem($"There are no figures of the year “{year}”.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<StoredResult, ProblemHttpResult>> PlanAsync(PlanApi answers) =>
        await answers.PlanAsync() is { } plan ? new StoredResult(plan) : TypedResults.Problem("There is no plan.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>What is not live yet is nobody’s to keep: no cache on the way, and no mark to ask again with.</summary>
    private static async Task<Results<StoredResult, JsonHttpResult<PageDetail>, ProblemHttpResult>> PreviewAsync(string key, string token, PreviewApi previews, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await previews.PageAsync(key, token, context.RequestAborted) is { } page ? TypedResults.Json(page, ReadApi.Json)
            : TypedResults.Problem($"This preview is over, or is not of the page “{key}”.", statusCode: StatusCodes.Status404NotFound);
    }

    private sealed class StoredResult(StoredResponse response) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext) => await response.WriteAsync(httpContext);
    }
}
