using System.Diagnostics;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>Answers searches.</summary>
public sealed class Searcher(SearchIndex index)
{
    /// <summary>With fewer items that have everything, those that have some of it are looked for too.</summary>
    private const int Few = 5;

    private volatile Lexicon? _lexicon;

    /// <param name="data">The content whose synonyms and best bets count.</param>
    /// <exception cref="SearchPreparingException">There is no index just now, or too many searches at once.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="SearchQuery.MaxLength"/>.</exception>
    public SearchResults Search(SearchRequest request, ReferenceData data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Text.Length, SearchQuery.MaxLength, nameof(request));
        var began = Stopwatch.GetTimestamp();
        var query = QueryParser.Parse(request.Text);
        var results = query.IsEmpty ? SearchResults.None(request) : index.Read((reader, catalogue) => Search(request, query, LexiconOf(data), reader, catalogue));
        return results with { TookMilliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds };
    }

    private static SearchResults Search(SearchRequest request, SearchQuery query, Lexicon lexicon, IndexReader reader, Catalogue catalogue)
    {
        var planner = new QueryPlanner(query, request.Language, lexicon, catalogue, reader, correct: !request.AsTyped);
        var findings = Find(planner, reader);
        if (planner.HasCorrections && !LanguageExtensions.Both.Any(language => findings[language].Items.Values.Any(finding => finding.Missing == 0)))
        {
            // The corrected words stand nowhere together, so they were hardly meant.
            planner = new QueryPlanner(query, request.Language, lexicon, catalogue, reader, correct: false);
            findings = Find(planner, reader);
        }

        var bestBet = lexicon.BestBet(request.Language, [.. query.Words]) is { } bet && catalogue.PageWithKey(bet.PageKey) is { } page
            ? new ChosenItem(page, bet.AtTop) : null;
        var hits = new HitReader(reader);
        var ranking = new Ranking(request, FirstLanguage(request.Language, planner, catalogue), findings, bestBet, hits, catalogue);
        return new SearchResults(
            request, ranking.Total,
            [.. ranking.Shown().Select(ranked => hits.Read(ranked, catalogue.Items[ranked.Item], request.Language, findings[ranked.ShownIn].Plan.Terms)).OfType<SearchHit>()],
            Suggestions.For(query, planner, findings, reader), ranking.Facets);
    }

    private static Bilingual<Findings> Find(QueryPlanner planner, IndexReader reader)
    {
        var findings = Bilingual.For(language => new Findings(planner.Plan(language)));
        var both = new[] { findings.Irish, findings.English };
        Array.ForEach(both, one => one.FindAll(reader));
        if (findings.Irish.Items.Keys.Union(findings.English.Items.Keys).Take(Few).Count() < Few)
        {
            Array.ForEach(both, one => one.FindSome(reader));
        }

        var excluded = new HashSet<int>();
        Array.ForEach(both, one => one.FindExcluded(reader, excluded));
        Array.ForEach(both, one => one.Remove(excluded));
        return findings;
    }

    /// <summary>The reader's own language, unless fewer of the words are words of it: then they have typed in the other.</summary>
    private static Language FirstLanguage(Language own, QueryPlanner planner, Catalogue catalogue)
    {
        int Known(Language language) => planner.Meaningful(language).Count(word => catalogue.Words[language].CountOf(Folding.Fold(word)) > 0);
        return Known(own.Other()) > Known(own) ? own.Other() : own;
    }

    private Lexicon LexiconOf(ReferenceData data)
    {
        var lexicon = _lexicon;
        return ReferenceEquals(lexicon?.Data, data) ? lexicon : _lexicon = new Lexicon(data);
    }
}
