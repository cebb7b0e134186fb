using System.Diagnostics;
using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Tests.Languages.Words;

public sealed class EnglishWordsTests
{
    // The words of a line are forms or spellings of the first.
    private const string Families = """
        organise organised organising organisation organisations organize organization organizer organisers organisational
        authorise authorization authorised
        authority authorities
        recognise recognized
        prioritise prioritize
        colour color colours coloured coloring colourful colorful
        behaviour behavior behaviours behavioural
        harbour harbors
        labour labor labouring labourers laborer
        neighbour neighbors neighbouring
        neighbourhood neighborhoods
        favour favored favourable favorable
        favourite favorites
        honour honorable honourable
        centre center centres centred centring centering
        metre meters
        theatre theaters
        litre liters
        fibre fiber
        kilometre kilometers
        catalogue catalog catalogues cataloged cataloguing
        dialogue dialogs
        analyse analyze analysed analyzing analyses analysis
        paralyse paralyzed
        licence license licences licensed licensing
        defence defense
        offence offenses
        practice practise practising practicing
        travel travelling traveling travelled
        traveller travellers travelers
        cancel cancelled canceled cancelling
        counsellor counselors
        enrol enroll enrolled enrolment enrollment
        fulfil fulfill fulfilled fulfilment
        instalment installments
        grey gray
        programme programs programmes
        kerb curbs
        tyre tires
        judgement judgments
        ageing aging age
        child children child's children’s
        person people persons
        man men
        woman women women's
        foot feet
        life lives
        live lives living lived
        leaf leaves
        leave leaves left leaving
        mouse mice
        tooth teeth
        wife wives
        knife knives
        shelf shelves
        pay paid paying pays payment payments
        make made making
        send sent sending
        tell told
        write wrote written writing writes
        take took taken taking
        give gave given giving
        get got getting
        go went gone going goes
        say said
        keep kept keeping
        meet met meeting
        find found finding
        hold held
        build built building buildings
        speak spoke spoken
        choose chose chosen choosing
        begin began begun beginning
        break broke broken
        drive drove driving
        know knew known
        think thought
        bring brought
        buy bought
        deal dealt
        feel felt
        lose lost losing
        hear heard hearing
        ring rang ringing
        complain complaint complaints complained complaining complainant
        apply application applications applied applying applicants
        house houses housing
        bin bins
        tax taxes taxed
        bus buses
        gas gases
        council council's councils councils' Council’s
        councillor councillors councilor
        o'brien O’Brien obrien
        e-mail email emails e-mailed
        refer referral referred
        register registered registration
        inform information informed
        decide decision decisions
        library libraries
        county counties
        bylaw bylaws
        td tds
        enquiry inquiry enquiries
        advisor adviser advisers
        archaeology archeology
        close closed closure closures
        cosy cozy
        plough plow ploughing
        disc disks
        business businesses
        witness witnesses witnessed
        important importance
        crisis crises
        agree agreed agreeing agrees
        free freed
        refuse refusal refused
        potato potatoes
        skilful skillful
        fuelled fueled fuel
        modelled modeled model
        die died dies dying
        tie ties tied tying
        unauthorised unauthorized
        supervise supervised supervising supervises
        revise revised revising revision
        promise promised promises promising
        exercise exercised exercises exercising
        surprise surprised surprising
        emphasise emphasize emphasised
        jewellery jewelry
        focussed focused focus
        wilful willful
        cheque cheques
        storey storeys
        advertise advertising advertisement adverts
        ladies lady lady’s
        found founded founding
        tire tired tiring
        ski skis skiing
        objective objectives
        customer customers customer’s
        café cafés cafe CAFÉ
        naïve naive
        garda Gardaí gardai GARDAÍ
        encyclopædia encyclopaedia encyclopedia
        ﬁle file files
        """;

    // Two words a line that look alike and are not.
    private const string Strangers = """
        organ organisation
        organ organise
        author authority
        author authorise
        authority authorise
        universe university
        policy police
        four for
        cheque check
        prise prize
        our or
        hour hor
        council counsel
        council councillor
        storey story
        county country
        county count
        new news
        person personal
        office officer
        office official
        part department
        apart apartment
        custom customer
        object objective
        position positive
        intern international
        internal international
        initial initiative
        business busy
        public publication
        experience experiment
        import important
        hospital hospitality
        response responsibility
        past paste
        plan plane
        plan planet
        site sit
        rate rat
        party part
        principal principle
        stationary stationery
        desert dessert
        advice advert
        parade paradise
        treat treatise
        expert expertise
        general generate
        later lateral
        community commune
        dairy diary
        travel traveller
        leaf live
        device devise
        promise premise
        charge change
        planning plant
        several sever
        tenant ten
        audit audition
        mineral miner
        witness wit
        secret secretary
        mission miss
        lens len
        gas gap
        major majority
        minor minority
        leaf left
        found feel
        wise size
        bus business
        crisis cry
        ring wring
        man mean
        programme progress
        licence lice
        """;

    [Fact]
    public void Keys_FormsOfAWord_Meet()
    {
        var lost =
            from line in Lines(Families)
            from form in line.Skip(1)
            where !Meet(line[0], form)
            select $"{line[0]} [{Shown(line[0])}] and {form} [{Shown(form)}]";
        Assert.Empty(lost);
    }

    [Fact]
    public void Keys_DifferentWords_DoNotMeet()
    {
        var merged =
            from line in Lines(Strangers)
            where Meet(line[0], line[1])
            select $"{line[0]} [{Shown(line[0])}] and {line[1]} [{Shown(line[1])}]";
        Assert.Empty(merged);
    }

    [Theory]
    [InlineData("left", "left leav")]
    [InlineData("leaves", "leaf leav")]
    [InlineData("lives", "life live")]
    [InlineData("found", "find found")]
    [InlineData("tires", "tire tyre")]
    [InlineData("ground", "ground grind")]
    [InlineData("GPs", "gp gps")]
    public void Keys_FormOfSeveralWords_AreTheirsTheLikeliestFirst(string word, string expected) => Assert.Equal(expected, Shown(word));

    [Theory]
    [InlineData("Council’s", "council")]
    [InlineData("councils'", "council")]
    [InlineData("'Council'", "council")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("O'Brien’s", "obrien")]
    [InlineData("OʼBrien", "obrien")]
    [InlineData("e-mail", "email")]
    [InlineData("n-oifig", "noifig")]
    [InlineData("d’oifig", "doifig")]
    [InlineData("Éire", "eir")]
    [InlineData("E\u0301ire", "eir")]
    [InlineData("coun\u00adcil", "council")]
    [InlineData("coun\u200bcil", "council")]
    [InlineData("N25", "n25")]
    [InlineData("1990s", "1990s")]
    [InlineData("２０２６", "2026")]
    [InlineData("s", "s")]
    [InlineData("’s", "s")]
    [InlineData("日本", "日本")]
    [InlineData("Αθήνα", "αθηνα")]
    [InlineData("’", "")]
    [InlineData("-", "")]
    [InlineData("\u0301", "")]
    [InlineData("", "")]
    public void Keys_WordAsItStands_AreFolded(string word, string expected) => Assert.Equal(expected, Shown(word));

    [Fact]
    public void Keys_LongWord_AreTheFoldedWord()
    {
        var longest = new string('a', 61) + "ing";
        Assert.Equal(new string('a', 61), Shown(longest));
        Assert.Equal("a" + longest, Shown("A" + longest));
        Assert.Equal(new string('e', 10_000), Shown(new string('É', 10_000)));
    }

    [Fact]
    public void Keys_OfAnalysis_AreTheseForEnglish() =>
        Assert.Equal(EnglishWords.Keys("Complaints"), WordAnalysis.Keys(Language.English, "Complaints"));

    [Fact]
    public void Keys_AnyText_AreLowerCaseLettersAndDigitsNoneTwice()
    {
        const string alphabet = "abeilsyz012'’-ʼÁéß\u0301\u00ad\u200d\ud835\udc00\ufffe\uffff\u037aªǅİﬁ日\ufdfa ٣_";
        var random = new Random(20261122);
        for (var round = 0; round < 50_000; round++)
        {
            var word = new string(random.GetItems<char>(alphabet, random.Next(0, 12)));
            var keys = EnglishWords.Keys(word);
            Assert.Equal(keys.Distinct(), keys);
            Assert.All(keys, key => Assert.All(key.EnumerateRunes(), rune => Assert.True(IsPlain(rune), $"“{word}” became “{key}”")));
            Assert.True(keys.Count > 0 || !word.EnumerateRunes().Any(Rune.IsLetterOrDigit), $"“{word}” has no keys");
            Assert.DoesNotContain("", keys);
        }
    }

    [Fact]
    public void Keys_AnyCharacter_Exist()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var letter = (char)code;
            Assert.Equal(char.IsLetterOrDigit(letter), EnglishWords.Keys(letter.ToString()).Count > 0);
        }
    }

    [Fact]
    public void Keys_VeryLongText_TakesNoTimeThatCounts()
    {
        var clock = Stopwatch.StartNew();
        foreach (var piece in (string[])["a", "'", "é", "\ud800", "ﬁ", "is", "\u00ad"])
        {
            EnglishWords.Keys(string.Concat(Enumerable.Repeat(piece, 10_000)));
        }

        Assert.InRange(clock.ElapsedMilliseconds, 0, 1000);
    }

    private static IEnumerable<string[]> Lines(string table) => table.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' '));

    private static bool Meet(string one, string other) => EnglishWords.Keys(one).Intersect(EnglishWords.Keys(other)).Any();

    private static string Shown(string word) => string.Join(' ', EnglishWords.Keys(word));

    private static bool IsPlain(Rune rune) => Rune.IsLetterOrDigit(rune) && Rune.ToLowerInvariant(rune) == rune;
}
