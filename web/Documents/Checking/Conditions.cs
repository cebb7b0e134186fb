namespace KilkennyInfo.Documents.Checking;

/// <summary>A condition that a file fails, or not.</summary>
/// <param name="Code">
/// In a PDF the number of the Matterhorn Protocol's failure condition, or <c>S-</c> for structure and <c>H-</c> for rules of the house;
/// <c>W-</c> in Word, <c>E-</c> in EPUB. Stable: it stands in reports that were signed.
/// </param>
/// <param name="Wcag">The success criterion of WCAG 2.2 that suffers first; none where none does.</param>
/// <param name="Meaning">What is wrong when it fails, in one English sentence. Screens have wordings of their own under the code.</param>
public sealed record Condition(string Code, string? Wcag, ConditionFamily Family, string Meaning, Severity Severity = Severity.Error);

public enum ConditionFamily
{
    /// <summary>Whether there is structure and text at all.</summary>
    Foundation,
    Tagging,
    Metadata,
    Language,
    Headings,
    PictureWords,
    Tables,
    Lists,
    Notes,
    Links,
    Forms,
    Fonts,
    Security,
    Navigation,
    Leftovers,
}

/// <summary>All conditions that the checker knows, the weightiest of each kind of file first.</summary>
public static class Conditions
{
    public static IReadOnlyList<Condition> All { get; } = [.. PdfConditions.All, .. WordConditions.All, .. EpubConditions.All];

    private static readonly Dictionary<string, Condition> ByCode = All.ToDictionary(condition => condition.Code, StringComparer.Ordinal);

    public static Condition Of(string code) => ByCode[code];
}
