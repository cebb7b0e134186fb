using System.Globalization;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>What one rule has to say about one place in a text. Its wording belongs to the interface; this has what the wording needs.</summary>
/// <param name="Rule">A <see cref="PlainRule.Key"/>.</param>
/// <param name="Passage">Where, counted from 0; <see cref="WholeText"/> when it is about the text as a whole.</param>
/// <param name="Excerpt">The words it is about, exactly as they stand in the passage; empty for the whole text.</param>
/// <param name="Values">Those that <see cref="PlainRule.Values"/> names, in that order; figures as digits with a decimal point.</param>
public sealed record PlainNote(string Rule, int Passage, string Excerpt, params IReadOnlyList<(string Name, string Value)> Values)
{
    public const int WholeText = -1;

    /// <summary>The entry of the word list, when the note comes from it.</summary>
    public PlainWord? Word { get; init; }

    public string? Value(string name) => Values.FirstOrDefault(value => value.Name == name).Value;

    /// <summary>A note on a text that is over, or under, a limit as a whole.</summary>
    internal static PlainNote OnWholeText(string rule, string name, double figure, double limit) =>
        new(rule, WholeText, "", (name, Figure(figure)), ("limit", Figure(limit)));

    internal static string Figure(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
