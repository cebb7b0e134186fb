using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>All words of a text in the order in which somebody reads it, told straight from the model.</summary>
internal static class SourceWords
{
    public static string Of(DocumentText text) => string.Join(' ',
    [
        text.Cover.Publisher, text.Cover.Title, text.Cover.Summary,
        .. text.Cover.Facts.Select(fact => $"{fact.Label}: {fact.Value}"),
        Of(text.Cover.OtherFormats),
        .. text.Blocks.Select(block => Of(block, text.Words)),
        .. text.Footnotes.Count > 0 ? new[] { text.Words.Footnotes } : [],
        .. text.Footnotes.Select(note => Of(note.Blocks, text.Words) + text.Words.BackToText.Replace("{n}", $"{note.Number}", StringComparison.Ordinal)),
    ]);

    private static string Of(IReadOnlyList<Block> blocks, DocumentWords words) => string.Join(' ', blocks.Select(block => Of(block, words)));

    private static string Of(Block block, DocumentWords words) => block switch
    {
        Heading heading => Of(heading.Content),
        Paragraph paragraph => Of(paragraph.Content),
        ItemList list => string.Join(' ', list.Items.Select(item => Of(item.Blocks, words))),
        Table table => table.Caption + " " + string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => Of(cell.Content))),
        Figure figure => string.Join(' ', figure.Picture is null ? $"{words.Picture}: {figure.Alt}" : "", figure.Caption, figure.Credit),
        Note note => words.Note + " " + Of(note.Blocks, words),
        Quotation quotation => Of(quotation.Blocks, words),
        Contact contact => string.Join(' ', [contact.Name, contact.Does ?? "", .. contact.Lines.Select(line => (line.Label.Length > 0 ? line.Label + ": " : "") + Of(line.Content))]),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static string Of(IReadOnlyList<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Words words => words.Text,
        Link link => string.Concat(link.Content.Select(words => words.Text)),
        NoteMark mark => $"{mark.Number}",
        _ => " ",
    }));
}
