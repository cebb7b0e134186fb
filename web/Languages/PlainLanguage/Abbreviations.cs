using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>Short forms whose full stop ends no sentence, in both languages: pages in one name laws, people and places in the other.</summary>
internal static class Abbreviations
{
    // Without their last full stop. What follows them belongs to them, whatever it is.
    private static readonly FrozenSet<string> Never = WordSet.Of("""
        s.i co mr mrs ms dr prof rev fr sr br cllr sgt gen hon st vs viz approx ext vol iml para paras sch reg regs dept pp lch lgh uimh e.g i.e
        m.sh cf ca tel teil uas tuas gco cho dept govt jnr snr i.r b.uas rtl tagr
        """);

    // Words or sentence ends by themselves, short forms before a figure: “No. 5”, “art. 14”.
    private static readonly FrozenSet<string> BeforeFigure = WordSet.Of("no nos art arts alt ailt s ss p r sec fig figs cl l c mír col");

    // After these a day or a month goes on with the time: “9.00 r.n. Dé Luain”.
    private static readonly FrozenSet<string> Times = WordSet.Of("r.n i.n a.m p.m");

    private static readonly FrozenSet<string> AfterTimes = WordSet.Of("""
        dé déardaoin gmt monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march
        april may june july august september october november december eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán deireadh
        samhain nollaig
        """);

    private static readonly FrozenSet<string> NamedByLetter = WordSet.Of("""
        appendix part schedule plan section class type step option form block unit annex zone category grade table aguisín cuid sceideal plean alt
        cineál céim rogha foirm bloc aonad iarscríbhinn crios catagóir grád tábla
        """);

    /// <param name="word">Before the full stop, in small letters.</param>
    /// <param name="next">After it, as written, beginning with a capital or a digit.</param>
    public static bool GoOn(string word, string next)
    {
        if (Times.Contains(word))
        {
            return char.IsDigit(next[0]) || AfterTimes.Contains(next.ToLowerInvariant());
        }

        return Never.Contains(word)
            || (BeforeFigure.Contains(word) && char.IsDigit(next[0]))
            || IsDotted(word);
    }

    public static bool IsNamedByLetter(string word) => NamedByLetter.Contains(word);

    /// <summary>Single letters with full stops between: U.S, a.n.o.</summary>
    private static bool IsDotted(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] is not '.')
            {
                return false;
            }
        }

        return word.Length >= 3 && word.Length % 2 == 1;
    }
}
