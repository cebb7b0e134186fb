using System.Buffers;
using System.Collections.Frozen;

namespace KilkennyInfo.Languages.Words;

/// <summary>Brings the spellings of Ireland, Britain and America together: what the site writes one way, people may type the other.</summary>
internal static class EnglishSpelling
{
    // Two spellings of one word a line. Only their stems are kept, so the forms of a word come with it.
    private const string Variants = """
        acknowledgement acknowledgment
        advisor adviser
        aeroplane airplane
        aluminium aluminum
        anaemia anemia
        anaesthetic anesthetic
        analogue analog
        arbour arbor
        archaeology archeology
        archaeological archeological
        ardour ardor
        armour armor
        armoury armory
        artefact artifact
        behaviour behavior
        carcase carcass
        catalogue catalog
        centimetre centimeter
        centre center
        clamour clamor
        cognisance cognizance
        colour color
        colourless colorless
        cosy cozy
        councillor councilor
        counsellor counselor
        defence defense
        demeanour demeanor
        dialled dialed
        dialogue dialog
        diarrhoea diarrhea
        disc disk
        discolour discolor
        dishonour dishonor
        duelled dueled
        encyclopaedia encyclopedia
        endeavour endeavor
        enquire inquire
        enquiry inquiry
        epilogue epilog
        faeces feces
        favour favor
        favourite favorite
        fervour fervor
        fibre fiber
        flavour flavor
        focussed focused
        foetus fetus
        fuelled fueled
        gaol jail
        glamour glamor
        grey gray
        gruelling grueling
        gynaecology gynecology
        haemorrhage hemorrhage
        harbour harbor
        harbourmaster harbormaster
        homoeopathy homeopathy
        honour honor
        humour humor
        jewellery jewelry
        jeweller jeweler
        judgement judgment
        kerb curb
        kerbside curbside
        kilogramme kilogram
        kilometre kilometer
        labour labor
        leukaemia leukemia
        licence license
        litre liter
        lustre luster
        manoeuvre maneuver
        mediaeval medieval
        metre meter
        millimetre millimeter
        misbehaviour misbehavior
        misdemeanour misdemeanor
        monologue monolog
        mould mold
        mouldy moldy
        moustache mustache
        neighbour neighbor
        neighbourhood neighborhood
        neighbourly neighborly
        odour odor
        odourless odorless
        oesophagus esophagus
        oestrogen estrogen
        offence offense
        orthopaedic orthopedic
        paediatric pediatric
        paediatrician pediatrician
        parlour parlor
        plough plow
        practise practice
        pretence pretense
        programme program
        prologue prolog
        pyjamas pajamas
        rancour rancor
        recognisance recognizance
        rigour rigor
        rumour rumor
        sabre saber
        saviour savior
        savour savor
        sceptic skeptic
        sceptical skeptical
        sceptre scepter
        sepulchre sepulcher
        skilful skillful
        smoulder smolder
        sombre somber
        spectre specter
        splendour splendor
        succour succor
        sulphate sulfate
        sulphur sulfur
        theatre theater
        towards toward
        tranquillity tranquility
        tumour tumor
        unfavourable unfavorable
        valour valor
        vapour vapor
        vigour vigor
        waggon wagon
        watercolour watercolor
        woollen woolen
        yoghurt yogurt
        """;

    // A noun and the verb it comes from, where people ask with the one what a page tells with the other.
    private const string Derived = """
        advertisement advert
        advice advise
        analysis analyse
        application apply
        burial bury
        closure close
        complaint complain
        decision decide
        delivery deliver
        explanation explain
        maintenance maintain
        marriage marry
        notification notify
        occurrence occur
        payment pay
        qualification qualify
        referral refer
        registration register
        response respond
        submission submit
        """;

    // What precedes the e of words that have no spelling with z, or whose z would make another word of them (prise, prize).
    private const string AlwaysWithS = """
        advertis anis aris chemis circumcis compromis concis demis excis exercis expertis imprecis incis iris mortis paradis practis
        precis premis promis sunris surmis treatis trellis uncompromis unpromis upris valis
        """;

    private static readonly string[] EndingsAlwaysWithS = ["chis", "pis", "pris", "vis", "wis"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeepS =
        EnglishTable.Words(AlwaysWithS).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tails =
        EnglishTable.Words("e ed edly ement ements er ers es ing ingly ings able ably ability ation ational ationally ations")
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SharedStems =
        StemsOf(Variants).Concat(StemsOf(Derived)).Where(pair => pair.Key != pair.Value)
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key of a word that no table of <see cref="EnglishForms"/> knows. The letters are worked on in their place.</summary>
    public static string Key(Span<char> word)
    {
        WriteZ(word);
        var stem = word[..EnglishStemmer.Stem(word)];
        return SharedStems.TryGetValue(stem, out var shared) ? shared : new string(stem);
    }

    /// <summary>Writes organise as organize and analyse as analyze, with all their endings.</summary>
    public static void WriteZ(Span<char> word)
    {
        var s = word.LastIndexOf('s');
        if (s >= 0 && s == word.Length - 1)
        {
            s = word[..s].LastIndexOf('s');
        }

        if (s >= 3 && Tails.Contains(word[(s + 1)..]) && MayHaveZ(word[..(s + 1)]))
        {
            word[s] = 'z';
        }
    }

    private static bool MayHaveZ(ReadOnlySpan<char> root)
    {
        if (root.EndsWith("lys"))
        {
            return true;
        }

        // A vowel before the i makes one sound with it (raise, cruise), and without any vowel there is no word to make a verb of (rise).
        if (!root.EndsWith("is") || Vowels.Contains(root[^3]) || !root[..^2].ContainsAny(Vowels) || KeepS.Contains(root))
        {
            return false;
        }

        foreach (var ending in EndingsAlwaysWithS)
        {
            if (root.EndsWith(ending))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<KeyValuePair<string, string>> StemsOf(string table) =>
        from line in EnglishTable.Lines(table)
        select KeyValuePair.Create(StemOf(line[0]), StemOf(line[1]));

    private static string StemOf(string word)
    {
        var letters = word.ToCharArray();
        WriteZ(letters);
        return new string(letters, 0, EnglishStemmer.Stem(letters));
    }
}
