using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>The synonyms and best bets of the content, made ready to be looked up by the keys of words.</summary>
internal sealed class Lexicon
{
    private readonly Bilingual<Dictionary<string, List<Entry>>> _entries = Bilingual.For(_ => new Dictionary<string, List<Entry>>());
    private readonly Dictionary<string, BestBet> _bestBets = [];

    public Lexicon(ReferenceData data)
    {
        Data = data;
        foreach (var group in data.Synonyms)
        {
            Add(group);
        }

        Words = Bilingual.For(language => new Vocabulary(language, data.Synonyms.SelectMany(group => group.Words[language]).Select(word => Vocabulary.FormOf(word))
            .OfType<string>().Where(word => !word.Contains(' ', StringComparison.Ordinal)).Distinct().Select(word => (word, 1))));
        foreach (var bet in data.BestBets)
        {
            foreach (var language in LanguageExtensions.Both)
            {
                foreach (var query in bet.Queries[language])
                {
                    _bestBets.TryAdd(Signature(language, SearchKeys.WordsOf(query)), bet);
                }
            }
        }
    }

    /// <summary>The single words that people are expected to type; texts may have none of them.</summary>
    public Bilingual<Vocabulary> Words { get; }

    /// <summary>The content this was made from; other content makes another.</summary>
    public ReferenceData Data { get; }

    /// <summary>What an editor chose for just this query.</summary>
    public BestBet? BestBet(Language language, IReadOnlyList<string> words) =>
        words.Count == 0 ? null : _bestBets.GetValueOrDefault(Signature(language, words)) ?? _bestBets.GetValueOrDefault(Signature(language.Other(), words));

    /// <summary>The longest entries that begin at a word of the query, in either language.</summary>
    public Synonyms? At(IReadOnlyList<string> words, int start)
    {
        var found = LanguageExtensions.Both.SelectMany(language => EntriesAt(language, words, start)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var length = found.Max(entry => entry.Words.Count);
        var longest = found.Where(entry => entry.Words.Count == length).ToList();
        return new Synonyms(length, Bilingual.For(language => (IReadOnlyList<IReadOnlyList<string>>)
            [.. longest.SelectMany(entry => entry.Means[language]).DistinctBy(phrase => string.Join(' ', phrase), StringComparer.OrdinalIgnoreCase)]));
    }

    private void Add(SynonymGroup group)
    {
        var means = Bilingual.For(language => (IReadOnlyList<IReadOnlyList<string>>)
            [.. group.Words[language].Concat(group.LeadsTo[language]).Select(SearchKeys.WordsOf).Where(words => words.Count > 0)]);
        foreach (var language in LanguageExtensions.Both)
        {
            foreach (var phrase in group.Words[language].Select(SearchKeys.WordsOf).Where(words => words.Count > 0))
            {
                var entry = new Entry(phrase, [.. phrase.Select(word => SearchKeys.Of(language, word))], means);
                foreach (var key in entry.Keys[0])
                {
                    if (!_entries[language].TryGetValue(key, out var list))
                    {
                        _entries[language][key] = list = [];
                    }

                    list.Add(entry);
                }
            }
        }
    }

    private IEnumerable<Entry> EntriesAt(Language language, IReadOnlyList<string> words, int start)
    {
        var candidates = SearchKeys.Of(language, words[start])
            .SelectMany(key => _entries[language].TryGetValue(key, out var list) ? list : []).Distinct();
        foreach (var entry in candidates.Where(entry => start + entry.Words.Count <= words.Count))
        {
            if (Enumerable.Range(1, entry.Words.Count - 1).All(offset => SearchKeys.Of(language, words[start + offset]).Intersect(entry.Keys[offset]).Any()))
            {
                yield return entry;
            }
        }
    }

    /// <summary>A query without its stop words, each word by its likeliest key, so that “who do I ring about bins” is “ring bin”.</summary>
    private static string Signature(Language language, IReadOnlyList<string> words)
    {
        var said = words.Where(word => !SearchKeys.IsStopWord(language, word)).ToList();
        return language.Code() + ":" + string.Join(' ', (said.Count == 0 ? words : said).Select(word => SearchKeys.Of(language, word).FirstOrDefault() ?? ""));
    }

    private sealed record Entry(IReadOnlyList<string> Words, IReadOnlyList<string[]> Keys, Bilingual<IReadOnlyList<IReadOnlyList<string>>> Means);
}

/// <param name="Length">How many words of the query they stand for.</param>
/// <param name="Means">Words and phrases of each language that say the same.</param>
internal sealed record Synonyms(int Length, Bilingual<IReadOnlyList<IReadOnlyList<string>>> Means);
