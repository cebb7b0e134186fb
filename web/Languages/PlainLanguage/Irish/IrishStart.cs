using System.Collections.Frozen;
using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// The start of an Irish word as grammar left it, undone with the fadas kept: <c>gComhairle</c> is <c>comhairle</c>, <c>d’úsáid</c> is <c>úsáid</c>.
/// </summary>
internal static class IrishStart
{
    /// <summary>The letters that <c>dh’fhoilsigh</c> and <c>bhfuil</c> have before the word itself.</summary>
    private const int LongestPrefix = 3;

    private static readonly FrozenSet<string> Before = WordSet.Of("b bh d g h m n t b’ d’ m’ b' d' m' n- t-");

    /// <param name="lower">The same word in small letters.</param>
    public static string Root(string lower, string written)
    {
        var plain = Plain(written);
        var letters = lower.AsSpan().ContainsAny('\'', '-') ? lower.Replace("'", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal) : lower;
        if (plain.Length == 0 || letters.Length < plain.Length || letters.Length > plain.Length + LongestPrefix)
        {
            return letters;
        }

        var end = letters[^plain.Length..];
        return IrishLetters.Fold(end[..1]) == plain[..1] ? end : plain[0] + end[1..];
    }

    /// <summary>Letters without fadas and without the mutation; what length and list look-ups go by.</summary>
    public static string Plain(string written) => IrishMutations.Undo(IrishMutations.WithoutPrefix(IrishLetters.Fold(written)));

    /// <summary>Where the capital stands that small letters of a mutation precede: 1 in <c>gCill</c>, 2 in <c>bhFianna</c>; 0 when there is none.</summary>
    public static int CapitalOf(string written)
    {
        for (var at = 1; at <= 3 && at < written.Length; at++)
        {
            if (char.IsUpper(written[at]))
            {
                return Before.Contains(written[..at]) ? at : 0;
            }
        }

        return 0;
    }
}
