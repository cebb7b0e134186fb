namespace KilkennyInfo.Languages.Terms;

/// <summary>All wordings of one language, found by any form of their first word.</summary>
internal sealed class WordingIndex
{
    private readonly Language _language;
    private readonly Dictionary<string, List<Wording>> _byFirstKey = new(StringComparer.Ordinal);

    public WordingIndex(Language language, IEnumerable<Term> terms)
    {
        _language = language;
        foreach (var term in terms)
        {
            foreach (var (words, isAgreed) in term.Wordings(language))
            {
                Add(Wording.Of(language, term.Key, words, isAgreed));
            }
        }
    }

    /// <summary>Every place where a wording stands, also inside longer ones. A place may come twice, when its first word shares two keys with the wording.</summary>
    public IReadOnlyList<Match> Matches(string text)
    {
        var words = TermWord.AllOf(_language, text);
        var matches = new List<Match>();
        for (var first = 0; first < words.Length; first++)
        {
            foreach (var key in words[first].Keys)
            {
                foreach (var wording in _byFirstKey.GetValueOrDefault(key) ?? [])
                {
                    if (MatchAt(text, words.AsSpan(first), wording) is { } match)
                    {
                        matches.Add(match);
                    }
                }
            }
        }

        return matches;
    }

    private void Add(Wording wording)
    {
        if (wording.Words.Count == 0)
        {
            return;
        }

        foreach (var key in wording.Words[0].Keys)
        {
            if (!_byFirstKey.TryGetValue(key, out var wordings))
            {
                _byFirstKey.Add(key, wordings = []);
            }

            wordings.Add(wording);
        }
    }

    private static Match? MatchAt(string text, ReadOnlySpan<TermWord> words, Wording wording)
    {
        if (wording.Words.Count > words.Length)
        {
            return null;
        }

        var closeness = 0;
        for (var i = 0; i < wording.Words.Count; i++)
        {
            var close = words[i].Closeness(wording.Words[i]);
            if (close == TermWord.NotAForm || (i > 0 && !wording.MayStandBetween(text.AsSpan(words[i - 1].Span.End..words[i].Span.Start), i)))
            {
                return null;
            }

            closeness += close;
        }

        var (start, end) = (words[0].Span.Start, words[wording.Words.Count - 1].Span.End);
        return new Match(wording.Key, wording.IsAgreed, start, end - start, wording.Words.Count, closeness);
    }
}

/// <summary>A wording at a place of a text.</summary>
/// <param name="Words">How many.</param>
/// <param name="Closeness">How close the words are to the wording; to be compared among matches of the same words.</param>
internal sealed record Match(string Key, bool IsAgreed, int Start, int Length, int Words, int Closeness)
{
    public bool Covers(Match other) => Start <= other.Start && other.Start + other.Length <= Start + Length;
}
