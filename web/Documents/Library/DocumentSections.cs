using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Library;

/// <summary>What stands below one heading of a document, as bare words.</summary>
/// <param name="Anchor">Empty for what stands before the first heading.</param>
public sealed record DocumentSection(string Anchor, string Heading, string Words);

public static class DocumentSections
{
    /// <summary>In the order of the text; footnotes stand with the last.</summary>
    public static IReadOnlyList<DocumentSection> Of(DocumentText text)
    {
        var (sections, anchor, heading, words) = (new List<DocumentSection>(), "", "", new List<string>());
        foreach (var block in text.Blocks)
        {
            if (block is Heading next)
            {
                sections.Add(new DocumentSection(anchor, heading, string.Join('\n', words)));
                (anchor, heading) = (next.Anchor, WordsOf(next.Content));
                words.Clear();
            }
            else
            {
                words.AddRange(LinesOf(block));
            }
        }

        words.AddRange(text.Footnotes.SelectMany(note => note.Blocks).SelectMany(LinesOf));
        sections.Add(new DocumentSection(anchor, heading, string.Join('\n', words)));
        return [.. sections.Where(section => section.Heading.Length > 0 || section.Words.Length > 0)];
    }

    public static string WordsOf(IReadOnlyList<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Words words => words.Text,
        Link link => string.Concat(link.Content.Select(words => words.Text)),
        LineBreak => " ",
        _ => "",
    }));

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        Heading heading => [WordsOf(heading.Content)],
        Paragraph paragraph => [WordsOf(paragraph.Content)],
        ItemList list => list.Items.SelectMany(item => item.Blocks).SelectMany(LinesOf),
        Table table => [table.Caption, .. table.Rows.SelectMany(row => row.Cells).Select(cell => WordsOf(cell.Content))],
        Figure figure => new[] { figure.Alt, figure.Caption ?? "", figure.Credit ?? "" }.Where(words => words.Length > 0),
        Note note => note.Blocks.SelectMany(LinesOf),
        Quotation quotation => quotation.Blocks.SelectMany(LinesOf),
        Contact contact => [contact.Name, contact.Does ?? "", .. contact.Lines.Select(line => $"{line.Label} {WordsOf(line.Content)}")],
        _ => throw new InvalidOperationException($"There is no block “{block.GetType().Name}”."),
    };
}
