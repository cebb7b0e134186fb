using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Documents.Model;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigTables = Markdig.Extensions.Tables;

namespace KilkennyInfo.Documents.Composing;

/// <summary>Reads the blocks of one page's text.</summary>
/// <param name="footnotesBefore">Footnotes of the pages before this one, so that numbers go on.</param>
internal sealed class BlockReader(DocumentSource source, LivePage page, MarkdownText text, Anchors anchors, int footnotesBefore)
{
    private readonly InlineReader _inlines = new(source, anchors, footnotesBefore);
    private readonly Dictionary<HeadingBlock, ContentModel.Markup.Heading> _headings = text.Headings.ToDictionary(heading => heading.Block);

    public List<Model.Block> Read(ContainerBlock container) => [.. container.SelectMany(Read)];

    public IReadOnlyList<Model.Footnote> ReadFootnotes(MarkdownDocument document) =>
    [
        .. document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Markdig.Extensions.Footnotes.Footnote>()).OrderBy(note => note.Order)
            .Select(note => new Model.Footnote(footnotesBefore + note.Order, Read(note))),
    ];

    private IEnumerable<Model.Block> Read(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => [Heading(_headings[heading])],
        ParagraphBlock paragraph => Paragraph(paragraph),
        ListBlock list => [List(list)],
        QuoteBlock quote => [new Quotation(Read(quote))],
        CustomContainer box => Box(box),
        MarkdigTables.Table table => [Table(table, "")],
        LeafBlock code when code is CodeBlock => [new Model.Paragraph([.. Lines(code)])],
        FootnoteGroup or ThematicBreakBlock or LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Read(other),
        LeafBlock other => other.Inline is { } inline ? [new Model.Paragraph(_inlines.Read(inline))] : [],
        _ => [],
    };

    private Model.Heading Heading(ContentModel.Markup.Heading heading)
    {
        // Where a document has several pages, their titles are its second level.
        var level = heading.Level + (source.Pages.Count > 1 ? 1 : 0);
        return new Model.Heading(level, anchors.OfHeading(page, heading.Anchor), _inlines.Read(heading.Block.Inline));
    }

    /// <summary>A picture inside running text comes after its paragraph: formats have no line that can hold both.</summary>
    private IEnumerable<Model.Block> Paragraph(ParagraphBlock paragraph)
    {
        var library = Images.FigureIn(paragraph, source.Data)?.Library;
        var words = _inlines.Read(paragraph.Inline);
        if (words.Any(inline => inline is not Words { Text: var text } || !string.IsNullOrWhiteSpace(text)))
        {
            yield return new Model.Paragraph(words);
        }

        foreach (var image in paragraph.Inline?.Descendants<LinkInline>().Where(link => link.IsImage) ?? [])
        {
            yield return Figure(image, library);
        }
    }

    private Figure Figure(LinkInline image, ContentModel.Reference.ImageWords? library)
    {
        var words = Images.WordsOf(image, source.Data, source.Language);
        var picture = PageLink.Media(image.Url) is { } name ? source.Pictures.GetValueOrDefault(name) : null;
        return new Figure(picture, Images.IsDecorative(words) ? "" : words, library?.Caption?[source.Language], library?.Credit?[source.Language]);
    }

    private ItemList List(ListBlock list, ListKind? kind = null) => new(
        kind ?? (list.IsOrdered ? ListKind.Numbers : ListKind.Bullets),
        list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1,
        [.. list.OfType<ListItemBlock>().Select(item => new ListItem(Read(item) is { Count: > 0 } blocks ? blocks : [new Model.Paragraph([])]))]);

    private IEnumerable<Model.Block> Box(CustomContainer box) => Boxes.NameOf(box) switch
    {
        Boxes.Note => [new Note(Read(box))],
        Boxes.Steps => box.SelectMany(block => block is ListBlock { IsOrdered: true } list ? [List(list, ListKind.Steps)] : Read(block)),
        Boxes.Table => box.SelectMany(block => block is MarkdigTables.Table table ? [Table(table, Boxes.CaptionOf(box))] : Read(block)),
        var part => Boxes.Fits(new PartSegment(part, Boxes.KeysOf(box)), source.Data, key => source.Site.Find(key) is not null)
            ? new PartBlocks(source).Of(part, Boxes.KeysOf(box)) : [],
    };

    private Table Table(MarkdigTables.Table table, string caption)
    {
        var rows = table.OfType<MarkdigTables.TableRow>().ToList();
        var width = rows.Max(row => row.Count);
        return new Table(caption, [.. rows.Select(row => Row(row, width))]);
    }

    private TableRow Row(MarkdigTables.TableRow row, int width)
    {
        var cells = row.OfType<MarkdigTables.TableCell>().Index().Select(cell => new Cell(
            row.IsHeader ? CellKind.ColumnHeading : cell.Index == 0 ? CellKind.RowHeading : CellKind.Data,
            _inlines.Read(cell.Item.OfType<ParagraphBlock>().FirstOrDefault()?.Inline))).ToList();
        while (cells.Count < width)
        {
            cells.Add(new Cell(row.IsHeader ? CellKind.ColumnHeading : CellKind.Data, []));
        }

        return new TableRow(row.IsHeader, cells);
    }

    private static IEnumerable<Model.Inline> Lines(LeafBlock code)
    {
        foreach (var (index, line) in code.Lines.ToString().TrimEnd('\n').Split('\n').Index())
        {
            if (index > 0)
            {
                yield return new LineBreak();
            }

            yield return new Words(line, WordStyle.Code);
        }
    }
}
