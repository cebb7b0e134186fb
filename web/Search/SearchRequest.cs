using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>What is asked of the index.</summary>
/// <param name="Text">As typed, no longer than <see cref="SearchQuery.MaxLength"/>.</param>
/// <param name="Language">The reader's: their own texts come first, and every hit is shown in it.</param>
public sealed record SearchRequest(string Text, Language Language)
{
    public const int DefaultLimit = 10;
    public const int MaxLimit = 50;

    /// <summary>Nobody turns more pages than this, and a machine need not make us count them.</summary>
    public const int MaxOffset = 1000;

    public SearchKind? Kind { get; init; }

    /// <summary>Only what was found in texts of this language.</summary>
    public Language? MatchedIn { get; init; }

    public string? Format { get; init; }

    public SearchSort Sort { get; init; }

    public int Offset { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The reader has said that they mean what they typed.</summary>
    public bool AsTyped { get; init; }
}

public enum SearchSort
{
    Relevance,
    Newest,
}

public sealed record SearchResults(SearchRequest Request, int Total, IReadOnlyList<SearchHit> Hits, Suggestion? Suggestion, Facets Facets)
{
    public double TookMilliseconds { get; init; }

    public static SearchResults None(SearchRequest request) => new(request, 0, [], null, new Facets([], [], []));
}

/// <summary>One item, shown in the reader's language.</summary>
/// <param name="MatchedIn">The language of the text that has the words; the snippet is from that text.</param>
/// <param name="Url">Opens at the section that has them.</param>
/// <param name="Heading">Of that section; empty at the top of a text.</param>
/// <param name="SnippetHtml">Safe to put into a page as it is: encoded, with the words found in <c>mark</c>.</param>
/// <param name="IsBestBet">An editor has put it first for this query.</param>
public sealed record SearchHit(
    string Key,
    SearchKind Kind,
    string Format,
    DateOnly UpdatedOn,
    Language MatchedIn,
    string Url,
    string Title,
    string Trail,
    string Heading,
    string SnippetHtml,
    double Score,
    bool IsBestBet,
    PartnerLink Partner);

/// <summary>The same item in the other language.</summary>
public sealed record PartnerLink(Language Language, string Url, string Title);

/// <summary>“Did you mean …?”</summary>
/// <param name="IsApplied">Nothing was found for what was typed, so these are the results for the suggestion.</param>
public sealed record Suggestion(string Text, bool IsApplied);

/// <summary>How many results each choice would leave, the other choices kept.</summary>
public sealed record Facets(IReadOnlyList<Facet<SearchKind>> Kinds, IReadOnlyList<Facet<Language>> Languages, IReadOnlyList<Facet<string>> Formats);

public sealed record Facet<T>(T Value, int Count);
