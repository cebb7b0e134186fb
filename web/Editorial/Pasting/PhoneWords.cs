using System.Text.RegularExpressions;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Telephone numbers in the many forms that people type.</summary>
internal static partial class PhoneWords
{
    /// <summary>Wider than the check that finds typed-out numbers: what a contact is known by is replaced however it is written.</summary>
    public static IEnumerable<Range> In(string words) => Written().Matches(words).Select(number => number.Index..(number.Index + number.Length));

    /// <summary>The numbers that the checks of a text will find typed out.</summary>
    public static IEnumerable<string> FaultsIn(string words) => Checked().Matches(words).Select(number => number.Value);

    /// <summary>The form that links have: <c>(056) 779 4000</c> becomes <c>+353567794000</c>.</summary>
    public static string LinkForm(string words)
    {
        var digits = NoDigit().Replace(words.Replace("(0)", "", StringComparison.Ordinal), "");
        var isWhole = words.TrimStart().StartsWith('+');
        return (digits, isWhole) switch
        {
            (_, true) => "+" + digits,
            (['0', '0', .. var abroad], _) => "+" + abroad,
            (['0', .. var national], _) => "+353" + national,
            _ => digits,
        };
    }

    [GeneratedRegex(@"(?<![\w+])(?:(?:\+|00)353[ -]?(?:\(0\)[ -]?)?\d{1,3}|\(0\d{1,3}\)|0\d{1,3})[ -]?\d{2,4}(?:[ -]?\d{2,4}){1,2}(?!\w)")]
    private static partial Regex Written();

    /// <summary>As in the checks of a text.</summary>
    [GeneratedRegex(@"(?:\+353|\b0\d{1,3})[ -]\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?\b")]
    private static partial Regex Checked();

    [GeneratedRegex(@"[^0-9]")]
    private static partial Regex NoDigit();
}
