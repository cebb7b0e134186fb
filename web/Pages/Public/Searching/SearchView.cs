using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>What the search page has to say.</summary>
public enum SearchState
{
    /// <summary>Nothing has been asked yet.</summary>
    Blank,
    Found,
    NothingFound,
    TooLong,

    /// <summary>The index is being made.</summary>
    Preparing,
}

/// <summary>The search page: the question as typed, and what was found.</summary>
public sealed class SearchView(PublicSite publicSite, LiveSite site, SearchRequest request) : SiteView(publicSite, site, request.Language)
{
    public SearchRequest Request { get; } = request;

    public required SearchState State { get; init; }

    public required SearchResults Results { get; init; }

    public override string SwitchAddress => Request.Text.Length is 0 or > SearchQuery.MaxLength
        ? SearchAddresses.Of(Language.Other()) : SearchAddresses.Of(Request with { Language = Language.Other() });

    public override string TypedSearch => Request.Text;

    /// <summary>Choices that leave something to choose: one value alone is no choice, unless it has been chosen.</summary>
    public IEnumerable<FacetGroup> Choices => new[] { Kinds(), Languages(), Formats() }.Where(group => group.Links.Count > 2 || group.Links.Any(link => link.IsChosen && !link.IsAll));

    /// <summary>Something has been left out by a choice, so that finding nothing need not mean that there is nothing.</summary>
    public bool IsNarrowed => Request.Kind is not null || Request.MatchedIn is not null || Request.Format is not null;

    public string? PreviousPage => Request.Offset == 0 ? null : SearchAddresses.Of(Request with { Offset = Request.Offset - Request.Limit });

    public string? NextPage => Request.Offset + Request.Limit < Math.Min(Results.Total, SearchRequest.MaxOffset + Request.Limit)
        ? SearchAddresses.Of(Request with { Offset = Request.Offset + Request.Limit }) : null;

    public int PageNumber => SearchAddresses.PageOf(Request);

    public int PageCount => Math.Max(1, (Math.Min(Results.Total, SearchRequest.MaxOffset + Request.Limit) + Request.Limit - 1) / Request.Limit);

    public string AddressFor(string text, bool asTyped) => SearchAddresses.Of(new SearchRequest(text, Language) { AsTyped = asTyped });

    public string AddressFor(SearchSort sort) => SearchAddresses.Of(Request with { Sort = sort, Offset = 0 });

    private FacetGroup Kinds() => Group(
        "kind", Results.Facets.Kinds, facet => Words[$"search.kinds.{facet.Code()}"], facet => Request.Kind == facet, Request.Kind is null,
        facet => Request with { Kind = facet, Offset = 0 }, Request with { Kind = null, Offset = 0 });

    private FacetGroup Languages() => Group(
        "in", Results.Facets.Languages, facet => Words[$"search.in.{facet.Code()}"], facet => Request.MatchedIn == facet, Request.MatchedIn is null,
        facet => Request with { MatchedIn = facet, Offset = 0 }, Request with { MatchedIn = null, Offset = 0 });

    private FacetGroup Formats() => Group(
        "format", Results.Facets.Formats, facet => facet.ToUpperInvariant(), facet => Request.Format == facet, Request.Format is null,
        facet => Request with { Format = facet, Offset = 0 }, Request with { Format = null, Offset = 0 });

    private FacetGroup Group<T>(
        string name, IReadOnlyList<Facet<T>> facets, Func<T, string> words, Func<T, bool> isChosen, bool isAll, Func<T, SearchRequest> choose, SearchRequest all) => new(
        name, Words[$"search.by.{name}"],
        [
            new FacetLink(Words["search.all"], SearchAddresses.Of(all), null, isAll, IsAll: true),
            .. facets.Where(facet => facet.Count > 0 || isChosen(facet.Value))
                .Select(facet => new FacetLink(words(facet.Value), SearchAddresses.Of(choose(facet.Value)), facet.Count, isChosen(facet.Value), IsAll: false)),
        ]);
}

/// <summary>One way to narrow the results down.</summary>
public sealed record FacetGroup(string Name, string Label, IReadOnlyList<FacetLink> Links);

/// <param name="Count">How many results it leaves; none for “all”.</param>
public sealed record FacetLink(string Words, string Address, int? Count, bool IsChosen, bool IsAll);

/// <summary>The form one searches with.</summary>
/// <param name="Label">Tells this search form from another on the same page.</param>
/// <param name="Fault">What is wrong with what was typed, in words; none when nothing is.</param>
public sealed record SearchBox(SiteView View, string Id, string Label, string? Fault);
