using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>Checks what is typed for an act about a meeting.</summary>
internal static class Typed
{
    public static string Tidy(string? typed) => TypedWords.Tidy(typed ?? "");

    public static Bilingual<string> Tidy(Bilingual<string?> typed) => typed.Select(Tidy);

    public static IEnumerable<Issue> Length(string field, string words, int most) => words.Length > most ? [Issue.TooLong(field, words, most)] : [];

    /// <param name="field">Of the form, without the code of the language.</param>
    public static IEnumerable<Issue> Length(string field, Bilingual<string> words, int most) =>
        LanguageExtensions.Both.SelectMany(language => Length($"{field}-{language.Code()}", words[language], most));

    /// <summary>At least one half: the other may follow.</summary>
    public static IEnumerable<Issue> SomeHalf(string field, Bilingual<string> words, string key) => words.Irish.Length + words.English.Length == 0 ? [new Issue($"{field}-ga", key)] : [];
}
