using System.Collections.Frozen;

namespace KilkennyInfo.Languages.Words;

/// <summary>
/// The English stemmer of the Snowball project (Porter2), in the definition of Snowball 3: https://snowballstem.org/algorithms/english/stemmer.html.
/// It knows nothing of the site: our own exceptions are in <see cref="EnglishForms"/> and <see cref="EnglishSpelling"/>.
/// Its step 0, possessives, is left to <see cref="EnglishWords"/>, so a word is lower-case a-z only.
/// </summary>
internal ref struct EnglishStemmer
{
    // Stands for a y that is a consonant, until the end of the work.
    private const char ConsonantY = 'Y';

    private static readonly string[] LateFirstRegions = ["gener", "commun", "arsen", "past", "univers", "later"];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WholeWords =
        new Dictionary<string, string>
        {
            ["skies"] = "sky",
            ["idly"] = "idl",
            ["gently"] = "gentl",
            ["ugly"] = "ugli",
            ["early"] = "earli",
            ["only"] = "onli",
            ["singly"] = "singl",
            ["sky"] = "sky",
            ["news"] = "news",
            ["howe"] = "howe",
            ["atlas"] = "atlas",
            ["cosmos"] = "cosmos",
            ["bias"] = "bias",
            ["andes"] = "andes",
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The longest ending that fits decides, even when its condition then fails; so longer ones stand first.
    private static readonly (string Ending, string Replacement)[] DoubleEndings =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"), ("biliti", "ble"), ("lessli", "less"),
        ("tional", "tion"), ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"),
        ("ogist", "og"), ("ousli", "ous"), ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Replacement)[] MiddleEndings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] LastEndings =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    private readonly Span<char> _letters;
    private int _length;
    private int _firstRegion;
    private int _secondRegion;

    private EnglishStemmer(Span<char> letters)
    {
        _letters = letters;
        _length = letters.Length;
    }

    private readonly ReadOnlySpan<char> Word => _letters[.._length];

    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, Stem(letters));
    }

    /// <summary>Stems the word in its own place, where the stem always fits.</summary>
    /// <returns>The length of the stem.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        if (WholeWords.TryGetValue(word, out var known))
        {
            known.CopyTo(word);
            return known.Length;
        }

        var stemmer = new EnglishStemmer(word);
        stemmer.TakeAllSteps();
        return stemmer._length;
    }

    private void TakeAllSteps()
    {
        MarkConsonantY();
        MarkRegions();
        RemovePlural();
        RemovePastAndParticiple();
        TurnFinalYIntoI();
        ShortenDoubleEnding();
        ShortenMiddleEnding();
        RemoveLastEnding();
        RemoveFinalEOrL();
        Word.Replace(_letters, ConsonantY, 'y');
    }

    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
        {
            if (_letters[i] == 'y' && (i == 0 || IsVowel(_letters[i - 1])))
            {
                _letters[i] = ConsonantY;
            }
        }
    }

    private void MarkRegions()
    {
        _firstRegion = RegionFrom(0);
        foreach (var head in LateFirstRegions)
        {
            if (Word.StartsWith(head))
            {
                _firstRegion = head.Length;
            }
        }

        _secondRegion = RegionFrom(_firstRegion);
    }

    /// <summary>Past the first consonant that follows a vowel.</summary>
    private readonly int RegionFrom(int start)
    {
        var i = start;
        while (i < _length && !IsVowel(_letters[i]))
        {
            i++;
        }

        while (i < _length && IsVowel(_letters[i]))
        {
            i++;
        }

        return Math.Min(i + 1, _length);
    }

    /// <summary>Step 1a.</summary>
    private void RemovePlural()
    {
        if (Ends("sses"))
        {
            _length -= 2;
        }
        else if (Ends("ied") || Ends("ies"))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(_length - 2))
        {
            _length--;
        }
    }

    /// <summary>Step 1b.</summary>
    private void RemovePastAndParticiple()
    {
        if (EndsWithAdverb("eed", out var cut))
        {
            if (InFirstRegion(cut) && Word is not ("proceed" or "exceed" or "succeed"))
            {
                _length = _length - cut + 2;
            }
        }
        else if (EndsWithAdverb("ed", out cut) || (EndsWithAdverb("ing", out cut) && !KeepsIng()))
        {
            RemoveVerbEnding(cut);
        }
    }

    private readonly bool EndsWithAdverb(string ending, out int cut)
    {
        cut = Ends("ly") ? ending.Length + 2 : ending.Length;
        return Word[..^(cut - ending.Length)].EndsWith(ending);
    }

    private bool KeepsIng()
    {
        if (_length == 5 && Ends("ying") && !IsVowel(_letters[0]))
        {
            ReplaceEnd(4, "ie");
            return true;
        }

        return Word is "inning" or "outing" or "canning" or "herring" or "earring" or "evening";
    }

    private void RemoveVerbEnding(int cut)
    {
        if (!HasVowel(_length - cut))
        {
            return;
        }

        _length -= cut;
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            ReplaceEnd(0, "e");
        }
        else if (EndsWithDouble())
        {
            _length -= _length == 3 && _letters[0] is 'a' or 'e' or 'o' ? 0 : 1;
        }
        else if (_firstRegion >= _length && EndsWithShortSyllable(_length))
        {
            ReplaceEnd(0, "e");
        }
    }

    /// <summary>Step 1c.</summary>
    private readonly void TurnFinalYIntoI()
    {
        if (_length > 2 && _letters[_length - 1] is 'y' or ConsonantY && !IsVowel(_letters[_length - 2]))
        {
            _letters[_length - 1] = 'i';
        }
    }

    /// <summary>Step 2.</summary>
    private void ShortenDoubleEnding()
    {
        var (ending, replacement) = Longest(DoubleEndings);
        if (ending.Length == 0 || !InFirstRegion(ending.Length))
        {
            return;
        }

        var before = _letters[_length - ending.Length - 1];
        var allowed = ending switch
        {
            "ogi" => before is 'l',
            "li" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
            _ => true,
        };
        if (allowed)
        {
            ReplaceEnd(ending.Length, replacement);
        }
    }

    /// <summary>Step 3.</summary>
    private void ShortenMiddleEnding()
    {
        var (ending, replacement) = Longest(MiddleEndings);
        if (ending.Length > 0 && InFirstRegion(ending.Length) && (ending is not "ative" || InSecondRegion(ending.Length)))
        {
            ReplaceEnd(ending.Length, replacement);
        }
    }

    private readonly (string Ending, string Replacement) Longest((string Ending, string Replacement)[] endings)
    {
        foreach (var pair in endings)
        {
            if (Ends(pair.Ending))
            {
                return pair;
            }
        }

        return ("", "");
    }

    /// <summary>Step 4.</summary>
    private void RemoveLastEnding()
    {
        foreach (var ending in LastEndings)
        {
            if (!Ends(ending))
            {
                continue;
            }

            if (InSecondRegion(ending.Length) && (ending is not "ion" || _letters[_length - 4] is 's' or 't'))
            {
                _length -= ending.Length;
            }

            return;
        }
    }

    /// <summary>Step 5.</summary>
    private void RemoveFinalEOrL()
    {
        var drop = Ends("e")
            ? InSecondRegion(1) || (InFirstRegion(1) && !EndsWithShortSyllable(_length - 1))
            : Ends("ll") && InSecondRegion(1);
        if (drop)
        {
            _length--;
        }
    }

    private readonly bool Ends(string ending) => Word.EndsWith(ending);

    private readonly bool InFirstRegion(int ending) => _length - ending >= _firstRegion;

    private readonly bool InSecondRegion(int ending) => _length - ending >= _secondRegion;

    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(_letters[i]))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsWithDouble() =>
        _length >= 2 && _letters[_length - 1] == _letters[_length - 2]
        && _letters[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private readonly bool EndsWithShortSyllable(int length) =>
        length == 2
            ? IsVowel(_letters[0]) && !IsVowel(_letters[1])
            : length > 2
              && ((!IsVowel(_letters[length - 3]) && IsVowel(_letters[length - 2]) && IsClosing(_letters[length - 1]))
                  || _letters[..length].EndsWith("past"));

    private static bool IsClosing(char letter) => !IsVowel(letter) && letter is not ('w' or 'x' or ConsonantY);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private void ReplaceEnd(int cut, string replacement)
    {
        replacement.CopyTo(_letters[(_length - cut)..]);
        _length += replacement.Length - cut;
    }
}
