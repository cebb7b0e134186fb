using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.English;

/// <summary>
/// Finds passives in English: a form of “be”, at most two small words, and a past participle. Participles that only describe
/// (“you are interested”) are left alone.
/// </summary>
internal static class PassiveVoice
{
    private const int MostBetween = 2;

    private static readonly FrozenSet<string> Be = WordSet.Of("am is are was were be been being isn't aren't wasn't weren't you're we're they're");

    // Apart from the many adverbs that end in ly.
    private static readonly FrozenSet<string> Between = WordSet.Of("""
        not also always never often still already being been soon now then only just first once sometimes usually again all both each either
        """);

    private static readonly FrozenSet<string> Irregular = WordSet.Of("""
        beaten bent bitten blown borne bought bred broken brought built burnt cast caught chosen cut dealt done drawn driven eaten fed felt fought
        found forbidden forgotten frozen given ground grown heard held hidden hit hung kept known laid led left lent lit made meant met misled
        mistaken overseen overtaken paid proven put read rebuilt repaid rewritten run said seen sent set shaken shown shut sold sought spent split
        spoken spread stolen struck stuck sung sworn swept taken taught thrown told torn understood undertaken upheld withdrawn withheld won worn
        wound written
        """);

    // They end in ed and are no participle, or say how something is rather than what is done to it.
    private static readonly FrozenSet<string> Describing = WordSet.Of("""
        need speed feed seed weed breed indeed exceed proceed succeed bleed heed bed red hundred sacred naked wicked ragged rugged kindred shed sled
        embed aged allowed ashamed attached based bored closed committed concerned confused connected crowded delighted detailed determined
        dedicated dissatisfied disabled disappointed divorced engaged entitled excited exhausted experienced frightened interested involved isolated
        limited located married mixed motivated opposed outdated overcrowded pleased prepared qualified related relaxed retired satisfied scared
        separated situated skilled sophisticated supposed surprised talented tired unemployed unmarried unrelated widowed worried
        """);

    /// <summary>The passives of a sentence, from the form of “be” to the participle.</summary>
    public static IEnumerable<(TextWord First, TextWord Last)> Find(Sentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (Be.Contains(sentence.Words[i].Lower) && ParticipleAfter(sentence.Words, i) is { } last)
            {
                yield return (sentence.Words[i], sentence.Words[last]);
                i = last;
            }
        }
    }

    private static int? ParticipleAfter(IReadOnlyList<TextWord> words, int be)
    {
        for (var i = be + 1; i < words.Count && words[i].IsJoined; i++)
        {
            if (IsParticiple(words[i].Lower))
            {
                return IsHabit(words, i) ? null : i;
            }

            if (i - be > MostBetween || !(Between.Contains(words[i].Lower) || words[i].Lower is [_, _, .., 'l', 'y']))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>“You are used to it.”</summary>
    private static bool IsHabit(IReadOnlyList<TextWord> words, int at) =>
        words[at].Lower is "used" && at + 2 < words.Count && words[at + 1].Lower is "to" && words[at + 2].Lower is "it" or "this" or "that" or "the";

    /// <summary>An un- only describes: unanswered, unfinished.</summary>
    private static bool IsParticiple(string word) =>
        !Describing.Contains(word)
        && (Irregular.Contains(word)
            || (word is [_, _, .., 'e', 'd'] && (word is not ['u', 'n', ..] || word.StartsWith("under", StringComparison.Ordinal))));
}
