using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>
/// The order of what was found: first what has all the words, in the language they are words of; then by score. The best are looked
/// at again, since whether the words are the title, or stand there as typed, says more than how often they stand.
/// </summary>
internal sealed class Ranking
{
    private const int BestBetTier = -1;
    private const int LookedAtAgain = 25;
    private const double AllInTitle = 1.6;
    private const double IsTitle = 2.2;
    private const double AllInHeading = 1.25;
    private const double AsTyped = 0.15;

    private readonly SearchRequest _request;
    private readonly Language _first;
    private readonly Bilingual<Findings> _findings;
    private readonly HitReader _reader;
    private readonly Catalogue _catalogue;
    private readonly ChosenItem? _bestBet;
    private readonly List<Ranked> _found = [];

    public Ranking(SearchRequest request, Language first, Bilingual<Findings> findings, ChosenItem? bestBet, HitReader reader, Catalogue catalogue)
    {
        _request = request;
        _first = first;
        _findings = findings;
        _reader = reader;
        _catalogue = catalogue;
        _bestBet = request.Sort is SearchSort.Relevance ? bestBet : null;
        var kinds = new SortedDictionary<SearchKind, int>();
        var languages = new SortedDictionary<Language, int>();
        var formats = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var everything = Everything();
        var found = everything.Select(ranked => ranked.Item).ToHashSet();
        foreach (var ranked in everything)
        {
            var item = catalogue.Items[ranked.Item];
            var isKind = request.Kind is null || item.Kind == request.Kind;
            var isLanguage = request.MatchedIn is null || ranked.ShownIn == request.MatchedIn;
            var isFormat = request.Format is null || item.Format == request.Format;
            Count(kinds, item.Kind, isLanguage && isFormat);
            Count(languages, ranked.ShownIn, isKind && isFormat);
            Count(formats, item.Format, isKind && isLanguage);
            if (isKind && isLanguage && isFormat && !IsShownByItsPage(item, found))
            {
                _found.Add(ranked);
            }
        }

        Facets = new Facets(FacetsOf(kinds), FacetsOf(languages), FacetsOf(formats));
    }

    public int Total => _found.Count;

    public Facets Facets { get; }

    /// <summary>The part of the list that was asked for.</summary>
    public IReadOnlyList<Ranked> Shown()
    {
        var ordered = _request.Sort is SearchSort.Newest
            ? _found.OrderByDescending(ranked => _catalogue.Items[ranked.Item].UpdatedOn).ThenBy(ranked => ranked)
            : ByRelevance();
        return [.. ordered.Skip(_request.Offset).Take(_request.Limit)];
    }

    /// <summary>A document says what its page says. It counts among the choices, and comes into the list when its kind is asked for.</summary>
    private bool IsShownByItsPage(CatalogueItem item, HashSet<int> found) =>
        _request.Kind is null && item.SameAsPage is { } key && _catalogue.PageWithKey(key) is { } page && found.Contains(page);

    private IEnumerable<Ranked> ByRelevance()
    {
        var ordered = _found.Order().ToList();
        return ordered.Take(LookedAtAgain).Select(LookAgain).Order().Concat(ordered.Skip(LookedAtAgain));
    }

    /// <summary>
    /// All that was found, and what an editor chose, even when it has none of the words. By date, an item that has only some of the
    /// words would come before one that has all: so then only the best are in the list.
    /// </summary>
    private List<Ranked> Everything()
    {
        var own = _findings[_request.Language].Items;
        var other = _findings[_request.Language.Other()].Items;
        var all = own.Keys.Concat(other.Keys.Where(key => !own.ContainsKey(key))).Where(_catalogue.Items.ContainsKey)
            .Select(id => Rank(id, _catalogue.Items[id], Lookup(own, id), Lookup(other, id))).ToList();
        if (_bestBet is { } best && !all.Exists(ranked => ranked.Item == best.Item))
        {
            all.Add(new Ranked(best.Item, _request.Language, IndexFile.SectionId(best.Item, _request.Language, 0), BestBetTier, 0, IsBestBet: true));
        }

        if (_request.Sort is SearchSort.Newest && all.Count > 0)
        {
            var least = all.Min(ranked => ranked.Missing);
            all.RemoveAll(ranked => ranked.Missing > least);
        }

        return all;
    }

    private static Finding? Lookup(IReadOnlyDictionary<int, Finding> items, int id) => items.TryGetValue(id, out var finding) ? finding : null;

    /// <summary>An item found in both languages counts as the better of its two and is shown in the reader's own, unless that has fewer of the words.</summary>
    private Ranked Rank(int id, CatalogueItem item, Finding? own, Finding? other)
    {
        var weight = WeightOf(item.Kind);
        var (ownTier, otherTier) = (TierOf(own, _request.Language), TierOf(other, _request.Language.Other()));
        var showOwn = own is { } mine && (other is not { } theirs || mine.Missing <= theirs.Missing);
        var shown = showOwn ? own!.Value : other!.Value;
        var ranking = ownTier <= otherTier ? own!.Value : other!.Value;
        var isBest = id == _bestBet?.Item;
        var language = showOwn ? _request.Language : _request.Language.Other();
        return new Ranked(
            id, language, isBest && _bestBet!.AtTop ? IndexFile.SectionId(id, language, 0) : shown.Section, isBest ? BestBetTier : Math.Min(ownTier, otherTier), ranking.Score * weight, isBest)
        {
            Missing = ranking.Missing,
        };
    }

    private int TierOf(Finding? finding, Language language) =>
        finding is { } found ? (found.Missing * 2) + (language == _first ? 0 : 1) : int.MaxValue;

    private static double WeightOf(SearchKind kind) => kind switch
    {
        SearchKind.Commitment => 0.5,
        SearchKind.Contact => 0.8,
        _ => 1,
    };

    private Ranked LookAgain(Ranked ranked)
    {
        if (_reader.PlaceAt(ranked.Section) is not { } text)
        {
            return ranked;
        }

        var section = text.Section;
        var terms = _findings[ranked.ShownIn].Plan.Terms;
        var title = SearchKeys.WordsOf(text.Title);
        var titleKeys = KeysOf(ranked.ShownIn, title);
        var headingKeys = KeysOf(ranked.ShownIn, SearchKeys.WordsOf(section.Heading));
        var inTitle = terms.Count(term => term.Marks.IsIn(titleKeys));
        var boost = inTitle == 0 ? 1 : 1 + ((AllInTitle - 1) * inTitle / terms.Count);
        if (inTitle == terms.Count && title.Count(word => !SearchKeys.IsStopWord(ranked.ShownIn, word)) <= terms.Sum(term => term.Typed.Count))
        {
            boost = IsTitle;
        }

        var isHeading = terms.All(term => term.Marks.IsIn(headingKeys));
        boost *= isHeading ? AllInHeading : 1;

        var typed = terms.SelectMany(term => term.Typed).ToList();
        var there = typed.Count(word => HasWord(text.Title, word) || HasWord(section.Heading, word) || HasWord(section.Body, word));
        return ranked with
        {
            Score = ranked.Score * boost * (1 + (AsTyped * there / Math.Max(1, typed.Count))),

            // When the page as a whole is about the words, it opens at its top.
            Section = inTitle == terms.Count ? IndexFile.SectionId(ranked.Item, ranked.ShownIn, 0) : ranked.Section,
        };
    }

    private static List<string[]> KeysOf(Language language, IEnumerable<string> words) => [.. words.Select(word => SearchKeys.Of(language, word))];

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static void Count<T>(SortedDictionary<T, int> counts, T value, bool counted)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + (counted ? 1 : 0);

    private static IReadOnlyList<Facet<T>> FacetsOf<T>(SortedDictionary<T, int> counts)
        where T : notnull => [.. counts.Select(count => new Facet<T>(count.Key, count.Value))];
}

/// <summary>The item an editor chose for just this query.</summary>
/// <param name="AtTop">It opens at its top, whichever section has the words.</param>
internal sealed record ChosenItem(int Item, bool AtTop);

/// <summary>A place in the list of results.</summary>
/// <param name="ShownIn">The language of the text that has the words.</param>
/// <param name="Tier">Lower comes first, whatever the score.</param>
internal readonly record struct Ranked(int Item, Language ShownIn, long Section, int Tier, double Score, bool IsBestBet = false) : IComparable<Ranked>
{
    /// <summary>How many of the things looked for the item has not.</summary>
    public int Missing { get; init; }

    public int CompareTo(Ranked other) => Tier != other.Tier ? Tier.CompareTo(other.Tier) : Score != other.Score ? other.Score.CompareTo(Score) : Item.CompareTo(other.Item);
}
