using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Languages.Words;
using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.IrishEndingRules;

/// <summary>How rules do on dictionary forms they were not learned from.</summary>
internal static class HeldOut
{
    private const int Parts = 5;

    public static void Report(IReadOnlyList<Pair> pairs, TextWriter output)
    {
        output.WriteLine("learned from         pairs  recall   pairP  strictF1");
        var whole = new IrishEndings(Learner.Learn(pairs));
        Report("all, scored on all", pairs, _ => whole, output);
        var others = Enumerable.Range(0, Parts).Select(part => new IrishEndings(Learner.Learn([.. pairs.Where(pair => PartOf(pair.PlainLemma) != part)]))).ToList();
        Report("others, scored on all", pairs, lemma => others[PartOf(lemma)], output);
        Report("others, running text", [.. pairs.Where(pair => pair.Tag.StartsWith("ud:", StringComparison.Ordinal))], lemma => others[PartOf(lemma)], output);
        foreach (var partOfSpeech in pairs.GroupBy(pair => pair.PartOfSpeech).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Report($"others, {partOfSpeech.Key}", [.. partOfSpeech], lemma => others[PartOf(lemma)], output);
        }
    }

    private static int PartOf(string lemma) => SHA256.HashData(Encoding.UTF8.GetBytes(lemma))[0] % Parts;

    private static void Report(string title, IReadOnlyList<Pair> pairs, Func<string, IrishEndings> rulesFor, TextWriter output)
    {
        var keys = new Dictionary<string, string[]>();
        var lemmas = new Dictionary<string, HashSet<string>>();
        foreach (var pair in pairs.OrderBy(pair => pair.Lemma, StringComparer.Ordinal))
        {
            foreach (var word in new[] { pair.Lemma, pair.Form })
            {
                keys.TryAdd(word, IrishWords.Keys(word, rulesFor(pair.PlainLemma)));
                lemmas.TryAdd(word, []);
                lemmas[word].Add(pair.Lemma);
            }
        }

        var recall = pairs.Average(pair => keys[pair.Lemma].Intersect(keys[pair.Form]).Any() ? 1.0 : 0.0);
        var precision = TrueShare(keys, lemmas);
        output.WriteLine($"{title,-22}{pairs.Count,6}{recall,8:F4}{precision,8:F4}{2 * recall * precision / (recall + precision),10:F4}");
    }

    /// <summary>Of all pairs of words that have a key in common, the share that have a dictionary form in common.</summary>
    private static double TrueShare(Dictionary<string, string[]> keys, Dictionary<string, HashSet<string>> lemmas)
    {
        var joined = keys.SelectMany(word => word.Value, (word, key) => (Word: word.Key, key)).GroupBy(entry => entry.key, entry => entry.Word)
            .SelectMany(group => group.SelectMany((word, place) => group.Skip(place + 1).Select(other => (word, other)))).ToHashSet();
        return joined.Average(pair => lemmas[pair.word].Overlaps(lemmas[pair.other]) ? 1.0 : 0.0);
    }
}
