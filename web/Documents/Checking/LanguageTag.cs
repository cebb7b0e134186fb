using System.Text.RegularExpressions;

namespace KilkennyInfo.Documents.Checking;

/// <summary>Whether a language is written as programs understand it.</summary>
internal static partial class LanguageTag
{
    private const int Longest = 200;

    /// <summary>By RFC 1766, which PDF/UA-1 asks for; strictly, by BCP 47, which came after it.</summary>
    public static bool IsWellFormed(string tag, bool isStrict = true) =>
        tag.Length <= Longest && (isStrict ? Bcp47() : Rfc1766()).IsMatch(tag);

    [GeneratedRegex(@"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Rfc1766();

    [GeneratedRegex(
        @"^(([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
        + @"(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?|x(-[a-z0-9]{1,8})+|i-[a-z]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bcp47();
}
