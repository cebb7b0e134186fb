using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>The Council’s terms: a term of the English text has its agreed word in the Irish one, and neither has a word that should give way.</summary>
internal sealed class TermChecks(TermFinder finder, long revisionId, Bilingual<ReadSide> texts)
{
    public IEnumerable<Finding> Look()
    {
        var passages = texts.Select(side => side.Passages(side.Site.Data));
        return Instead(passages).Concat(Missing(passages));
    }

    private IEnumerable<Finding> Instead(Bilingual<IReadOnlyList<(TextBlock Block, Languages.PlainLanguage.Passage Passage)>> passages) =>
        from language in LanguageExtensions.Both
        from passage in passages[language]
        from use in finder.Find(language, passage.Passage.Words)
        where !use.IsAgreed
        let words = passage.Passage.Words.Substring(use.Start, use.Length)
        select Finding.Of(revisionId, language, CheckRules.Find(CheckRules.TermInstead), passage.Block.Hash, words, [("words", words), ("agreed", AgreedOf(use.Key)[language])]);

    private IEnumerable<Finding> Missing(Bilingual<IReadOnlyList<(TextBlock Block, Languages.PlainLanguage.Passage Passage)>> passages)
    {
        var words = passages.Select(side => side.ToLookup(passage => passage.Block.Hash, passage => passage.Passage.Words));
        string WordsOf(Language language, TextBlock? block) => block is null ? "" : string.Join(' ', words[language][block.Hash]);
        var rows = PairRows.Align(texts.Irish.Blocks, texts.English.Blocks);
        foreach (var miss in finder.Missing([.. rows.Select(row => (WordsOf(Language.Irish, row.Irish), WordsOf(Language.English, row.English)))]))
        {
            var row = rows[miss.Block];
            yield return Finding.Of(
                revisionId, Language.Irish, CheckRules.Find(CheckRules.TermMissing), (row.Irish ?? row.English)!.Hash, miss.EnglishUsed, [("words", miss.EnglishUsed), ("agreed", AgreedOf(miss.Key).Irish)]);
        }
    }

    private Bilingual<string> AgreedOf(string key) => texts.Irish.Site.Data.Terms[key].Term.Agreed;
}
