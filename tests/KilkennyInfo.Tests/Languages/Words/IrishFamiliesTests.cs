using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Tests.Languages.Words;

/// <summary>Nouns, adjectives and names of public life: each form has a key in common with the word as a dictionary has it.</summary>
public sealed class IrishFamiliesTests
{
    private const string Families = """
        gearán: gearáin ngearán ghearán
        iarratas: iarratais n-iarratas hiarratais
        comhairle: comhairlí gcomhairle chomhairle
        comhairleoir: comhairleora comhairleoirí
        liúntas: liúntais
        oifigeach: oifigigh t-oifigeach tOifigeach hoifigigh
        oifig: oifige oifigí hoifige n-oifigí
        seirbhís: seirbhíse seirbhísí tseirbhís
        cairt: cairte cairteacha
        pleanáil: pleanála phleanáil
        plean: pleananna pleain
        achomharc: achomhairc hachomhairc
        cinneadh: cinnidh cinntí gcinntí chinnidh
        freagra: freagraí bhfreagraí
        athbhreithniú: athbhreithnithe hathbhreithnithe
        custaiméir: custaiméara custaiméirí
        doiciméad: doiciméid ndoiciméad
        suíomh: suímh suíomhanna
        seoladh: seolta seoltaí
        foirm: foirme foirmeacha bhfoirm
        rannóg: rannóige rannóga
        seachtain: seachtaine seachtainí tseachtain
        uimhir: uimhreach uimhreacha
        teanga: teangacha
        litir: litreach litreacha
        cáin: cánach cánacha
        ráta: rátaí
        táille: táillí dtáillí
        fógra: fógraí bhfógra
        bóthar: bóthair bóithre mbóthar
        sráid: sráide sráideanna tsráid
        uisce: uiscí n-uisce
        teach: tí tithe dtithe
        tithíocht: tithíochta
        ceadúnas: ceadúnais gceadúnas
        cead: ceada ceadanna
        deontas: deontais ndeontas
        bruscar: bruscair
        dramhaíl: dramhaíola
        leabharlann: leabharlainne leabharlanna
        páirc: páirce páirceanna bpáirc
        toghchán: toghcháin dtoghchán
        vóta: vótaí
        vótáil: vótála
        páirceáil: páirceála pháirceáil
        toradh: toraidh torthaí
        gnó: gnóthaí
        láithreán: láithreáin
        teaghlach: teaghlaigh
        páiste: páistí bpáistí
        leanbh: linbh leanaí
        scoil: scoile scoileanna
        múinteoir: múinteora múinteoirí
        sábháilteacht: sábháilteachta
        fostaíocht: fostaíochta
        fostaí: fostaithe
        ceart: cirt cearta gceart
        faisnéis: faisnéise
        eolas: eolais n-eolas
        alt: ailt
        acht: achta achtanna
        reachtaíocht: reachtaíochta
        rialachán: rialacháin
        riail: rialach rialacha
        polasaí: polasaithe
        beartas: beartais mbeartas
        tuarascáil: tuarascála tuarascálacha
        cruinniú: cruinnithe gcruinniú
        taifead: taifid
        conradh: conartha conarthaí
        conraitheoir: conraitheora conraitheoirí
        tairiscint: tairisceana tairiscintí
        íocaíocht: íocaíochta íocaíochtaí
        bille: billí
        costas: costais
        airgead: airgid n-airgead
        ciste: cistí
        buiséad: buiséid buiséadanna
        cuntas: cuntais
        contae: contaetha gcontae
        baile: bailte mbaile
        ceantar: ceantair ceantracha
        cathair: cathrach cathracha
        abhainn: abhann aibhneacha
        áit: áite áiteanna
        lá: lae laethanta
        mí: míosa míonna
        bliain: bliana blianta mbliana
        uair: uaire uaireanta
        am: ama amanna
        dáta: dátaí
        duine: daoine nduine
        bean: mná mban
        fear: fir bhfear
        saoránach: saoránaigh
        cónaitheoir: cónaitheora cónaitheoirí
        tionónta: tionóntaí
        úinéir: úinéara úinéirí
        cuairteoir: cuairteora cuairteoirí
        sláinte: shláinte sláintí
        ospidéal: ospidéil
        dochtúir: dochtúra dochtúirí
        deirfiúr: deirféar deirfiúracha
        deartháir: dearthár deartháireacha
        athair: athar aithreacha
        máthair: máthar máithreacha
        cara: carad cairde
        ainm: ainmneacha
        focal: focail bhfocal
        leathanach: leathanaigh
        ceist: ceiste ceisteanna
        fadhb: faidhbe fadhbanna
        clár: cláir gclár
        clárú: cláraithe
        teagmháil: teagmhála
        tacaíocht: tacaíochta
        cabhair: cabhrach
        cúnamh: cúnaimh
        forbairt: forbartha
        timpeallacht: timpeallachta
        fuinneamh: fuinnimh
        truailliú: truaillithe
        dóiteán: dóiteáin
        briogáid: briogáide briogáidí
        cluiche: cluichí
        linn: linne linnte
        amharclann: amharclainne amharclanna
        músaem: músaeim
        oidhreacht: oidhreachta
        séadchomhartha: séadchomharthaí
        caisleán: caisleáin
        carr: cairr carranna
        bus: busanna
        stad: stadanna
        trácht: tráchta
        droichead: droichid
        mór: móra móire mhór
        beag: beaga bige bheag
        maith: maithe fearr mhaith
        sean: seana sine
        bán: bána báine bhán
        dearg: dearga deirge
        poiblí: phoiblí
        áitiúil: áitiúla háitiúla
        tábhachtach: tábhachtaigh tábhachtaí tábhachtacha
        soiléir: soiléire
        saor: saora saoire
        daor: daora daoire
        ard: arda airde
        íseal: ísle ísil
        fada: faide
        gearr: gearra giorra
        leathan: leathana leithne
        láidir: láidre
        oifigiúil: oifigiúla
        éigeandálach: éigeandálaí éigeandálacha
        dleathach: dleathaigh dleathaí
        cothrom: cothroma cothroime
        Seán: Sheáin
        Máire: Mháire
        Brian: Bhriain
        Éire: Éireann Éirinn hÉireann
        Gaeilge: Gaedhilge nGaeilge
        """;

    public static TheoryData<string> Lines => [.. Families.Split('\n', StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Keys_FormsOfOneWord_MeetTheWord(string line) => AssertMeet(line);

    internal static void AssertMeet(string line)
    {
        var words = line.Split(' ');
        var keys = IrishWords.Keys(words[0].TrimEnd(':'));
        var strangers = words.Skip(1).Where(form => !IrishWords.Keys(form).Intersect(keys).Any());
        Assert.Empty(strangers);
    }
}
