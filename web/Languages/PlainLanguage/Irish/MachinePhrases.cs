namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>What machines, and people who translate word for word, make of stock phrases of English.</summary>
internal static class MachinePhrases
{
    /// <summary>A phrase, and how Irish says it.</summary>
    internal static IReadOnlyList<PlainWord> Phrases { get; } = [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(" = "))
        .Select(line => new PlainWord(Language.Irish, line[0], line[1].Split(", "), null, PlainSeverity.Advice))];

    private static readonly WordList List = new(Language.Irish, Phrases);

    public static IEnumerable<PlainNote> Look(ReadText text) => List.Look(text)
        .Select(note => new PlainNote(PlainRules.MachinePhrase, note.Passage, note.Excerpt, ("say", note.Value("say") ?? "")));

    private const string Table = """
        ag an am seo = anois, faoi láthair
        ag breathnú ar aghaidh le = ag súil le, ag tnúth le
        ag féachaint ar aghaidh chuig = ag súil le, ag tnúth le
        ag féachaint ar aghaidh le = ag súil le, ag tnúth le
        aghaidh le haghaidh = aghaidh ar aghaidh
        aon athruithe = aon athrú
        aon cheisteanna = aon cheist
        aon fhadhbanna = aon fhadhb
        aon mhíchaoithiúlacht = gabh ár leithscéal
        ar bhonn bliantúil = gach bliain
        ar bhonn laethúil = gach lá
        ar bhonn míosúil = gach mí
        ar bhonn rialta = go rialta
        ar bhonn seachtainiúil = gach seachtain
        ar do chaoithiúlacht = nuair a oireann sé duit
        céim trí chéim = céim ar chéim
        coinnigh i gcuimhne = cuimhnigh ar
        cuir ceist do = cuir ceist ar
        éist chuig = éist le
        faigh amach níos mó = tuilleadh eolais
        fan do = fan le
        foghlaim níos mó = tuilleadh eolais
        glac áit = tarlaigh, bí ar siúl
        i bhfreagra chuig = mar fhreagra ar
        i dtéarmaí = ó thaobh, maidir le
        in ord chun = chun
        in ordú chun = chun
        is féidir leat déanamh = is féidir leat … a dhéanamh
        le do thoil tabhair faoi deara = fág ar lár é
        léigh níos mó = léigh tuilleadh
        mothaigh saor = ná bíodh leisce ort
        níos mó eolais = tuilleadh eolais
        níos mó faisnéise = tuilleadh eolais
        saor ó chostas = saor in aisce
        saor ó mhuirear = saor in aisce
        tá sé tábhachtach a thabhairt faoi deara = fág ar lár é
        tabhair faoi deara le do thoil = fág ar lár é
        tar éis é sin a rá = mar sin féin
        thar an nguthán = ar an nguthán
        tóg áit = tarlaigh, bí ar siúl
        """;
}
