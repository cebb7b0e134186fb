using KilkennyInfo.Documents.Model;
using Words = KilkennyInfo.Documents.Model.Words;

namespace KilkennyInfo.Tests.Documents.Word;

/// <summary>What a text has, counted; a file that is read back must have as much.</summary>
internal sealed record Counts(
    int Headings, int Items, int Cells, int HeaderRows, int Links, int InternalLinks, int Alts, int Pictures, int OtherLanguage, int NoteMarks, int Footnotes);

/// <summary>Goes through the model as a reader would, so that tests can compare it with what a file says.</summary>
internal static class Readback
{
    public static Counts Of(DocumentText text)
    {
        var blocks = All([.. text.Blocks, .. text.Footnotes.SelectMany(footnote => footnote.Blocks)]).ToList();
        var inlines = blocks.SelectMany(InlinesOf).Concat(text.Cover.OtherFormats).ToList();
        var links = inlines.OfType<Link>().ToList();
        var tables = blocks.OfType<Table>().ToList();
        var figures = blocks.OfType<Figure>().ToList();
        return new(
            blocks.OfType<Heading>().Count() + 1,
            blocks.OfType<ItemList>().Sum(list => list.Items.Count),
            tables.Sum(table => table.Rows.Sum(row => row.Cells.Count)),
            tables.Sum(table => table.Rows.Count(row => row.IsHeader)),
            links.Count,
            links.Count(link => link.IsInternal),
            figures.Count(figure => figure.Picture is not null && !figure.IsDecorative),
            figures.Count(figure => figure.Picture is not null),
            inlines.OfType<Words>().Concat(links.SelectMany(link => link.Content)).Count(words => words.Language is not null),
            inlines.OfType<NoteMark>().Count(),
            text.Footnotes.Count);
    }

    /// <summary>Every letter of the cover and the blocks in reading order; what is not a letter may be set in several ways.</summary>
    public static string LettersOf(DocumentText text) => Letters(string.Concat(
    [
        text.Cover.Publisher, text.Cover.Title, text.Cover.Summary, .. text.Cover.Facts.Select(fact => fact.Label + fact.Value), TextOf(text.Cover.OtherFormats),
        .. All(text.Blocks).SelectMany(block => TextsOf(block).Prepend(LabelOf(block, text.Words))),
    ]));

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>All words of the blocks in reading order, with spaces between blocks.</summary>
    public static string TextOf(IEnumerable<Block> blocks) => string.Join(' ', All(blocks).SelectMany(TextsOf));

    public static int Count(string text) => text.Split((char[])[' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    private static string LabelOf(Block block, DocumentWords words) => block switch
    {
        Note => words.Note,
        Figure { Picture: null } => words.Picture,
        _ => "",
    };

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(block => All(Within(block)).Prepend(block));

    private static IEnumerable<Block> Within(Block block) => block switch
    {
        ItemList list => list.Items.SelectMany(item => item.Blocks),
        Note note => note.Blocks,
        Quotation quotation => quotation.Blocks,
        _ => [],
    };

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Table table => [table.Caption, .. table.Rows.SelectMany(row => row.Cells).Select(cell => TextOf(cell.Content))],
        Figure figure => [figure.Picture is null ? figure.Alt : "", figure.Caption ?? "", figure.Credit ?? ""],
        Contact contact => [contact.Name, contact.Does ?? "", .. contact.Lines.Select(line => $"{line.Label}: {TextOf(line.Content)}")],
        _ => [TextOf([.. InlinesOf(block)])],
    };

    private static string TextOf(IReadOnlyList<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Words words => words.Text,
        Link link => string.Concat(link.Content.Select(words => words.Text)),
        LineBreak => " ",
        _ => "",
    }));

    private static IEnumerable<Inline> InlinesOf(Block block) => block switch
    {
        Heading heading => heading.Content,
        Paragraph paragraph => paragraph.Content,
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content),
        Contact contact => contact.Lines.SelectMany(line => line.Content),
        _ => [],
    };
}
