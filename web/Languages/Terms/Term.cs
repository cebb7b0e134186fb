namespace KilkennyInfo.Languages.Terms;

/// <summary>A name or expression that has one agreed wording in each language, so that the same thing is called the same everywhere.</summary>
/// <param name="Also">Other wordings that are right too, such as a short form or a plural that no rule finds.</param>
/// <param name="InsteadOf">Wordings that should give way to the agreed one: older names, wrong forms.</param>
public sealed record Term(string Key, Bilingual<string> Agreed, Bilingual<IReadOnlyList<string>> Also, Bilingual<IReadOnlyList<string>> InsteadOf)
{
    public IEnumerable<(string Words, bool IsAgreed)> Wordings(Language language) =>
    [
        (Agreed[language], true),
        .. Also[language].Select(words => (words, true)),
        .. InsteadOf[language].Select(words => (words, false)),
    ];
}

/// <summary>A term as it stands in a text.</summary>
/// <param name="IsAgreed">False for a wording that should give way to the agreed one.</param>
public sealed record TermUse(string Key, int Start, int Length, bool IsAgreed);

/// <summary>A block whose English uses a term while the two texts do not both use its agreed wordings.</summary>
/// <param name="Block">Counts from 0.</param>
/// <param name="EnglishUsed">The words of the English text, as they stand there.</param>
public sealed record TermMiss(string Key, int Block, string EnglishUsed);
