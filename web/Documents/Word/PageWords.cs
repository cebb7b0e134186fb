using System.Text.RegularExpressions;

namespace KilkennyInfo.Documents.Word;

/// <summary>The words around page numbers, cut where a program fills in a number.</summary>
internal static partial class PageWords
{
    public const string Number = "{n}";
    public const string Total = "{total}";

    public static IEnumerable<string> Split(string words) => Places().Split(words).Where(piece => piece.Length > 0);

    [GeneratedRegex(@"(\{n\}|\{total\})")]
    private static partial Regex Places();
}
