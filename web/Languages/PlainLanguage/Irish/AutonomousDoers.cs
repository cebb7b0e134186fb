using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// A doer named with <c>ag</c> after an autonomous verb, as English names one with “by”: <c>Rinneadh an cinneadh ag an gComhairle</c>. Only people
/// and bodies count, and nothing may stand between that would give <c>ag</c> another work, such as a form of <c>bí</c> or a new clause.
/// </summary>
internal static class AutonomousDoers
{
    private const int Farthest = 9;

    private static readonly FrozenSet<string> Doers = WordSet.Of("""
        aire bainisteoir bord ceann coimisinéir coimisiún coiste comhairle comhairleoir comhairleoirí comhaltaí cuideachta custaiméir custaiméirí
        cúirt dochtúir duine eagraíocht feidhmeannach foireann gardaí gníomhaireacht grúpa innealtóir maoirseoir oifigeach oifigigh ombudsman
        pleanálaí príomhfheidhmeannach rannóg rialtas roinn stiúrthóir údarás údaráis
        """);

    private static readonly FrozenSet<string> Articles = WordSet.Of("an na ár a");

    private static readonly FrozenSet<string> NewClause = WordSet.Of("""
        a ach agus chun go gur má mar mura murar nach nár nuair ná nó sula sular atá bhfuil bhí beidh bheidh bheith bíonn mbeidh mbíonn níl raibh tá
        """);

    public static IEnumerable<(TextWord Verb, TextWord Doer)> Find(Sentence sentence)
    {
        var words = sentence.Words;
        foreach (var verb in AutonomousVerbs.Find(sentence))
        {
            for (var at = verb + 1; at < words.Count - 1 && at - verb <= Farthest && words[at].IsJoined && !NewClause.Contains(words[at].Lower); at++)
            {
                if (words[at].Lower is "ag" && DoerAfter(words, at) is { } doer)
                {
                    yield return (words[verb], doer);
                    break;
                }
            }
        }
    }

    private static TextWord? DoerAfter(IReadOnlyList<TextWord> words, int ag)
    {
        var at = Articles.Contains(words[ag + 1].Lower) ? ag + 2 : ag + 1;
        return at < words.Count && words[at].IsJoined && Doers.Contains(words[at].Root) ? words[at] : null;
    }
}
