using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>
/// Makes the plans of a query for both languages. Words that say nothing are left out, others gain their synonyms, and a word that no
/// text has gains the word it may be a slip for.
/// </summary>
/// <param name="own">The reader's language, in which a slip is looked for first.</param>
internal sealed class QueryPlanner(SearchQuery query, Language own, Lexicon lexicon, Catalogue catalogue, IndexReader reader, bool correct)
{
    /// <summary>More things than this are no question that anybody asks.</summary>
    private const int MostTerms = 16;

    private const int MostWordsLookedUp = 6;
    private const int ShortestOtherLanguage = 6;
    private const int ShortWord = 5;
    private const int OftenEnough = 2;

    /// <summary>No text has this key, since no word has it.</summary>
    private const string Nothing = "\"0nothing0\"";

    private readonly Dictionary<string, Nearby?> _lookedUp = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was put in the place of a word that no text has.</summary>
    public Nearby? CorrectionOf(string word) => _lookedUp.GetValueOrDefault(word);

    public bool HasCorrections => _lookedUp.Values.Any(near => near is not null);

    /// <summary>The words of the query that say something in this language.</summary>
    public IReadOnlyList<string> Meaningful(Language language) => [.. query.Words.Where(word => !SaysNothing(language, word))];

    public QueryPlan Plan(Language language)
    {
        var terms = new List<PlanTerm>();
        for (var at = 0; at < query.Groups.Count && terms.Count < MostTerms;)
        {
            at += AddTerm(language, at, terms);
        }

        if (terms.Count == 0)
        {
            // Nothing but small words: then they are what is looked for.
            terms.AddRange(query.Groups.Take(MostTerms).Select(group => Term(language, group)));
        }

        return new QueryPlan(language, terms, Excluded(language));
    }

    /// <returns>How many groups of the query it took.</returns>
    private int AddTerm(Language language, int at, List<PlanTerm> terms)
    {
        if (PlainRun(at) is { Count: > 0 } run && lexicon.At(run, 0) is { } synonyms)
        {
            terms.Add(WithSynonyms(language, run[..synonyms.Length], synonyms));
            return synonyms.Length;
        }

        var group = query.Groups[at];
        if (group.Count > 1 || !group[0].IsPlainWord || !SaysNothing(language, group[0].Words[0]))
        {
            terms.Add(Term(language, group));
        }

        return 1;
    }

    /// <summary>The plain words that follow one another from here.</summary>
    private List<string> PlainRun(int at) =>
        [.. query.Groups.Skip(at).Take(MostTerms).TakeWhile(group => group is [{ IsPlainWord: true }]).Select(group => group[0].Words[0])];

    /// <summary>A small word of this language, or of the other and no word of this one: “who” says nothing to an Irish text either.</summary>
    private bool SaysNothing(Language language, string word) =>
        SearchKeys.IsStopWord(language, word) || (SearchKeys.IsStopWord(language.Other(), word) && CountOf(language, word) == 0);

    private PlanTerm WithSynonyms(Language language, List<string> typed, Synonyms synonyms)
    {
        var ways = new Ways(language);
        ways.AddTyped([.. typed.Where(word => typed.Count == 1 || !SaysNothing(language, word)).Select(word => Keys(language, word))]);
        ways.AddSynonyms(synonyms.Means[language]);
        return ways.ToTerm(typed, isCorrected: false);
    }

    private PlanTerm Term(Language language, IReadOnlyList<Clause> group)
    {
        var ways = new Ways(language);
        foreach (var clause in group)
        {
            Add(ways, language, clause);
        }

        var typed = group.SelectMany(clause => clause.Words).ToList();
        return ways.ToTerm(typed, isCorrected: typed.Exists(word => CorrectionOf(word) is not null));
    }

    private void Add(Ways ways, Language language, Clause clause)
    {
        ways.InTitle = clause.InTitle;
        if (clause.IsQuoted)
        {
            ways.AddPhrases([clause.Words]);
        }
        else if (clause.IsPrefix)
        {
            // A key may not begin as its word does, so the words are looked up and their keys taken.
            ways.AddPrefix(clause.Words[0], [.. catalogue.Words[language].StartingWith(clause.Words[0]).Append(clause.Words[0]).SelectMany(form => SearchKeys.Of(language, form)).Distinct()]);
        }
        else
        {
            ways.AddTyped([Keys(language, clause.Words[0])]);
            AddCorrection(ways, language, clause.Words[0]);
        }
    }

    private void AddCorrection(Ways ways, Language language, string word)
    {
        if (LookUp(word) is not { } near)
        {
            return;
        }

        if (near.Language == language)
        {
            ways.AddTyped([SearchKeys.Of(language, near.Text)]);
        }

        ways.AddSynonyms(lexicon.At([near.Text], 0)?.Means[language] ?? []);
    }

    /// <summary>What must not be there, by all its names.</summary>
    private string? Excluded(Language language)
    {
        var ways = new Ways(language);
        foreach (var clause in query.Excluded)
        {
            if (clause.IsPlainWord)
            {
                ways.AddTyped([Keys(language, clause.Words[0])]);
                ways.AddSynonyms(lexicon.At(clause.Words, 0)?.Means[language] ?? []);
            }
            else
            {
                Add(ways, language, clause);
            }
        }

        return query.Excluded.Count == 0 || ways.IsEmpty ? null : ways.ToTerm([], isCorrected: false).Expression;
    }

    /// <summary>
    /// The keys of a typed word. A word of the other language's texts that stands in none of this one's has none here: that “rude” looks
    /// like a form of “rud” means nothing. In Irish a small t or n before a vowel may be a prefix whose capital or hyphen was left out
    /// (<c>an tombudsman</c>): it is taken for one when the word itself stands nowhere.
    /// </summary>
    private string[] Keys(Language language, string word)
    {
        if (CountOf(language, word) == 0 && CountOf(language.Other(), word) > 0)
        {
            return [];
        }

        var keys = SearchKeys.Of(language, word);
        var mayHavePrefix = language is Language.Irish && word is ['t' or 'n', 'a' or 'e' or 'i' or 'o' or 'u' or 'á' or 'é' or 'í' or 'ó' or 'ú', _, _, ..];
        return mayHavePrefix && !Finds(language, keys) ? [.. keys, .. SearchKeys.Of(language, $"{word[0]}-{word.AsSpan(1)}")] : keys;
    }

    private Nearby? LookUp(string word)
    {
        if (!correct || _lookedUp.TryGetValue(word, out var near) || _lookedUp.Count >= MostWordsLookedUp)
        {
            return CorrectionOf(word);
        }

        near = IsUnknown(word) ? Nearest(word) : null;
        _lookedUp[word] = near;
        return near;
    }

    private bool IsUnknown(string word) =>
        Vocabulary.FormOf(word) is not null
        && LanguageExtensions.Both.All(language => !SearchKeys.IsStopWord(language, word) && CountOf(language, word) == 0)
        && lexicon.At([word], 0) is null
        && LanguageExtensions.Both.All(language => !Finds(language, SearchKeys.Of(language, word)));

    /// <summary>In the reader's language if there is one; in the other only for a word long enough to be no accident.</summary>
    private Nearby? Nearest(string word) =>
        Nearest(own, word) ?? (word.Length >= ShortestOtherLanguage ? Nearest(own.Other(), word) : null);

    private Nearby? Nearest(Language language, string word) =>
        catalogue.Words[language].Near(word).Concat(lexicon.Words[language].Near(word))
            .Where(near => !SearchKeys.IsStopWord(language, near.Text) && (word.Length > ShortWord || near.Count >= OftenEnough || lexicon.Words[language].CountOf(near.Text) > 0))
            .OrderBy(near => near.Errors).ThenByDescending(near => near.Count).FirstOrDefault();

    private int CountOf(Language language, string word) => catalogue.Words[language].CountOf(Folding.Fold(word));

    private bool Finds(Language language, string[] keys) => keys.Length > 0 && reader.Finds(language, AnyOf(keys));

    private static string AnyOf(string[] keys) => keys.Length == 1 ? Quote(keys[0]) : "(" + string.Join(" OR ", keys.Select(Quote)) + ")";

    private static string Quote(string keys) => $"\"{keys}\"";

    /// <summary>Gathers the ways in which one thing may be said in the texts of one language.</summary>
    private sealed class Ways(Language language)
    {
        private readonly List<string> _expressions = [];
        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private readonly List<string> _prefixes = [];
        private readonly List<IReadOnlyList<string[]>> _phrases = [];

        /// <summary>What is added from here on counts in titles only.</summary>
        public bool InTitle { get; set; }

        public bool IsEmpty => _expressions.Count == 0;

        /// <summary>Words by their keys, in any order.</summary>
        public void AddTyped(List<string[]> words)
        {
            words.RemoveAll(keys => keys.Length == 0);
            if (words.Count > 0)
            {
                AddExpression(words.Count == 1 ? AnyOf(words[0]) : "(" + string.Join(" AND ", words.Select(AnyOf)) + ")");
                AddMarks(words);
            }
        }

        /// <summary>Words and phrases as a dictionary has them: of a word alone, only the likeliest key is meant.</summary>
        public void AddSynonyms(IReadOnlyList<IReadOnlyList<string>> phrases)
        {
            foreach (var word in phrases.Where(phrase => phrase.Count == 1))
            {
                AddTyped([[.. SearchKeys.Of(language, word[0]).Take(1)]]);
            }

            AddPhrases(phrases.Where(phrase => phrase.Count > 1));
        }

        /// <summary>Words that stand one after another: their keys stand in the index in the same order.</summary>
        public void AddPhrases(IEnumerable<IReadOnlyList<string>> phrases)
        {
            foreach (var phrase in phrases)
            {
                var words = phrase.Select(word => SearchKeys.Of(language, word)).Where(keys => keys.Length > 0).ToList();
                if (words.Count > 0)
                {
                    AddExpression(words.Count == 1 ? AnyOf(words[0]) : Quote(string.Join(' ', words.SelectMany(keys => keys))));
                    AddMarks(words);
                }
            }
        }

        public void AddPrefix(string prefix, string[] keys)
        {
            if (keys.Length > 0)
            {
                AddExpression(AnyOf(keys));
                _prefixes.Add(Folding.Fold(prefix));
            }
        }

        public PlanTerm ToTerm(IReadOnlyList<string> typed, bool isCorrected) => new(
            IsEmpty ? Nothing : "(" + string.Join(" OR ", _expressions.Distinct()) + ")", typed, new TermMarks(_keys, _prefixes, _phrases), isCorrected);

        private void AddExpression(string expression) => _expressions.Add(InTitle ? $"{{title}} : {expression}" : expression);

        private void AddMarks(List<string[]> words)
        {
            if (words.Count == 1)
            {
                _keys.UnionWith(words[0]);
            }
            else
            {
                _phrases.Add(words);
            }
        }
    }
}
