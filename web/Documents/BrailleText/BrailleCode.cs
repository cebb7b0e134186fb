using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>How far a text is shortened: grade 1 spells every letter, grade 2 is what practised readers use.</summary>
public enum BrailleGrade
{
    Uncontracted = 1,
    Contracted = 2,
}

/// <summary>
/// The rules by which one language is written in Braille: Updated Irish Braille (2019) and Unified English Braille, as liblouis knows
/// them. Irish Braille is built on the English code, so signs and indicators are the same in both and a text may change between them.
/// </summary>
public readonly record struct BrailleCode(Language Language, BrailleGrade Grade)
{
    public static IReadOnlyList<BrailleCode> All { get; } =
        [.. from language in LanguageExtensions.Both from grade in Enum.GetValues<BrailleGrade>() select new BrailleCode(language, grade)];

    internal string TableName => (Language, Grade) switch
    {
        (Language.Irish, BrailleGrade.Contracted) => "ga-g2.ctb",
        (Language.Irish, _) => "ga-g1.utb",
        (_, BrailleGrade.Contracted) => "en-ueb-g2.ctb",
        _ => "en-ueb-g1.ctb",
    };
}
