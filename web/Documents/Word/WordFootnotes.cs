using DocumentFormat.OpenXml.Wordprocessing;
using WordFootnote = DocumentFormat.OpenXml.Wordprocessing.Footnote;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace KilkennyInfo.Documents.Word;

internal static class WordFootnotes
{
    /// <summary>Word numbers the two lines that part footnotes from the text as if they were footnotes.</summary>
    public static readonly int[] Separators = [-1, 0];

    public static Footnotes WithSeparators() => new(
        Separator(FootnoteEndnoteValues.Separator, Separators[0], new Run(new SeparatorMark())),
        Separator(FootnoteEndnoteValues.ContinuationSeparator, Separators[1], new Run(new ContinuationSeparatorMark())));

    public static WordFootnote Note(Model.Footnote footnote, WordFile file, WordPart part)
    {
        var note = new WordFootnote { Id = footnote.Number };
        var blocks = new WordBlocks(file, part, note, inFootnote: true);
        var first = footnote.Blocks.Count > 0 ? footnote.Blocks[0] as Model.Paragraph : null;
        blocks.Add(Looks.Footnote, [Mark(), WordInlines.Plain(" "), .. blocks.Inlines.Of(first?.Content ?? [])]);
        blocks.Write(footnote.Blocks.Skip(first is null ? 0 : 1), Place.Body.Within(Surroundings.Footnote));
        blocks.End();
        return note;
    }

    private static Run Mark() => new(new RunProperties { RunStyle = new RunStyle { Val = WordStyles.NoteMark } }, new FootnoteReferenceMark());

    private static WordFootnote Separator(FootnoteEndnoteValues type, int id, Run line) => new(
        new WordParagraph(
            new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto } },
            line))
    { Type = type, Id = id };
}
