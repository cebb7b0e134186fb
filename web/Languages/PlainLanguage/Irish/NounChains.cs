using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// Nouns that hang on one another in the genitive: <c>próiseas láimhseála gearán custaiméirí na Comhairle</c>. Without a grammar of Irish it goes
/// by endings that only genitives have, and by the forms of the nouns that public bodies chain. Names, which have capitals, stay as they are.
/// </summary>
internal static class NounChains
{
    /// <summary>
    /// Nouns, the first of the chain with them; one more where the last has its article, since “sonraí teagmhála na rannóige” reads well.
    /// </summary>
    private const int Fewest = 3;

    private const int ShortestByEnding = 7;

    private static readonly string[] Endings = WordSet.Words("íochta achta úcháin ála éara eora ainne");

    /// <summary>Half of a term that is one thing, nós imeachta.</summary>
    private const string HalfOfTerm = "imeachta";

    // Between a noun and its genitive: córas nua bainistíochta.
    private static readonly FrozenSet<string> Adjectives = WordSet.Of("nua mór maith iomlán ginearálta poiblí áitiúil náisiúnta speisialta príobháideach sóisialta");

    // Forms that stand in a genitive; those of strong plurals and some others are also plain forms, but not three in a row.
    private static readonly FrozenSet<string> Genitives = WordSet.Of("""
        achomhairc achomharc achta aighneachtaí airgeadais áirithintí aiseolais athbhreithnithe athchúrsála bainistíochta baile beartais bliana
        bóithre bóthair cairte caighdeáin caighdeán cáilíochta cánach ceadúnais ceadúnas cearta ceisteanna cinnidh cinntí cíosa clárúcháin cláraithe
        cliaint coinníollacha coiste comhad comhaid comhairle comhairleoirí comhairliúcháin comhairlí comhionannais comhshaoil conartha córais
        cosanta costais costas cruinnithe cruinnithe cumarsáide cuntais cúraim custaiméara custaiméirí daoine deontais deontas dlí doiciméad
        doiciméid dramhaíola éisteachta eolais faisnéise feabhsúcháin fiosrúcháin foilseachán foirgneamh foirgníochta foirme foirmeacha foirne
        forbartha fostaíochta freagra freagraí freastail gearáin gearán gnímh gníomhaíochta gnó gréasáin guthán gutháin iarratais iarratas
        iarratasóirí iarratasóra imeachta imscrúdaithe infheistíochta inrochtaineachta íocaíochta íocaíochtaí lae láimhseála láithreáin
        leabharlainne leabharlann leanaí leathanaigh léarscáileanna litreach litreacha measúnachta measúnaithe míchumais míosa monatóireachta oibre
        oideachais oifige oifigeach oifigigh oifigí oiliúna páirceála pleanála pobail polasaí próiseála próisis rannóg rannóige rannpháirtíochta
        rátaí rialachais rialacháin rialachán rialtais rochtana ríomhaireachta ríomhphoist saoránach sábháilteachta scéime scéimeanna scoile
        scrúdaithe seachadta seachtaine seirbhíse seirbhísí seoltaí sláinte slándála soláthair soláthraithe sonraí sonraisc straitéise suímh taifead
        taifid táillí tagartha tairisceana tairiscintí teagmhála teanga teicneolaíochta téarmaí tithíochta tograí tráchta traenála truaillithe
        tuarascála tuarascálacha tuairisce tuairisceoireachta tuairimí uimhreach uisce údaráis údarás
        """);

    // Plain forms that chains begin with.
    private static readonly FrozenSet<string> Heads = WordSet.Of("""
        achomharc aighneacht aonad bainisteoir beartas bileog bille bord caighdeán ceadúnas ceann cinneadh clár coimisiún coiste comhad conradh
        córas costas creat critéir cuntas cur cúrsaí dáta deontas dréacht doiciméad feidhmeannach fógra foirm forálacha foireann forbairt freagra
        grúpa iarratas ionad láithreán leathanach litir meastóireacht measúnú modh modhanna monatóireacht nós oifig oifigeach plean pleananna
        prionsabail próiseas próisis ráiteas rannóg rialacha rialacháin scéim seirbhís seirbhísí sonraí stiúrthóir straitéis suíomh tagairt taifead
        táille teimpléad tionscadal tréimhse treoir treoirlínte tuarascáil tuarascálacha uimhir údarás
        """);

    public static IEnumerable<(TextWord First, TextWord Last, int Nouns)> Find(Sentence sentence)
    {
        var words = sentence.Words;
        for (var head = 0; head < words.Count - 1; head++)
        {
            if (IsName(words, head) || !(Heads.Contains(words[head].Root) || IsGenitive(words[head].Root)))
            {
                continue;
            }

            var (last, nouns) = ChainFrom(words, head);
            if (last > head && nouns >= (words[last - 1].Lower is "na" or "an" ? Fewest + 1 : Fewest))
            {
                yield return (words[head], words[last], nouns);
            }

            head = last;
        }
    }

    private static (int Last, int Nouns) ChainFrom(IReadOnlyList<TextWord> words, int head)
    {
        var (last, nouns) = (head, 1);
        while (NextGenitive(words, last) is { } next)
        {
            (last, nouns) = (next, words[next].Root is HalfOfTerm ? nouns : nouns + 1);
            if (IsName(words, next))
            {
                break;
            }
        }

        return (last, nouns);
    }

    /// <summary>The genitive that follows at once, or after an article or one adjective.</summary>
    private static int? NextGenitive(IReadOnlyList<TextWord> words, int at)
    {
        var next = at + 1 < words.Count && (words[at + 1].Lower is "na" or "an" || Adjectives.Contains(words[at + 1].Root)) ? at + 2 : at + 1;
        return next < words.Count && words[at + 1].IsJoined && words[next].IsJoined && IsGenitive(words[next].Root) ? next : null;
    }

    private static bool IsGenitive(string root) =>
        root is HalfOfTerm || Genitives.Contains(root) || (root.Length >= ShortestByEnding && Endings.Any(ending => root.EndsWith(ending, StringComparison.Ordinal)));

    private static bool IsName(IReadOnlyList<TextWord> words, int at) => at > 0 && words[at].IsCapitalised;
}
