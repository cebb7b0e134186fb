using System.Collections.Frozen;
using System.Text;

namespace KilkennyInfo.Languages.Words;

/// <summary>
/// Words that say nothing of what is looked for: “how do I make a complaint” asks for complaints. Whatever may carry a meaning in a search of a
/// public body stays out, though other lists have it: need, over (65s), let, linn (snámha).
/// </summary>
public static class StopWords
{
    private const string English = """
        a about after again against all along also although am among amongst an and another any anybody anyone anything are around
        as at be because been before being between both but by can cannot could did do does doing done during each eg either else
        etc ever every everybody everyone everything for from get gets getting got had has have having he hello her here hers
        herself hi him himself his how however i ie if in into is it its itself just kindly like make makes making many me might
        more most much must my myself neither no nobody nor not now of off on once only onto or other others ought our ours
        ourselves out per please quite rather really same shall she should since so some somebody someone something still such than
        thank thanks that the their theirs them themselves then there these they this those though through to too towards until up
        upon us very via want wanted wants was we were what whatever when whenever where wherever whether which while who whoever
        whom whose why will with within without would yet you your yours yourself yourselves
        aren't can't cant couldn't couldnt didn't didnt doesn't doesnt don't dont hadn't hasn't haven't havent he'd he'll he's
        here's how's hows i'd i'll i'm i've im isn't isnt it'll it's ive let's mustn't she'd she'll she's shouldn't that's thats
        there's theres they'd they'll they're they've wasn't we'd we'll we're we've weren't what's whats when's where's wheres who's
        whos why's won't wont wouldn't wouldnt you'd you'll you're you've youre
        """;

    private const string Irish = """
        a ab ach acu ag aga agaibh againn agam agat agus aici aige air aisti amhlaidh an ann anois anseo ansin ansiúd aon ar arb
        arbh arís as asta atá atáim atáimid atáthar ba beidh bheadh bheas bheidh bheith bhfuil bhfuilim bhfuilimid bhí bhíonn bhur
        bí bíonn cá cad caithfidh cár cárb cárbh cathain cé céard cén cér cérb cérbh chaoi chomh chucu chugaibh chugainn chugam
        chugat chuici chuig chuige chum chun conas dá daoibh dar dár de den di dhéanaim dhéanamh dhéanann déanaim déanamh déanann díbh dínn díobh díom díot do dóibh dom don dtí dtoil
        dúinn duit é eile éis eisean fá faoi faoin faoina fáth fé féadaim féadfaidh féadfainn féidir fós freisin fúibh fúinn fúithi
        fúm fút fúthu gach gan gcaithfidh go gur gura gurb gurbh hé hí hiad i iad iadsan idir im in ina inár inti iontu is ise le
        leat léi leis lem lena lenár leo lér libh liom má maidir mar más mba mé mhéad mian mise mo muid muidne muna mura murab murar
        na ná nach nár narbh nárbh ní níl níor níorbh níos nó nuair ó ón óna ónár oraibh orainn orm ort orthu os raibh roimh sa san
        sé seisean seo sí siad siadsan sibh sibhse sin sinne sise siúd sna tá táim táimid tar táthar teastaíonn thar theastaíonn
        thoil thú thusa tríd tú tusa uaibh uaidh uaim uainn uait uaithi uathu úd uile uirthi um
        """;

    // Without its fada it is a word that people look for, in English at least.
    private const string OnlyWithFada = "cár";

    private const int Longest = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishSet = SetOf(English);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IrishSet = SetOf(Irish);

    /// <param name="word">In lower case, with its fadas or without.</param>
    public static bool Contains(Language language, ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return false;
        }

        Span<char> plain = stackalloc char[Longest];
        word.Replace(plain, '’', '\'');
        return (language is Language.Irish ? IrishSet : EnglishSet).Contains(plain[..word.Length]);
    }

    /// <summary>
    /// Each word as it is written, with its fadas as characters of their own, and without them. The word asked for is never folded:
    /// <c>dó</c> (burn) is not <c>do</c>.
    /// </summary>
    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string table) =>
        EnglishTable.Words(table)
            .SelectMany(word => word is OnlyWithFada ? Spellings(word).Take(2) : Spellings(word))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Spellings(string word)
    {
        var open = word.Normalize(NormalizationForm.FormD);
        return [word, open, open.Replace("\u0301", "", StringComparison.Ordinal)];
    }
}
