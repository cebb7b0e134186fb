namespace KilkennyInfo.Tests.Languages.Words;

/// <summary>Verbs, regular and irregular: each form, the verbal noun too, has a key in common with the verb as a dictionary has it.</summary>
public sealed class IrishVerbFamiliesTests
{
    private const string Families = """
        tóg: tógaim tógann tógfaidh thógfadh tógadh tógtar thógamar tógáil tógtha
        cuir: cuireann cuirfidh cuirfear chuir cuirtear cuireadh chuirfinn cuirimid
        bris: briseann brisfidh bhris briste briseadh
        can: canann chan canfaidh
        íoc: íocann íocfaidh d'íoc íocadh íoctar íoctha
        líon: líonann líonfaidh líonadh líonta
        seol: seolann seolfaidh sheol seoltar seolfaimid
        scríobh: scríobhann scríobhfaidh scríobhadh scríofa
        léigh: léann léifidh léadh léamh léite
        glaoigh: glaonn glaofaidh
        nigh: níonn nífidh
        ceannaigh: ceannaím ceannaíonn ceannóidh cheannaigh ceannaíodh ceannaíomar ceannach ceannaithe
        foilsigh: foilsíonn foilseoidh d’fhoilsigh foilsíodh foilsiú foilsithe foilseofar
        cláraigh: cláraíonn cláróidh chláraigh cláraíodh clárú cláraithe
        bailigh: bailíonn baileoidh bhailigh bailiú bailithe
        diúltaigh: diúltaíonn diúltóidh dhiúltaigh diúltaíodh diúltú
        ceadaigh: ceadaíonn ceadóidh cheadaigh ceadaíodh ceadú
        freagair: freagraíonn freagróidh d’fhreagair freagraíodh freagairt
        labhair: labhraíonn labhróidh labhraíodh labhraímid labhairt
        oscail: osclaíonn osclóidh d’oscail osclaíodh oscailt oscailte
        cosain: cosnaíonn cosnóidh chosain cosnaíodh cosaint
        inis: insíonn inseoidh d’inis insíodh
        imir: imríonn imreoidh d'imir imríodh
        tarraing: tarraingíonn tarraingeoidh tharraing tarraingíodh
        codail: codlaíonn codlóidh chodail
        abair: deir dúirt déarfaidh ndúradh déarfainn dúramar ráite
        beir: beireann rug béarfaidh rugadh
        bí: tá bhfuil níl bhí raibh beidh bheadh atá bíonn táimid bhíomar bheinn
        clois: cloiseann chuala cloisfidh chualamar
        déan: déanann rinne dearna ndearna déanfaidh rinneadh déantar déanta
        faigh: faigheann fuair gheobhaidh bhfaighidh fuarthas gheofar faighte
        feic: feiceann chonaic faca feicfidh facthas
        ith: itheann d'ith íosfaidh
        tabhair: tugann thug tabharfaidh tugadh tabharfainn tugtha
        tar: tagann tháinig tiocfaidh thángamar
        téigh: téann chuaigh rachaidh ndeachaigh rachfar
        fan: fanacht fanann
        imigh: imeacht imíonn
        gluais: gluaiseacht
        fás: fásann
        iarr: iarraidh iarrann iarrfaidh
        caith: caitheamh caitheann
        siúil: siúl siúlann siúlfaidh
        seas: seasamh seasann
        creid: creidiúint creideann
        lean: leanúint leanann
        tuig: tuiscint tuigeann
        fág: fágáil fágann
        iompair: iompar iompraíonn
        cónaigh: cónaí cónaíonn
        dún: dúnadh dúnann dúnta
        éist: éisteacht éisteann
        mair: maireachtáil mairstin maireann
        cuir: cur cuireann
        tit: titim titeann
        ól: ólann
        díol: díolann díolta
        athraigh: athrú athraíonn athraithe
        áirigh: áireamh áirítear
        bain: baint baineann
        roinn: roinnt roinneann roinnfidh
        cabhraigh: cabhrú cabhraíonn
        tosaigh: tosú tosaíonn thosaigh tosóidh
        críochnaigh: críochnú críochnaíonn
        úsáid: úsáideann úsáidtear úsáidfear
        taispeáin: taispeáint taispeánann taispeánfaidh
        glac: glacadh glacann glacfaidh
        ceap: ceapadh ceapann ceaptha
        íoslódáil: íoslódálann íoslódálfaidh
        sábháil: sábhálann sábháilte
        teastaigh: teastaíonn teastáil
        smaoinigh: smaoineamh smaoiníonn
        éiligh: éileamh éilíonn
        scrúdaigh: scrúdú scrúdaíonn scrúdófar
        seachaid: seachadadh seachadann
        cinn: cinneadh cinneann
        bronn: bronnadh bronnann
        forbair: forbairt forbraíonn forbróidh
        soláthair: soláthar soláthraíonn soláthrófar
        cuardaigh: cuardach cuardaíonn
        mol: moladh molann moltar
        leag: leagan leagann
        tiomáin: tiomáint tiomáineann tiomáinfidh
        páirceáil: páirceálann
        taistil: taisteal taistealaíonn
        """;

    public static TheoryData<string> Lines => [.. Families.Split('\n', StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Keys_FormsOfOneVerb_MeetTheVerb(string line) => IrishFamiliesTests.AssertMeet(line);
}
