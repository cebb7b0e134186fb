using KilkennyInfo.ContentModel.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>A block as it stands in a body.</summary>
/// <param name="Marker">Where the marker of a list item or a footnote begins; of all else the same as the start.</param>
/// <param name="MarkerEnd">The first character after the marker.</param>
/// <param name="End">The first character that is no longer part of it.</param>
internal sealed record BlockPiece(BlockKind Kind, int Level, int Marker, int MarkerEnd, int Start, int End, string Words)
{
    public Block? Node { get; init; }

    /// <summary>Why the body cannot be read, where the piece is all of it.</summary>
    public TextFlaw? Flaw { get; init; }

    /// <summary>The number of the footnote it belongs to; 0 for the text itself.</summary>
    public int Footnote { get; init; }

    /// <summary>The same without what its neighbours have.</summary>
    public BlockPiece Between(int first, int last)
    {
        int Kept(int place) => Math.Clamp(place, first, Math.Max(first, last));
        return this with { Marker = Kept(Marker), MarkerEnd = Kept(MarkerEnd), Start = Kept(Start), End = Kept(End) };
    }
}

/// <summary>Finds the blocks of one parsed body; where they stand in it is looked at afterwards.</summary>
internal sealed class BlockWalk(string body)
{
    private readonly List<BlockPiece> _pieces = [];
    private int _footnote;

    public List<BlockPiece> Walk(MarkdownDocument document)
    {
        Walk(document, 0, BlockKind.Paragraph);
        return _pieces;
    }

    private void Walk(IEnumerable<Block> blocks, int depth, BlockKind paragraph)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    AddLeaf(BlockKind.Heading, heading.Level, heading);
                    break;
                case ParagraphBlock words:
                    AddLeaf(paragraph, depth, words);
                    break;
                case ListBlock list:
                    list.OfType<ListItemBlock>().ToList().ForEach(item => AddItem(item, list, depth + 1));
                    break;
                case QuoteBlock quotation:
                    Walk(quotation, depth + 1, BlockKind.Quotation);
                    break;
                case CustomContainer box:
                    AddBox(box, depth);
                    Walk(box, depth + 1, paragraph);
                    break;
                case Table table:
                    table.OfType<TableRow>().ToList().ForEach(row => AddRow(row, depth));
                    break;
                case FootnoteGroup footnotes:
                    footnotes.OfType<Footnote>().ToList().ForEach(AddFootnote);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock other:
                    Walk(other, depth, paragraph);
                    break;
                case LeafBlock other:
                    AddLeaf(BlockKind.Other, depth, other);
                    break;
            }
        }
    }

    private void AddLeaf(BlockKind kind, int level, LeafBlock block) => Add(kind, level, block.Span.Start, block.Span.End + 1, BlockWords.Of(block), block);

    private void AddItem(ListItemBlock item, ListBlock list, int depth)
    {
        var end = item.Span.Start;
        while (end < item.Span.End && char.IsAsciiDigit(body[end]))
        {
            end++;
        }

        AddMarked(list.IsOrdered ? BlockKind.NumberedItem : BlockKind.ListItem, depth, item.Span.Start, end + 1, item);
    }

    private void AddFootnote(Footnote footnote)
    {
        _footnote = footnote.Order;
        var label = Math.Max(0, body.LastIndexOf("[^", footnote.Span.Start, StringComparison.Ordinal));
        AddMarked(BlockKind.Footnote, 0, label, body.IndexOf("]:", label, StringComparison.Ordinal) + 2, footnote);
        _footnote = 0;
    }

    /// <summary>The paragraphs that an item begins with are the item; whatever follows them, such as a list in it, are blocks of their own.</summary>
    private void AddMarked(BlockKind kind, int depth, int marker, int markerEnd, ContainerBlock container)
    {
        var first = container.TakeWhile(block => block is ParagraphBlock).Cast<ParagraphBlock>().ToList();
        var (start, end) = first.Count > 0 ? (first[0].Span.Start, first[^1].Span.End + 1) : (markerEnd, markerEnd);
        _pieces.Add(new BlockPiece(kind, depth, marker, markerEnd, start, end, string.Join(' ', first.Select(BlockWords.Of))) { Node = container, Footnote = _footnote });
        Walk(container.Skip(first.Count), depth, BlockKind.Paragraph);
    }

    private void AddBox(CustomContainer box, int depth)
    {
        var name = Boxes.NameOf(box);
        var (kind, words) = name == Boxes.Table ? (BlockKind.TableCaption, Boxes.CaptionOf(box))
            : Boxes.Parts.ContainsKey(name) ? (BlockKind.Part, BlockWords.OfPart(name, Boxes.KeysOf(box)))
            : Boxes.HoldsWords(name) ? (BlockKind.Box, "")
            : (BlockKind.Box, $"{name} {box.Arguments}".Trim());
        Add(kind, depth, box.Span.Start, EndOfLine(box.Span.Start), words, box);
    }

    /// <summary>What Markdown calls a row leaves out its first and last bar.</summary>
    private void AddRow(TableRow row, int depth)
    {
        var start = row.Span.Start;
        while (start > 0 && body[start - 1] is ' ' or '|')
        {
            start--;
        }

        while (start < row.Span.Start && body[start] == ' ')
        {
            start++;
        }

        var words = string.Join(' ', row.Descendants<ParagraphBlock>().Select(BlockWords.Of).Where(words => words.Length > 0));
        Add(BlockKind.TableRow, depth, start, EndOfLine(Math.Max(row.Span.End, start)), words, row);
    }

    private void Add(BlockKind kind, int level, int start, int end, string words, Block node) =>
        _pieces.Add(new BlockPiece(kind, level, start, start, start, end, words) { Node = node, Footnote = _footnote });

    private int EndOfLine(int position)
    {
        var newline = body.IndexOf('\n', position);
        var end = newline < 0 ? body.Length : newline;
        return position + body.AsSpan(position, end - position).TrimEnd().Length;
    }
}
