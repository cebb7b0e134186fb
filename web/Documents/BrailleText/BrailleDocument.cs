using System.Globalization;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>
/// Tells a document in Braille blocks: what the cover says, the text, the footnotes at the end. Tables are told row by row; what must
/// not be missed stands between lines of cells; pictures are told in words between the signs for a transcriber's note.
/// </summary>
internal sealed class BrailleDocument(DocumentText text, BrailleTranslator translator)
{
    private const string NoteOpens = "\u2808\u2828\u2823";
    private const string NoteCloses = "\u2808\u2828\u281C";

    private static readonly string BoxTop = new('\u2836', BraillePages.Width);
    private static readonly string BoxEnd = new('\u281B', BraillePages.Width);
    private static readonly string Rule = new('\u2812', 12);

    private readonly List<BrailleBlock> _blocks = [];

    /// <summary>The number that the next block begins with.</summary>
    private string? _marker;

    /// <summary>Every page is 25 lines of at most 40 cells in Unicode Braille.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Pages(DocumentText text, BrailleTranslator translator)
    {
        var document = new BrailleDocument(text, translator);
        document.Cover();
        document.All(text.Blocks, 0);
        document.Footnotes();
        return BraillePages.Of(document._blocks);
    }

    private void Cover()
    {
        foreach (var passage in Passages.Of(text).TakeWhile(passage => CoverShape(passage.Kind) is not null))
        {
            Add(passage.Content, CoverShape(passage.Kind)!, plain: passage.Kind is PassageKind.CoverTitle);
        }

        _blocks.Add(new BrailleBlock(Rule, BrailleShape.Centre with { Before = 1, After = 1 }));
    }

    private static BrailleShape? CoverShape(PassageKind kind) => kind switch
    {
        PassageKind.CoverPublisher => BrailleShape.Centre,
        PassageKind.CoverTitle => BrailleShape.Title,
        PassageKind.CoverFact => BrailleShape.Item(0),
        PassageKind.CoverSummary or PassageKind.CoverFormats => BrailleShape.Paragraph,
        _ => null,
    };

    private void Footnotes()
    {
        if (text.Footnotes.Count == 0)
        {
            return;
        }

        Add(text.Words.Footnotes, BrailleShape.Heading(2));
        foreach (var footnote in text.Footnotes)
        {
            _marker = BrailleLetters.Mark(footnote.Number);
            Item(footnote.Blocks, 0);
        }
    }

    private void All(IReadOnlyList<Block> blocks, int indent)
    {
        foreach (var block in blocks)
        {
            Add(block, indent);
        }
    }

    private void Add(Block block, int indent)
    {
        switch (block)
        {
            case Heading heading:
                Add(heading.Content, BrailleShape.Heading(heading.Level), plain: true);
                break;
            case Paragraph paragraph:
                Add(paragraph.Content, BrailleShape.Paragraph with { First = indent + 2, Runover = indent });
                break;
            case ItemList list:
                Items(list, indent);
                break;
            case Table table:
                Rows(table);
                break;
            case Figure figure:
                Told(figure);
                break;
            case Note note:
                Boxed(note, indent);
                break;
            case Quotation quotation:
                All(quotation.Blocks, indent + 2);
                break;
            case Contact contact:
                Told(contact, indent);
                break;
            default:
                throw new NotSupportedException($"Braille does not know the block {block.GetType().Name}.");
        }
    }

    private void Items(ItemList list, int indent)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            _marker = list.Kind is ListKind.Bullets ? "•" : (list.First + at).ToString(CultureInfo.InvariantCulture) + ".";
            Item(list.Items[at].Blocks, indent);
        }
    }

    private void Item(IReadOnlyList<Block> blocks, int indent)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph)
            {
                Add(paragraph.Content, _marker is null ? BrailleShape.Block(indent + 2) : BrailleShape.Item(indent));
            }
            else
            {
                Add(block, indent + 2);
            }
        }

        _marker = null;
    }

    private void Rows(Table table)
    {
        Add($"{Led(text.Words.Table)} {table.Caption}", BrailleShape.Item(0) with { Before = 1, KeepWithNext = true });
        var headings = ToldRow.ColumnHeadings(table);
        foreach (var row in table.Rows.Where(row => !row.IsHeader))
        {
            var cells = translator.Translate(ToldRow.Of(row, headings), text.Language);
            for (var at = 0; at < cells.Count; at++)
            {
                var shape = BrailleShape.Item(at == 0 ? 0 : 2) with { KeepWithNext = at == 0 && cells.Count > 1 };
                _blocks.Add(new BrailleBlock(cells[at], shape));
            }
        }

        Add(text.Words.EndOfTable, BrailleShape.Item(0) with { After = 1 });
    }

    private void Told(Figure figure)
    {
        if (!figure.IsDecorative)
        {
            var told = translator.Translate($"{Led(text.Words.Picture)} {figure.Alt}", text.Language);
            _blocks.Add(new BrailleBlock(NoteOpens + told + NoteCloses, BrailleShape.Picture));
        }

        Add(figure.Caption, BrailleShape.Picture);
        Add(figure.Credit, BrailleShape.Picture);
    }

    private void Boxed(Note note, int indent)
    {
        _blocks.Add(new BrailleBlock(BoxTop, BrailleShape.Block(0) with { Before = 1, KeepWithNext = true }));
        Add(text.Words.Note, BrailleShape.Block(indent) with { KeepWithNext = true });
        All(note.Blocks, indent);
        _blocks[^1] = _blocks[^1] with { Shape = _blocks[^1].Shape with { KeepWithNext = true } };
        _blocks.Add(new BrailleBlock(BoxEnd, BrailleShape.Block(0) with { After = 1 }));
    }

    private void Told(Contact contact, int indent)
    {
        Add([new Words(contact.Name, Language: contact.NameLanguage)], BrailleShape.Item(indent) with { Before = 1, KeepWithNext = true });
        Add(contact.Does, BrailleShape.Item(indent + 2));
        foreach (var line in contact.Lines)
        {
            Add([new Words(line.Label + ": "), .. line.Content], BrailleShape.Item(indent + 2));
        }

        _blocks[^1] = _blocks[^1] with { Shape = _blocks[^1].Shape with { After = 1 } };
    }

    private void Add(string? words, BrailleShape shape)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            Add([new Words(words)], shape);
        }
    }

    private void Add(IReadOnlyList<Inline> content, BrailleShape shape, bool plain = false)
    {
        IReadOnlyList<Inline> marked = _marker is null ? content : [new Words(_marker + " "), .. content];
        _marker = null;
        var lines = translator.Translate(marked, text.Language, plain);
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Length > 0)
            {
                // Lines of one block touch each other, and all but the first are its runover.
                _blocks.Add(new BrailleBlock(lines[at], at == 0 ? shape with { After = lines.Count == 1 ? shape.After : 0 } : shape with
                {
                    First = shape.Runover,
                    Before = 0,
                    After = at == lines.Count - 1 ? shape.After : 0,
                }));
            }
        }
    }

    private static string Led(string word) => word.EndsWith(':') ? word : word + ":";
}
