namespace KilkennyInfo.Languages;

/// <summary>
/// The CLDR plural classes of whole numbers. Irish has five, and a noun changes its first letter with the class
/// (2 ghearán, 7 ngearán, 11 gearán), so every class needs a wording of its own.
/// </summary>
public static class PluralRules
{
    public static IReadOnlyList<string> Classes(Language language) =>
        language is Language.Irish ? ["one", "two", "few", "many", "other"] : ["one", "other"];

    public static string ClassOf(Language language, long number) => (language, number) switch
    {
        (_, 1) => "one",
        (Language.Irish, 2) => "two",
        (Language.Irish, >= 3 and <= 6) => "few",
        (Language.Irish, >= 7 and <= 10) => "many",
        _ => "other",
    };
}
