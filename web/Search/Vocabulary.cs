using System.Collections.Frozen;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Search;

/// <summary>Every word that stands in the texts of one language, as it stands there. Made anew after each change of the index.</summary>
internal sealed class Vocabulary
{
    /// <summary>Longer words are no words, and a typing error in one cannot be guessed.</summary>
    public const int LongestForm = 40;

    private const int ShortestForm = 2;
    private const int MostNear = 5;
    private const int MostCompletions = 200;

    private readonly Form[] _forms;
    private readonly FrozenDictionary<string, int> _byFolded;

    public Vocabulary(Language language, IEnumerable<(string Text, int Count)> forms)
    {
        Language = language;
        _forms = [.. forms.Select(form => new Form(form.Text, Folding.Fold(form.Text), form.Count)).OrderBy(form => form.Folded, StringComparer.Ordinal).ThenByDescending(form => form.Count)];
        _byFolded = _forms.GroupBy(form => form.Folded).ToFrozenDictionary(group => group.Key, group => group.Sum(form => form.Count), StringComparer.Ordinal);
    }

    public static Vocabulary Empty(Language language) => new(language, []);

    public Language Language { get; }

    /// <summary>How a word is kept: lower-case, typographic apostrophes and soft hyphens evened out; none when it is no word to learn.</summary>
    public static string? FormOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestForm or > LongestForm)
        {
            return null;
        }

        Span<char> form = stackalloc char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (char.IsDigit(letter))
            {
                return null;
            }

            if (!WordBreaks.IsUnseen(letter))
            {
                form[length++] = WordBreaks.IsApostrophe(letter) ? '\'' : char.ToLowerInvariant(letter);
            }
        }

        return length < ShortestForm ? null : form[..length].ToString();
    }

    /// <summary>How often a word stands in the texts, typed with its fadas or without.</summary>
    public int CountOf(string folded) => _byFolded.GetValueOrDefault(folded);

    /// <summary>The commonest words that begin so.</summary>
    public IReadOnlyList<string> StartingWith(string prefix)
    {
        var folded = Folding.Fold(prefix);
        var first = FirstFrom(folded);
        var after = first;
        while (after < _forms.Length && _forms[after].Folded.StartsWith(folded, StringComparison.Ordinal))
        {
            after++;
        }

        return [.. _forms[first..after].OrderByDescending(form => form.Count).Take(MostCompletions).Select(form => form.Text)];
    }

    /// <summary>Words that one or two typing errors may have turned into this one: the nearest and commonest first.</summary>
    public IReadOnlyList<Nearby> Near(string word)
    {
        var typed = Folding.Fold(word);
        var allowed = TypingErrors.Allowed(typed.Length);
        var letters = TypingErrors.LettersOf(typed);
        var found = new List<Nearby>();
        foreach (var form in _forms)
        {
            if (form.Folded.Length > 2 && Math.Abs(form.Folded.Length - typed.Length) <= allowed && TypingErrors.MayBeWithin(letters, form.Letters, allowed)
                && TypingErrors.Between(typed, form.Folded, allowed) is { } errors)
            {
                found.Add(new Nearby(form.Text, Language, errors, form.Count));
            }
        }

        return [.. found.OrderBy(near => near.Errors).ThenByDescending(near => near.Count).ThenBy(near => near.Text, StringComparer.Ordinal).Take(MostNear)];
    }

    private int FirstFrom(string folded)
    {
        var (low, high) = (0, _forms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_forms[middle].Folded, folded) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed record Form(string Text, string Folded, int Count)
    {
        public uint Letters { get; } = TypingErrors.LettersOf(Folded);
    }
}

/// <summary>A word of the texts that is like a typed one.</summary>
internal sealed record Nearby(string Text, Language Language, int Errors, int Count);
