using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KilkennyInfo.Languages;

/// <summary>The last part of an address, and the anchor of a heading: a-z, 0-9 and single hyphens, fadas folded.</summary>
public static partial class Slug
{
    public const int MaxLength = 80;

    public static bool IsValid(string slug) => slug.Length <= MaxLength && Pattern().IsMatch(slug);

    /// <summary>Folds words into a slug: “Conas gearán a dhéanamh” becomes <c>conas-gearan-a-dheanamh</c>. Empty when nothing is left.</summary>
    public static string From(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var letter in Decomposed(words))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('’' or '\'') && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
                     && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var cut = slug.Length > MaxLength ? slug.ToString(0, MaxLength) : slug.ToString();
        return cut.Trim('-');
    }

    /// <summary>Empty for what is no text at all, such as half a surrogate pair or U+FFFE, which anyone can put into an address.</summary>
    private static string Decomposed(string words)
    {
        try
        {
            return words.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
