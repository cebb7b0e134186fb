using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace KilkennyInfo.Languages.Words;

/// <summary>
/// The words whose keys no rule finds: irregular forms, and words that the stemmer would give the key of another word.
/// Words are written with z where <see cref="EnglishSpelling.WriteZ"/> writes it.
/// </summary>
internal static class EnglishForms
{
    // A word and its irregular forms a line. A form that stands on several lines has a key from each, the likeliest word first.
    private const string Irregular = """
        analyze analyses
        appendix appendices
        arise arose arisen
        awake awoke awoken
        bacterium bacteria
        base bases
        basis bases
        bear bore borne
        become became
        begin began begun
        bend bent
        bent bent
        bind bound
        bit bit bits
        bite bit bitten
        bleed bled
        blow blew blown
        bound bound
        break broke broken
        breed bred
        bring brought
        build built
        bureau bureaux
        burn burnt
        bus buses busses bused
        businessman businessmen
        buy bought
        calf calves
        calve calves
        canvas canvases
        catch caught
        chairman chairmen
        chairwoman chairwomen
        chateau chateaux
        child children childrens
        choose chose chosen
        cling clung
        come came
        craftsman craftsmen
        creep crept
        crisis crises
        cv cvs
        criterion criteria
        curriculum curricula
        deal dealt
        diagnosis diagnoses
        diagnose diagnoses
        dig dug
        do does did done
        draw drew drawn
        dream dreamt
        drink drank drunk
        drunk drunk
        drive drove driven
        dwell dwelt
        eat ate eaten
        emphasis emphases
        fall fell fallen
        feed fed
        feel felt
        felt felt
        fight fought
        find found
        found found
        fireman firemen
        fisherman fishermen
        flee fled
        fling flung
        fly flew flown flies
        foot feet
        forbid forbade forbidden
        foresee foresaw foreseen
        forget forgot forgotten
        forgive forgave forgiven
        foreman foremen
        free freed
        freeze froze frozen
        gaeltacht gaeltachtai
        garda gardai
        gas gases gasses
        get got gotten
        give gave given
        go goes went gone
        goose geese
        gp gps
        gps gps
        ground ground
        grind ground
        grow grew grown
        half halves
        halve halves
        hang hung
        have has had
        hear heard
        hide hid hidden
        hold held
        hoof hooves
        housewife housewives
        hypothesis hypotheses
        index indices
        keep kept
        kneel knelt
        knife knives
        know knew known
        larva larvae
        lay laid lay
        leaf leaves
        left left
        leave leaves left
        lie lain lay
        lead led
        lean leant
        leap leapt
        learn learnt
        lend lent
        lent lent
        life lives
        live lives
        light lit
        loaf loaves
        lose lost
        louse lice
        make made
        man men mens
        matrix matrices
        mean meant
        meet met
        memorandum memoranda
        midwife midwives
        mislead misled
        mistake mistook mistaken
        misunderstand misunderstood
        mouse mice
        mow mown
        mp mps
        ngo ngos
        nucleus nuclei
        oasis oases
        ombudsman ombudsmen
        overcome overcame
        overhear overheard
        overpay overpaid
        override overrode overridden
        oversee oversaw overseen
        overtake overtook overtaken
        overthrow overthrew overthrown
        ox oxen
        parenthesis parentheses
        pay paid
        pc pcs
        person people peoples
        phenomenon phenomena
        plateau plateaux
        policeman policemen
        policewoman policewomen
        postman postmen
        prepay prepaid
        prove proven
        radius radii
        rebuild rebuilt
        redo redid redone redoes
        redraw redrew redrawn
        referendum referenda
        remake remade
        repay repaid
        resell resold
        resend resent
        resent resent
        rethink rethought
        rewrite rewrote rewritten
        ride rode ridden
        ring rang rung
        rung rung
        rise rose risen
        rose rose
        run ran
        salesman salesmen
        say said
        scarf scarves
        see saw seen
        saw saw
        seek sought
        sell sold
        send sent
        serviceman servicemen
        sew sewn
        shake shook shaken
        shelf shelves
        shelve shelves
        bookshelf bookshelves
        shine shone
        shoot shot
        shot shot shots
        show shown
        shrink shrank shrunk
        sing sang sung
        sink sank sunk
        sit sat
        ski skis
        sleep slept
        slide slid
        smell smelt
        sow sown
        spa spas
        speak spoke spoken
        spoke spoke
        speed sped
        spell spelt
        spend spent
        spill spilt
        spin spun
        spoil spoilt
        spokesman spokesmen
        spokeswoman spokeswomen
        spring sprang sprung
        stand stood
        statesman statesmen
        steal stole stolen
        stick stuck
        sting stung
        stink stank stunk
        stratum strata
        stride strode stridden
        strike struck stricken
        strive strove striven
        swear swore sworn
        sweep swept
        swell swollen
        swim swam swum
        swing swung
        synopsis synopses
        synthesis syntheses
        take took taken
        taoiseach taoisigh
        td tds
        teach taught
        tear tore torn
        tell told
        thesis theses
        thief thieves
        think thought
        thought thought
        throw threw thrown
        tire tire tires
        tyre tire tires
        tooth teeth
        tradesman tradesmen
        tread trod trodden
        tv tvs
        understand understood
        undergo undergoes underwent undergone
        undertake undertook undertaken
        undo undoes undid undone
        uphold upheld
        wake woke woken
        wear wore worn
        weave wove woven
        weep wept
        wharf wharves
        wife wives
        win won
        wound wound
        wind wound
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        wolf wolves
        woman women womens
        workman workmen
        write wrote written
        """;

    // A key, then the words that have it and no other: forms of one word, which the stemmer would merge with a word of another meaning
    // that is common in public pages (organ, author, part, person, offic(e)). Regular plurals come with them.
    private const string Apart = """
        accountant accountant accountancy
        apartment apartment
        audition audition
        authority authority authoritative
        authoriz authorize authorized authorizing authorization
        business business
        customer customer
        department department departmental
        experiment experiment experimental experimented experimenting experimentation
        festival festival
        harness harness harnessed harnessing
        hospital hospital
        hospitaliz hospitalize hospitalized hospitalization
        important important importance importantly
        initiative initiative
        international international internationally
        lens lens
        majority majority
        mineral mineral
        minority minority
        objective objective objectively objectivity
        officer officer
        organiz organize organized organizing organizer organization organizational organizationally
        personal personal personally personalize personalized
        planning planning
        position position positioned positioning positional
        publication publication
        responsibl responsible responsibly responsibility
        reorganiz reorganize reorganized reorganizing reorganization
        several several
        skillful skilful skilfully skillful skillfully
        traveller traveller traveler
        wilful wilful wilfully willful willfully
        witness witness witnessed witnessing
        """;

    private static readonly FrozenDictionary<string, IReadOnlyList<string>>.AlternateLookup<ReadOnlySpan<char>> Known =
        KeysOfForms().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static IReadOnlyList<string>? Keys(ReadOnlySpan<char> word) => Known.TryGetValue(word, out var keys) ? keys : null;

    private static Dictionary<string, IReadOnlyList<string>> KeysOfForms()
    {
        var apart = new Dictionary<string, string>();
        foreach (var line in EnglishTable.Lines(Apart))
        {
            foreach (var word in line.Skip(1))
            {
                apart[word] = line[0];
                apart[Plural(word)] = line[0];
            }
        }

        var irregular =
            from line in EnglishTable.Lines(Irregular)
            from form in line.Skip(1)
            group apart.GetValueOrDefault(line[0]) ?? EnglishSpelling.Key(line[0].ToCharArray()) by form;
        var all = apart.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => Fixed([pair.Value]));
        foreach (var keys in irregular)
        {
            all[keys.Key] = Fixed(keys.Distinct());
        }

        return all;
    }

    private static string Plural(string word) => word switch
    {
        [.., 's'] => word + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
        _ => word + "s",
    };

    // Every caller is handed the same list, so none may be able to change it.
    private static ReadOnlyCollection<string> Fixed(IEnumerable<string> keys) => Array.AsReadOnly(keys.ToArray());
}
