namespace KilkennyInfo.Languages.PlainLanguage;

public enum PlainSeverity
{
    /// <summary>Worth a thought; it may stay.</summary>
    Advice,

    /// <summary>Nearly always wrong: mend it, or say why not.</summary>
    Warning,
}

/// <summary>One rule of plain language. The key never changes, since the interface words the rule under it in both languages.</summary>
/// <param name="Languages">The texts it looks at.</param>
/// <param name="Values">Names of the values that its notes carry.</param>
public sealed record PlainRule(string Key, PlainSeverity Severity, IReadOnlyList<Language> Languages, IReadOnlyList<string> Values);

/// <summary>
/// All rules. The limits are those of the public service’s own guidance: sentences of 15 to 20 words on average, few passives, everyday words,
/// no block capitals. None of them is a gate by itself.
/// </summary>
public static class PlainRules
{
    public const string SentenceLong = "sentence-long";
    public const string SentenceTooLong = "sentence-too-long";
    public const string MeanSentence = "mean-sentence";
    public const string ParagraphLong = "paragraph-long";
    public const string BlockCapitals = "block-capitals";
    public const string EverydayWord = "everyday-word";
    public const string WordToAvoid = "word-to-avoid";
    public const string ReadingEase = "reading-ease";
    public const string PassiveShare = "passive-share";
    public const string PassiveSentence = "passive-sentence";
    public const string LongWords = "long-words";
    public const string AutonomousShare = "autonomous-share";
    public const string AutonomousDoer = "autonomous-doer";
    public const string NounChain = "noun-chain";
    public const string GraveAccent = "grave-accent";
    public const string ScottishWord = "scottish-word";
    public const string EnglishLeft = "english-left";
    public const string MissingFada = "missing-fada";
    public const string MachinePhrase = "machine-phrase";
    public const string ReaderPlural = "reader-plural";

    private static readonly IReadOnlyList<Language> English = [Language.English];
    private static readonly IReadOnlyList<Language> Irish = [Language.Irish];

    public static IReadOnlyList<PlainRule> All { get; } =
    [
        new(SentenceLong, PlainSeverity.Advice, LanguageExtensions.Both, ["words", "limit"]),
        new(SentenceTooLong, PlainSeverity.Warning, LanguageExtensions.Both, ["words", "limit"]),
        new(MeanSentence, PlainSeverity.Advice, LanguageExtensions.Both, ["mean", "limit"]),
        new(ParagraphLong, PlainSeverity.Advice, LanguageExtensions.Both, ["sentences", "words"]),
        new(BlockCapitals, PlainSeverity.Advice, LanguageExtensions.Both, []),
        new(EverydayWord, PlainSeverity.Advice, LanguageExtensions.Both, ["word", "say"]),
        new(WordToAvoid, PlainSeverity.Warning, LanguageExtensions.Both, ["word", "say"]),
        new(ReadingEase, PlainSeverity.Advice, English, ["ease", "limit"]),
        new(PassiveShare, PlainSeverity.Advice, English, ["percent", "limit"]),
        new(PassiveSentence, PlainSeverity.Advice, English, []),
        new(LongWords, PlainSeverity.Advice, Irish, ["lix", "limit"]),
        new(AutonomousShare, PlainSeverity.Advice, Irish, ["percent", "limit"]),
        new(AutonomousDoer, PlainSeverity.Warning, Irish, ["verb", "doer"]),
        new(NounChain, PlainSeverity.Advice, Irish, ["nouns"]),
        new(GraveAccent, PlainSeverity.Warning, Irish, ["right"]),
        new(ScottishWord, PlainSeverity.Warning, Irish, ["right"]),
        new(EnglishLeft, PlainSeverity.Warning, Irish, []),
        new(MissingFada, PlainSeverity.Warning, Irish, ["right"]),
        new(MachinePhrase, PlainSeverity.Advice, Irish, ["say"]),
        new(ReaderPlural, PlainSeverity.Advice, Irish, []),
    ];

    public static PlainRule Find(string key) => All.First(rule => rule.Key == key);
}
