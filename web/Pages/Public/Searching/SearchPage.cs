using System.Text;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>
/// The search page in both languages. It is made for each question and kept nowhere; it needs no script and no cookie.
/// </summary>
public sealed class SearchPage(PublicSite publicSite, ViewRenderer views, Searcher searcher, QueryLog queries)
{
    public async Task WriteAsync(HttpContext context, Language language)
    {
        var request = SearchAddresses.Read(language, context.Request.Query);
        var view = Answer(request);
        if (HttpMethods.IsGet(context.Request.Method) && request == new SearchRequest(request.Text, language) && view.State is SearchState.Found or SearchState.NothingFound)
        {
            // Choices, pages and orders of the same search are the same search.
            queries.Count(language, request.Text, view.State is SearchState.Found);
        }

        var html = await views.RenderAsync(publicSite.Theme.View("Search"), view);
        context.Response.StatusCode = view.State is SearchState.TooLong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        context.Response.Headers.ContentLanguage = language.Code();
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (view.State is SearchState.Preparing)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        await FreshResponse.WriteHtmlAsync(context, Encoding.UTF8.GetBytes(HtmlLines.Tidy(html)));
    }

    private SearchView Answer(SearchRequest request)
    {
        if (request.Text.Length == 0)
        {
            return View(request, SearchState.Blank);
        }

        if (request.Text.Length > SearchQuery.MaxLength)
        {
            return View(request, SearchState.TooLong);
        }

        try
        {
            var results = Find(request);
            return View(results.Request, results.Total > 0 ? SearchState.Found : SearchState.NothingFound, results);
        }
        catch (SearchPreparingException)
        {
            return View(request, SearchState.Preparing);
        }
    }

    /// <summary>A page beyond the last one is the last one: there were more results when the link was made.</summary>
    private SearchResults Find(SearchRequest request)
    {
        var results = searcher.Search(request, publicSite.Current.Site.Data);
        return results.Total == 0 || request.Offset < results.Total
            ? results : searcher.Search(request with { Offset = (results.Total - 1) / request.Limit * request.Limit }, publicSite.Current.Site.Data);
    }

    private static string TitleOf(Strings words, SearchState state, SearchRequest request) => state switch
    {
        SearchState.TooLong => $"{words["search.error"]}: {words["search.title"]}",
        SearchState.Found when request.Offset > 0 =>
            $"{words.Format("search.title-for", ("query", request.Text))} ({words["search.page-title"]} {SearchAddresses.PageOf(request)})",
        SearchState.Found or SearchState.NothingFound => words.Format("search.title-for", ("query", request.Text)),
        _ => words["search.title"],
    };

    private SearchView View(SearchRequest request, SearchState state, SearchResults? results = null)
    {
        var site = publicSite.Current.Site;
        var words = site.Data.Strings[request.Language];
        return new SearchView(publicSite, site, request)
        {
            Title = TitleOf(words, state, request),
            State = state,
            Results = results ?? SearchResults.None(request),
        };
    }
}

public static class SearchPageSetup
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSearchPages(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<SearchPage>();
        foreach (var language in LanguageExtensions.Both)
        {
            var here = SearchAddresses.Of(language);
            app.MapMethods(here, Read, context => page.WriteAsync(context, language)).ExcludeFromDescription();

            // The other language's word below this language: someone has changed the first part of the address by hand.
            var mixed = $"/{language.Code()}{SearchAddresses.Of(language.Other())[3..]}";
            app.MapMethods(mixed, Read, context =>
            {
                context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                context.Response.Headers.Location = here + context.Request.QueryString;
                return Task.CompletedTask;
            }).ExcludeFromDescription();
        }
    }
}
