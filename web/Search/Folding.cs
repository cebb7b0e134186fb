using System.Globalization;
using System.Text;

namespace KilkennyInfo.Search;

/// <summary>Words as people type them in a hurry: lower-case, without fadas.</summary>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        var lower = LowerOf(word);
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        try
        {
            return string.Concat(lower.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant));
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair or a noncharacter: no text, but anyone can put one into an address.
            return lower;
        }
    }

    private static string LowerOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return lower.ToString();
    }
}
