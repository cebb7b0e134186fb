using System.Collections.Frozen;
using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// Well-known words that lost a fada. Only words are listed whose form without fadas is no word of Irish, so there is nothing to weigh; the rest
/// is for a spelling check.
/// </summary>
internal static class MissingFadas
{
    /// <summary>Shorter words are only known as they are: “tha” is no “tá”.</summary>
    private const int ShortestMutated = 4;

    private static readonly FrozenDictionary<string, string> Right = Words.ToFrozenDictionary(word => IrishLetters.Fold(word), StringComparer.Ordinal);

    /// <summary>The listed words, as they are rightly written.</summary>
    internal static IReadOnlyList<string> Words => WordSet.Words(Table);

    /// <summary>The word as it should stand, its mutation and capitals kept; none when nothing is missing.</summary>
    public static string? Mend(string written)
    {
        var plain = IrishStart.Plain(written);
        if (!Right.TryGetValue(plain, out var right) || (right.Length < ShortestMutated && written.Length != right.Length))
        {
            return null;
        }

        // A first consonant may have been changed by the mutation and never bears a fada.
        var length = IsVowel(plain[0]) ? plain.Length : plain.Length - 1;
        if (written.Length < length || !Lacks(written[^length..], right[^length..]))
        {
            return null;
        }

        return written[..^length] + WithCapitalsOf(written[^length..], right[^length..]);
    }

    /// <summary>Every accent of the written letters is in the right ones, and one of those is missing.</summary>
    private static bool Lacks(string written, string right)
    {
        var lacks = false;
        for (var i = 0; i < written.Length; i++)
        {
            var letter = char.ToLowerInvariant(written[i]);
            if (letter != right[i])
            {
                if (letter != IrishLetters.Fold(right[i..(i + 1)])[0])
                {
                    return false;
                }

                lacks = true;
            }
        }

        return lacks;
    }

    private static string WithCapitalsOf(string written, string right) => string.Concat(written.Zip(right, (old, letter) => char.IsUpper(old) ? char.ToUpperInvariant(letter) : letter));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private const string Table = """
        abairtí ábhar abhcóide admháil ainmhí airgeadúil aisíoc áisiúil aistriúchán áiteanna áitiúil áitiúla amháin ansiúd aontaíonn árachas
        ardaitheoirí ardchaighdeáin ardchaighdeán arís athbhreithnímid athbhreithniú athchúrsáil athraíonn athrú bacainní bailiú bealaí béarla
        béasach béim bímid bíonn bliantúil bóithre bóthair bóthar botún buidéal buíochas buiséad bunreachtúil cabhraíonn cabhrú cách caighdeáin
        caighdeán cáilíocht cáipéis caomhnóir ceadúnais ceadúnas ceartú céim céimeanna cén cibé cineál cinntí cinntiú cíos cláraitheoir clárú
        clúdach cnaipí coimisinéir coimisiún coinneáil coinníollacha cóipeáil cóipeanna coistí comhairleoirí comhairliúchán comhaltaí
        comharthaíochta comhlachtaí comhlíonadh comhlíonann comhordú cónaí cónaitheoir córais córas corparáideach corparáideacha cosán costáil
        críochnaithe cruthú cuairteoirí cuardaítear cuidiú cúirt cúirte cúirtéis cúirtéiseach cúis cúiteamh cúlra cultúr cúnamh cúpla cúram cúramach
        cúrsaí custaiméara custaiméir custaiméirí dáiríre daonáireamh dátaí déag déanach déanaí déanaimid déanamh déanann déanfaimid déanfar déantar
        deimhniú díobh díolaimid díospóireacht díreach diúltaigh diúltaíonn diúltú dlíodóir dlíthiúil dochtúir doiciméad doiciméid dóiteáin dramhaíl
        dramhaíola dúinn dúnta éagóir éagórach éagsúla éagsúlacht ealaíona earráid earráidí éascaíocht éifeachtach éifeachtúil éigean éigeandáil
        éigeandála éigin éileamh éilíonn éirí éisteacht éisteachta eolaí eolaíocht fágáil fágann fáilte faisnéis faisnéise fáltas fánán fáthanna
        feabhsú féach féachaint féidir féin fíneáil fíor fiosrúcháin fiosrúchán físeán fógra fógraí fógraíocht foilsímid foilsíodh foilsítear
        foirmiúil folíne folláine folúntas formáidí fostaíocht fostaíochta freagraí freagraítear gardaí gearáin gearán gearánaí gníomh gníomhaíocht
        gníomhaíochta gníomhú gnó gnólachtaí gnóthaí gréasáin gréasán grúpa gutháin guthán iarratasóir iarrthóir ilchineálach imeachtaí imní
        imscrúdú infheistíocht inmheánach inmheánacha íoc íocaíocht íocaíochta íoclann iomláine iomlán iompraíocht iompú ionadaí ionsaí íoslaghdú
        íoslódáil labhraímid lagú láidir láimhseáil láimhseála láithreach láithreán lámh lánúsáid láthair leabhrán leanaí leanúint léarscáil
        leibhéal léigh léim léir léiriú léitheoir leithscéal línte líonadh liostaí litríocht luacháil luachála máistir máthair méadú méarchlár
        measúil measúnú méid mícheart míchumais míchumas mímhacánta míníonn míniú míosa míosúil míshásamh míshásta móide moltaí moltóireacht
        monatóireacht múinteoir náisiúnta neamhfhoirmiúil neamhspleách níl níor níorbh níos nóiméad nósanna nóta nótaí nuachtán nuáil nuashonrú
        oibríonn oideachasúil oifigí oifigiúil oifigiúla óige oiliúint oiliúna oiriúnach ospidéal páipéar páirc páirceáil páirceála páirt páirteach
        páirtí páistí pictiúr pleanáil pleanála pléann pléigh póca poiblí póilíní pósta príobháideach príobháideachas príomhoifig priontáil
        próiseáil próiseas ráiteas ráithe rannóg rannóga rannóige rannpháirtíocht rátaí reáchtáil réidh réigiún réimse réiteach réitigh rialacháin
        rialachán rialtóir riarachán ríomhaire ríomhphoist ríomhphost roghchlár roghnaíonn roghnú rúnaí rúnda sábháil sábháilte sábháilteacht
        saoráid saoráil saoránach sásamh sásta scáileán scéal scéala scéim scéimeanna scríbhinn scríobh scríobhann scríofa scrúdaigh scrúdaíonn
        scrúdú seachtainí seirbhís seirbhíse seirbhísí seoltaí simplí síneadh sínithe síniú siúl sláinte slándáil sócmhainn soiléir soiléire
        sóisialta soláthar soláthraí soláthraithe sonraí spéis spórt spriocdháta sráid stádas stáisiún stiúrthóir straitéis straitéise straitéiseach
        struchtúr súil suímh suíomh tá tábhachtach tábla tacaíocht táille táillí táimid tairiscintí taispeántas tarlaíonn téacs teagmháil teagmhála
        téarma téarmaí teastáil teastaíonn teicneolaíocht teicneolaíochta teicniúil teilifís timpeallán tithíocht tithíochta tógáil tógála toghchán
        toghthóirí toiliú torthaí tráchtáil trádáil tráthúil tréimhse tríd triúr tú tuairimí tuarascáil tuarascála tuismitheoirí turasóireacht
        uachtarán uasghrádú údaráis údarás úinéir úinéireacht uirlisí ullmhú urlár úsáid úsáide úsáideoir úsáidfimid úsáidimid
        """;
}
