using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KilkennyInfo.Api;

/// <summary>Search for other programs: the same as the search page, as data.</summary>
public sealed class SearchApi(PublicSite publicSite, Searcher searcher, QueryLog queries)
{
    public Results<JsonHttpResult<SearchAnswer>, ProblemHttpResult> Answer(HttpContext context, string? q, string? lang, string? kind, int? limit, int? offset)
    {
        context.Response.Headers.CacheControl = "no-store";
        var text = (q ?? "").Trim();
        if (Refusal(text, lang, kind, limit, offset) is { } refusal)
        {
            return TypedResults.Problem(refusal, statusCode: StatusCodes.Status400BadRequest);
        }

        var request = new SearchRequest(text, LanguageExtensions.FromCode(lang)!.Value)
        {
            Kind = SearchKindExtensions.FromCode(kind),
            Limit = limit ?? SearchRequest.DefaultLimit,
            Offset = offset ?? 0,
        };
        try
        {
            var results = searcher.Search(request, publicSite.Current.Site.Data);
            if (HttpMethods.IsGet(context.Request.Method) && request.Offset == 0 && request.Kind is null)
            {
                queries.Count(request.Language, request.Text, results.Total > 0);
            }

            return TypedResults.Json(AnswerOf(results), ReadApi.Json);
        }
        catch (SearchPreparingException)
        {
            context.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem("The search index is being made. Ask again in a few seconds.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string? Refusal(string text, string? lang, string? kind, int? limit, int? offset)
    {
        if (text.Length is 0 or > SearchQuery.MaxLength)
        {
            return $"“q” takes a question of 1 to {SearchQuery.MaxLength} characters.";
        }

        if (LanguageExtensions.FromCode(lang) is null)
        {
            return "“lang” is ga or en: the language of the reader.";
        }

        if (kind is not null && SearchKindExtensions.FromCode(kind) is null)
        {
            return $"“kind” is one of: {string.Join(", ", SearchKindExtensions.All.Select(one => one.Code()))}.";
        }

        return limit is < 1 or > SearchRequest.MaxLimit || offset is < 0 or > SearchRequest.MaxOffset
            ? $"“limit” goes from 1 to {SearchRequest.MaxLimit} and “offset” from 0 to {SearchRequest.MaxOffset}." : null;
    }

    private static SearchAnswer AnswerOf(SearchResults results) => new(
        results.Request.Text, results.Request.Language.Code(), results.Total, Math.Round(results.TookMilliseconds, 2), results.Suggestion?.Text,
        [.. results.Hits.Select(hit => HitOf(hit, results.Request.Language))]);

    private static SearchAnswerHit HitOf(SearchHit hit, Language language) => new(
        hit.Key, language.Code(), hit.Kind.Code(), hit.Url, hit.Title, hit.SnippetHtml, Math.Round(hit.Score, 3),
        new SearchAnswerPartner(hit.Partner.Language.Code(), hit.Partner.Url, hit.Partner.Title), hit.MatchedIn.Code());
}

/// <param name="Lang">The language asked for.</param>
/// <param name="Suggestion">What may have been meant; when nothing was found as typed, the results are for this.</param>
public sealed record SearchAnswer(string Query, string Lang, int Total, double TookMs, string? Suggestion, IReadOnlyList<SearchAnswerHit> Results);

/// <param name="SnippetHtml">Encoded, with the words found in <c>mark</c>; in the language of <paramref name="MatchedIn"/>.</param>
/// <param name="MatchedIn">The language of the text that has the words.</param>
public sealed record SearchAnswerHit(
    string Key, string Lang, string Kind, string Url, string Title, string SnippetHtml, double Score, SearchAnswerPartner Partner, string MatchedIn);

/// <summary>The same item in the other language.</summary>
public sealed record SearchAnswerPartner(string Lang, string Url, string Title);
