namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>
/// A word or phrase that texts for the public do better without. The list is content: editors keep it in <c>content/plain-words.yaml</c>.
/// </summary>
/// <param name="Words">As a dictionary has it; its inflected and mutated forms are found too.</param>
/// <param name="Instead">What to say in its place, the best first. Empty only when <paramref name="Note"/> says what to do.</param>
/// <param name="Note">Why, or when the word may stay, in the languages of the interface.</param>
public sealed record PlainWord(Language Language, string Words, IReadOnlyList<string> Instead, Bilingual<string>? Note, PlainSeverity Severity);
