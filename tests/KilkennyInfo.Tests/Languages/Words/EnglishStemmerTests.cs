using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Tests.Languages.Words;

public sealed class EnglishStemmerTests
{
    // A stem, then words with that stem: the two samples and the examples of the published definition, and what Snowball 3 changed.
    private const string Stems = """
        consign: consign consigned consigning consignment
        consist: consist consisted consistency consistent consistently consisting consists
        consol: consolation consolations console consoled consoles consoling consolingly consols
        consolatori: consolatory
        consolid: consolidate consolidated consolidating
        conson: consonant
        consort: consort consorted consorting
        conspicu: conspicuous conspicuously
        conspiraci: conspiracy
        conspir: conspirator conspirators conspire conspired conspiring
        constabl: constable constables
        constanc: constance constancy
        constant: constant
        knack: knack knacks
        knackeri: knackeries
        knag: knag
        knave: knave knaves
        knavish: knavish
        knead: kneaded kneading
        knee: knee knees
        kneel: kneel kneeled kneeling kneels
        knell: knell
        knelt: knelt
        knew: knew
        knick: knick
        knif: knif
        knife: knife
        knight: knight knightly knights
        knit: knit knits knitted knitting
        knive: knives
        knob: knob knobs
        knock: knock knocked knocking knocks
        knocker: knocker knockers
        knopp: knopp
        knot: knot knots
        sky: skies sky
        idl: idly
        gentl: gently
        ugli: ugly
        earli: early
        onli: only
        singl: singly
        news: news
        howe: howe
        atlas: atlas
        cosmos: cosmos
        bias: bias
        andes: andes
        proceed: proceed proceeded
        exceed: exceed
        succeed: succeed
        inning: inning
        outing: outing
        canning: canning
        herring: herring herrings
        earring: earring
        evening: evening evenings
        die: dying dies
        lie: lying
        tie: tying ties
        vie: vying
        cri: cries cry
        gas: gas
        this: this
        gap: gaps
        kiwi: kiwis
        us: us
        focus: focus
        grass: grass
        caress: caresses
        luxuri: luxuriating
        hop: hopping hopped
        hope: hoping hopefulness hopeful
        fall: falling
        bed: bed
        shed: shed
        agre: agreed
        feed: feed
        by: by
        say: say
        enjoy: enjoy
        youth: youth
        add: added
        egg: egged
        off: off
        past: past
        paste: paste pasted pasting
        univers: universe
        universal: universal
        universiti: university
        later: later
        lateral: lateral laterally
        generat: generate generates
        general: general generally
        generic: generic generically
        generous: generous generously
        communism: communism
        communiti: community
        commune: commune
        arsenic: arsenic
        arsenal: arsenal
        geolog: geology geologist
        ration: rational
        nation: nation national
        relat: relational
        condit: conditional
        valenc: valency
        hesit: hesitancy
        conform: conformably
        differ: differently
        vocal: vocally
        radic: radically
        oper: operator
        feudal: feudalism
        decis: decisiveness
        callous: callousness
        formal: formality formalize
        sensit: sensitivity
        sensibl: sensibility
        analog: analogously
        triplic: triplicate
        format: formative
        electr: electricity electrical
        good: goodness
        reviv: revival
        allow: allowance
        infer: inference
        airlin: airliner
        gyroscop: gyroscopic
        adjust: adjustable adjustment
        defens: defensible
        irrit: irritant
        replac: replacement
        depend: dependent
        adopt: adoption
        communic: communicate
        activ: activate
        angular: angularity
        homolog: homologous
        effect: effective
        probat: probate
        rate: rate
        ceas: cease
        control: controlling
        roll: rolling
        year: yearly
        yes: yes
        be: be
        as: as
        syzygi: syzygy
        """;

    [Fact]
    public void Stem_PublishedExample_IsAsPublished()
    {
        var wrong =
            from line in Stems.Split('\n', StringSplitOptions.TrimEntries)
            let stem = line.Split(':')[0]
            from word in line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where EnglishStemmer.Stem(word) != stem
            select $"{word} is {EnglishStemmer.Stem(word)}, not {stem}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("y")]
    [InlineData("yy")]
    [InlineData("yyy")]
    [InlineData("ing")]
    [InlineData("eed")]
    [InlineData("sss")]
    [InlineData("bcdfgh")]
    public void Stem_NoWord_IsItself(string word) => Assert.Equal(word, EnglishStemmer.Stem(word));

    [Fact]
    public void Stem_AnyLetters_IsNeverLongerThanTheWord()
    {
        const string letters = "abdeggiilllnnorsttuyz";
        var random = new Random(20261122);
        for (var round = 0; round < 100_000; round++)
        {
            var word = new string(random.GetItems<char>(letters, random.Next(1, 16)));
            var stem = EnglishStemmer.Stem(word);
            Assert.InRange(stem.Length, 1, word.Length);
            Assert.DoesNotContain('Y', stem);
        }
    }
}
