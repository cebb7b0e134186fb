using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// English words left in an Irish text. The list has the small words that every English sentence needs and the words that this site's pages turn
/// on; none of them is Irish. What is rightly English is marked so and does not come here.
/// </summary>
internal static class EnglishLeft
{
    /// <summary>Shorter words are only believed in company: “no” may be a “nó” that lost its fada.</summary>
    private const int ShortestAlone = 3;

    private static readonly FrozenSet<string> English = WordSet.Of("""
        the of and to for with from by on that this these those it its be been was were are will would shall should could may might must you your
        yours we our ours us they them their his her she he who which what when where why how not no yes but or if then there here have has had does
        did more most other another any all some every about into over under after before between within without through during please click read
        download upload submit send apply contact phone email e-mail write visit find view open close print save search back next home page website
        link complaint complaints council county office officer service services form forms customer customers charter plan action report notice
        policy information address number name date day days week month year application applications planning housing water environment fire road
        roads library libraries department section public access accessible disability people person staff member members meeting committee decision
        appeal appeals review money fee fees payment pay free cost rates tax licence grant grants scheme support help new note details document
        documents letter monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november
        december thank thanks sorry error password username login account privacy cookies terms conditions required optional invalid
        """);

    // Words of both languages, which go on with a run and begin none.
    private static readonly FrozenSet<string> Both = WordSet.Of("a an as at in is do go can me am than each call time i so");

    public static IEnumerable<(TextWord First, TextWord Last)> Find(Sentence sentence)
    {
        var words = sentence.Words;
        for (var first = 0; first < words.Count; first++)
        {
            if (!English.Contains(words[first].Lower))
            {
                continue;
            }

            var (last, count) = Run(words, first);
            if (count > 1 || IsCertain(words[first], first))
            {
                yield return (words[first], words[last]);
            }

            first = last;
        }
    }

    /// <summary>From a first English word to the last that follows with nothing Irish between.</summary>
    private static (int Last, int Count) Run(IReadOnlyList<TextWord> words, int first)
    {
        var (last, count) = (first, 1);
        for (var at = first + 1; at < words.Count && words[at].IsJoined; at++)
        {
            if (English.Contains(words[at].Lower))
            {
                (last, count) = (at, count + 1);
            }
            else if (!Both.Contains(words[at].Lower))
            {
                break;
            }
        }

        return (last, count);
    }

    /// <summary>Alone, a capital inside a sentence makes it a name.</summary>
    private static bool IsCertain(TextWord word, int at) => word.Lower.Length >= ShortestAlone && (at == 0 || !word.IsCapitalised);
}
