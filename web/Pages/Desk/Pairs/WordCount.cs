using System.Text.RegularExpressions;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>How many words and sentences a text has, roughly: the editor’s script counts in the same way while somebody types.</summary>
public sealed partial record WordCount(int Words, int Sentences)
{
    public static WordCount Of(string markdown) => new(Word().Count(markdown), SentenceEnd().Count(markdown));

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.?!](?=[\s”’)]|$)")]
    private static partial Regex SentenceEnd();
}
