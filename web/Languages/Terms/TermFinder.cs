namespace KilkennyInfo.Languages.Terms;

/// <summary>
/// Finds the terms of a list in texts and compares the two texts of a pair. Made once from a list, which it does not change; many may use it
/// at a time. It reads words, not markup: give it what a reader sees, since the address behind a link would count as words too.
/// </summary>
public sealed class TermFinder
{
    private readonly Bilingual<WordingIndex> _wordings;

    public TermFinder(IEnumerable<Term> terms)
    {
        var list = terms.ToList();
        _wordings = Bilingual.For(language => new WordingIndex(language, list));
    }

    /// <summary>
    /// The terms of a text in its order, none inside or across another: the longest wins. English words are found in singular, plural and
    /// possessive, Irish words in every form but never with a fada lost.
    /// </summary>
    public IReadOnlyList<TermUse> Find(Language language, string words)
    {
        var taken = new bool[words.Length];
        var uses = new List<TermUse>();
        var bestFirst = _wordings[language].Matches(words)
            .OrderByDescending(match => match.Words).ThenByDescending(match => match.Closeness).ThenByDescending(match => match.IsAgreed).ThenBy(match => match.Start);
        foreach (var match in bestFirst)
        {
            var place = taken.AsSpan(match.Start, match.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                uses.Add(new TermUse(match.Key, match.Start, match.Length, match.IsAgreed));
            }
        }

        return [.. uses.OrderBy(use => use.Start)];
    }

    /// <summary>
    /// Blocks where English and Irish do not meet on a term: the Irish text nowhere has the agreed wording for what the English block says, or
    /// has a wording there that should give way, or the English has one. A term that stands elsewhere in the Irish text is no miss, since
    /// translators move words between sentences and put pronouns for nouns. A term counts once a block.
    /// </summary>
    public IReadOnlyList<TermMiss> Missing(IReadOnlyList<(string Irish, string English)> alignedBlocks)
    {
        var irish = alignedBlocks.Select(block => IrishTerms.Of(_wordings.Irish.Matches(block.Irish))).ToList();
        var anywhere = irish.SelectMany(block => block.Agreed).ToHashSet();
        var misses = new List<TermMiss>();
        for (var block = 0; block < irish.Count; block++)
        {
            var english = alignedBlocks[block].English;
            foreach (var uses in Find(Language.English, english).GroupBy(use => use.Key))
            {
                var use = uses.FirstOrDefault(use => !use.IsAgreed) ?? uses.First();
                if (!use.IsAgreed || !irish[block].Has(use.Key, anywhere))
                {
                    misses.Add(new TermMiss(use.Key, block, english.Substring(use.Start, use.Length)));
                }
            }
        }

        return misses;
    }

    /// <summary>The terms of an Irish block, also those inside longer ones: “foirm ghearáin” speaks of a complaint.</summary>
    private sealed record IrishTerms(HashSet<string> Agreed, HashSet<string> ToGiveWay)
    {
        public static IrishTerms Of(IReadOnlyList<Match> matches)
        {
            var giveWay = matches.Where(match => !match.IsAgreed && !matches.Any(other => Beats(other, match))).ToList();
            var agreed = matches.Where(match => match.IsAgreed && !giveWay.Exists(other => Beats(other, match)));
            return new IrishTerms([.. agreed.Select(match => match.Key)], [.. giveWay.Select(match => match.Key)]);
        }

        public bool Has(string key, HashSet<string> anywhere) => Agreed.Contains(key) || (!ToGiveWay.Contains(key) && anywhere.Contains(key));

        /// <summary>One of two wordings of a term that stand at the same place: the longer, or the closer.</summary>
        private static bool Beats(Match match, Match other) =>
            match.Key == other.Key && match.IsAgreed != other.IsAgreed && match.Covers(other)
            && (match.Words > other.Words || match.Closeness > other.Closeness || (match.Closeness == other.Closeness && match.IsAgreed));
    }
}
