using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// Autonomous verb forms (<c>cuirtear</c>, <c>foilsíodh</c>, <c>déanfar</c>), which say what is done and not who does it. Endings tell most of
/// them; <c>-adh</c> is also the ending of verbal nouns (<c>líonadh</c>), so there the place in the sentence decides, and in doubt it is none.
/// </summary>
internal static class AutonomousVerbs
{
    // Forms that no ending tells, and past forms in -adh and -eadh whose verbal noun is another word.
    private static readonly FrozenSet<string> Known = WordSet.Of("""
        rinneadh dearnadh dúradh tugadh fuarthas frítheadh facthas chonacthas chualathas cualathas thángthas tángthas chuathas deachthas rugadh
        táthar bhíothas rabhthas bítear beifear tabharfar tógadh fágadh gabhadh iarradh scríobhadh léadh luadh pléadh íocadh insíodh cosnaíodh
        toghadh
        """);

    // Nouns, adjectives and a command that only look so.
    private static readonly FrozenSet<string> Others = WordSet.Of("""
        aistear altar bláfar bíodh carachtar ceachtar ceáfar ceantar compútar cuntar difear fiontar fuafar gaofar hamstar héileacaptar infear
        íochtar luchtar lúfar meafar míofar mótar neachtar ochtar pantar plástar poileistear pórtar póstar rafar scáfar sciotar scútar seachtar
        sliotar spleantar státar uachtar uafar
        """);

    private static readonly FrozenSet<string> BeforePast = WordSet.Of("níor gur nár sular murar");

    // Nouns in -adh and -eadh that begin sentences, or follow the gur that says what a thing is.
    private static readonly FrozenSet<string> NounsInAdh = WordSet.Of("""
        ceapadh cinneadh cuireadh dúnadh geimhreadh glacadh líonadh margadh measadh moladh samhradh saoradh scaradh seoladh síneadh toradh tuilleadh
        """);

    private const int Shortest = 5;

    public static bool Has(Sentence sentence) => Find(sentence).Any();

    /// <summary>The places of autonomous verbs among the words of a sentence.</summary>
    public static IEnumerable<int> Find(Sentence sentence) => Enumerable.Range(0, sentence.Words.Count).Where(at => IsAutonomous(sentence.Words, at));

    private static bool IsAutonomous(IReadOnlyList<TextWord> words, int at)
    {
        var (word, root) = (words[at].Lower, words[at].Root);
        if (Known.Contains(root) || Known.Contains(word))
        {
            return true;
        }

        if (root.Length < Shortest || Others.Contains(root) || root.EndsWith("cheantar", StringComparison.Ordinal) || (at > 0 && words[at].IsCapitalised))
        {
            return false;
        }

        return root switch
        {
            [.., 't', 'a', 'r'] or [.., 't', 'e', 'a', 'r'] or [.., 'f', 'a', 'r'] or [.., 'f', 'e', 'a', 'r'] => true,
            [.., 'f', 'a', 'í'] or [.., 'f', 'í'] => word != root,
            [.., 'í', 'o', 'd', 'h'] => word == root,
            [.., 'a', 'd', 'h'] => word == root && IsPastByPlace(words, at),
            _ => false,
        };
    }

    /// <summary>
    /// First in its sentence, or after a particle of the past. There a verbal noun does not stand, and the other verbs in <c>-adh</c> are lenited.
    /// </summary>
    private static bool IsPastByPlace(IReadOnlyList<TextWord> words, int at) =>
        !(NounsInAdh.Contains(words[at].Root) && (at == 0 || words[at - 1].Lower is "gur"))
        && words[at].Root is not [.., 'f', 'a', 'd', 'h'] and not [.., 'f', 'e', 'a', 'd', 'h']
        && (at == 0 ? words.Count > 2 : BeforePast.Contains(words[at - 1].Lower) && words[at].IsJoined);
}
