using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.IrishEndingRules;

/// <summary>A change of ending: letters taken off, letters put on.</summary>
internal readonly record struct Change(int Cut, string Add)
{
    public static Change Between(string form, string lemma)
    {
        var same = form.AsSpan().CommonPrefixLength(lemma);
        return new Change(form.Length - same, lemma[same..]);
    }
}

/// <summary>
/// Counts, for every ending seen in enough words, which changes led back to the dictionary form, and mixes the shares of a long ending with
/// those of the shorter one it contains, the less the more dictionary forms the long one was seen in.
/// </summary>
internal static class Learner
{
    /// <summary>An ending needs this many different dictionary forms, so that no rule is about one word.</summary>
    private const int FewestLemmas = 3;

    /// <summary>The longest ending, with the mark for the start of the word.</summary>
    private const int LongestEnding = 9;

    /// <summary>An ending seen in this many dictionary forms is believed as much as the shorter ending it contains.</summary>
    private const double LemmasForHalfTrust = 3;

    private const double Negligible = 0.002;

    /// <summary>A change becomes a key when it makes good nearly one pair for every five words of the ending.</summary>
    private const double SmallestShare = 0.18;

    /// <summary>The word as it stands is hardly ever mistaken for another, so it becomes a key sooner.</summary>
    private const double SmallestShareOfNone = 0.05;

    private static readonly Change None = new(0, "");

    private const int MostKeys = 3;

    /// <summary>The dictionary form takes part in every pair of its word, so that missing it costs more than missing one form.</summary>
    private const double WeightOfLemmaPerForm = 2;

    private sealed class Ending
    {
        public Dictionary<Change, double> Changes { get; } = [];

        public HashSet<string> Lemmas { get; } = [];

        public int Words { get; set; }
    }

    public static Dictionary<string, string[]> Learn(IReadOnlyCollection<Pair> pairs)
    {
        var endings = Count(Examples(pairs));
        var rules = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Grow("", new Dictionary<Change, double>(), [None], endings, Children(endings), rules);
        return rules;
    }

    /// <summary>Every word, with the dictionary forms it may come from and how much each weighs.</summary>
    private static Dictionary<string, Dictionary<string, double>> Examples(IEnumerable<Pair> pairs)
    {
        var examples = new Dictionary<string, Dictionary<string, double>>();
        foreach (var lemma in pairs.GroupBy(pair => pair.Lemma))
        {
            var plain = lemma.First().PlainLemma;
            Add(examples, plain, plain, 1 + (WeightOfLemmaPerForm * lemma.Count()));
            foreach (var pair in lemma)
            {
                Add(examples, pair.PlainForm, plain, 1);
            }
        }

        return examples;
    }

    private static void Add(Dictionary<string, Dictionary<string, double>> examples, string word, string lemma, double weight)
    {
        if (!examples.TryGetValue(word, out var lemmas))
        {
            examples[word] = lemmas = [];
        }

        lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + weight;
    }

    private static Dictionary<string, Ending> Count(Dictionary<string, Dictionary<string, double>> examples)
    {
        var endings = new Dictionary<string, Ending>();
        foreach (var (word, lemmas) in examples)
        {
            var anchored = IrishEndings.Start + word;
            for (var length = 0; length <= Math.Min(anchored.Length, LongestEnding); length++)
            {
                Count(endings, anchored[^length..], word, lemmas);
            }
        }

        return endings.Where(ending => ending.Value.Lemmas.Count >= FewestLemmas).ToDictionary();
    }

    private static void Count(Dictionary<string, Ending> endings, string text, string word, Dictionary<string, double> lemmas)
    {
        if (!endings.TryGetValue(text, out var ending))
        {
            endings[text] = ending = new Ending();
        }

        ending.Words++;
        foreach (var (lemma, weight) in lemmas)
        {
            ending.Lemmas.Add(lemma);
            var change = Change.Between(word, lemma);
            ending.Changes[change] = ending.Changes.GetValueOrDefault(change) + weight;
        }
    }

    private static ILookup<string, string> Children(Dictionary<string, Ending> endings) =>
        endings.Keys.Where(text => text.Length > 0).OrderBy(text => text, StringComparer.Ordinal).ToLookup(text => text[1..]);

    /// <summary>Writes a rule for an ending when it says something else than the rule of the shorter ending, then goes on to the longer ones.</summary>
    private static void Grow(
        string text, Dictionary<Change, double> shorter, Change[] inherited, Dictionary<string, Ending> endings, ILookup<string, string> children,
        Dictionary<string, string[]> rules)
    {
        var shares = Mix(shorter, endings[text]);
        var changes = Likely(shares, text.TrimStart(IrishEndings.Start).Length);
        if (changes.Length > 0 && !changes.SequenceEqual(inherited))
        {
            rules[text] = [.. changes.Select(change => Replacement(text, change))];
            inherited = changes;
        }

        foreach (var longer in children[text])
        {
            Grow(longer, shares, inherited, endings, children, rules);
        }
    }

    private static Dictionary<Change, double> Mix(Dictionary<Change, double> shorter, Ending ending)
    {
        var trust = ending.Lemmas.Count / (ending.Lemmas.Count + LemmasForHalfTrust);
        var shares = shorter.Where(share => share.Value > Negligible).ToDictionary(share => share.Key, share => (1 - trust) * share.Value);
        foreach (var (change, weight) in ending.Changes)
        {
            shares[change] = shares.GetValueOrDefault(change) + (trust * weight / ending.Words);
        }

        return shares;
    }

    private static Change[] Likely(Dictionary<Change, double> shares, int letters)
    {
        var fitting = shares.Where(share => share.Key.Cut <= letters)
            .OrderByDescending(share => share.Value).ThenBy(share => share.Key.Cut).ThenBy(share => share.Key.Add, StringComparer.Ordinal).ToList();
        return [.. fitting.Where((share, place) => place is 0 || share.Value >= (share.Key == None ? SmallestShareOfNone : SmallestShare)).Take(MostKeys).Select(share => share.Key)];
    }

    private static string Replacement(string text, Change change) => text[..^change.Cut] + change.Add;
}
