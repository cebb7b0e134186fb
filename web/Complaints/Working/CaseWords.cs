using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Checks what is typed for an act.</summary>
internal static class CaseWords
{
    public const string Words = "words";
    public const string Reason = "reason";

    /// <param name="key">The sentence that asks for them when there are none.</param>
    public static IEnumerable<Issue> Required(string field, string? typed, string key, int max = CaseEvent.WordsMaxLength) => Tidy(typed) switch
    {
        "" => [new Issue(field, key)],
        var words => Length(field, words, max),
    };

    public static IEnumerable<Issue> Optional(string field, string? typed, int max = CaseEvent.WordsMaxLength) => Length(field, Tidy(typed), max);

    public static string Tidy(string? typed) => TypedWords.Tidy(typed ?? "");

    private static IEnumerable<Issue> Length(string field, string words, int max) => words.Length > max ? [Issue.TooLong(field, words, max)] : [];
}
