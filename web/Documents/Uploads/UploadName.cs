using System.Globalization;
using System.Text;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>The name that a file came with, as far as it is harmless: no folders, nothing that cannot be seen, the ending of what it is.</summary>
internal static class UploadName
{
    public static string Clean(string name, string extension)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(IsSeen))
        {
            seen.Append(rune.ToString());
        }

        var (words, ending) = (seen.ToString().Normalize().Trim(' ', '.'), "." + extension);
        var stem = words.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? words[..^ending.Length].TrimEnd(' ', '.') : words;
        return Cut(stem.Length > 0 ? stem : "file", UploadedFile.NameMaxLength - ending.Length) + ending;
    }

    /// <summary>Marks that turn the direction of what follows can make one name look like another.</summary>
    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Cut(string words, int length) =>
        words.Length <= length ? words : words[..(char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)];
}
