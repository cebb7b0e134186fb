using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// One reader spoken to as several, as English “you” tempts translators to: <c>déanaigí</c>, <c>má tá ceist agaibh</c>. The site says <c>tú</c>.
/// </summary>
internal static class ReaderPlural
{
    private static readonly FrozenSet<string> Pronouns = WordSet.Of("""
        sibh sibhse agaibh agaibhse chugaibh daoibh daoibhse díbh faraibh fúibh ionaibh libh libhse oraibh oraibhse romhaibh thairibh tríbh uaibh
        uaibhse umaibh bhur
        """);

    // Commands to several; the many in -aigí and -ígí are known by their endings.
    private static readonly FrozenSet<string> Commands = WordSet.Of("bígí cuirigí faighigí feicigí filligí glaoigí léigí sínigí téigí úsáidigí");

    public static bool Is(TextWord word) =>
        Pronouns.Contains(word.Lower)
        || Commands.Contains(word.Lower)
        || (word.Lower.Length > 5 && HasEndingOfCommand(word.Lower) && word.Root is not "nollaigí");

    private static bool HasEndingOfCommand(string word) => word.EndsWith("aigí", StringComparison.Ordinal) || word.EndsWith("ígí", StringComparison.Ordinal);
}
