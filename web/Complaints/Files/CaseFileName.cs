using System.Globalization;
using System.Text;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// The name that a file came with, as far as it is harmless: no folders, nothing that cannot be seen or that turns the direction of what
/// follows. When the kind of the file is known, the name ends as files of that kind do.
/// </summary>
internal static class CaseFileName
{
    /// <summary>For names of which nothing is left, until the kind gives them one.</summary>
    private const string Nameless = "–";

    public static string Clean(string? name) => Cut(Stem(name), CaseAttachment.NameMaxLength) is { Length: > 0 } clean ? clean : Nameless;

    public static string Clean(string? name, CaseFileKind kind)
    {
        var (words, ending) = (Stem(name), kind.Ending());
        var own = kind.OtherEndings().Prepend(ending).FirstOrDefault(known => words.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        var stem = own is null ? words : words[..^own.Length].TrimEnd(' ', '.');
        return Cut(stem.Length > 0 ? stem : ending[1..], CaseAttachment.NameMaxLength - (own ?? ending).Length) + (own ?? ending);
    }

    private static string Stem(string? name)
    {
        name ??= "";

        // Some browsers of old send the whole path.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(IsSeen))
        {
            seen.Append(rune.ToString());
        }

        return seen.ToString().Normalize().Trim(' ', '.');
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Cut(string words, int length) =>
        words.Length <= length ? words : words[..(char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)].TrimEnd(' ', '.');
}
