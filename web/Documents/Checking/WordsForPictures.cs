using System.Text.RegularExpressions;

namespace KilkennyInfo.Documents.Checking;

/// <summary>Words in the place of a picture that a program put there: nothing, or the name of a file.</summary>
internal static partial class WordsForPictures
{
    public static bool SayNothing(string words) => string.IsNullOrWhiteSpace(words) || AreFileName(words);

    public static bool AreFileName(string words) => FileName().IsMatch(words.TrimEnd());

    [GeneratedRegex(@"^.*\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
