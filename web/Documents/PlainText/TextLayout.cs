using System.Globalization;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.PlainText;

/// <summary>Lays the blocks of a document out in lines.</summary>
internal sealed class TextLayout(DocumentText text, int width)
{
    /// <summary>Under the title, second-level headings and so on; the last serves all that are deeper.</summary>
    private const string Underlines = "=-~.";

    private readonly TextLines _lines = new(width);

    public string Write()
    {
        Cover(text.Cover);
        Blocks(text.Blocks);
        Footnotes();
        return _lines.ToString();
    }

    private void Cover(Cover cover)
    {
        AddIfSaid(cover.Publisher);
        _lines.Gap();
        Underlined(1, [new Words(cover.Title)]);
        _lines.Gap();
        AddIfSaid(cover.Summary);
        _lines.Gap();
        foreach (var fact in cover.Facts)
        {
            _lines.Add($"{fact.Label}: {fact.Value}", hang: 2);
        }

        if (cover.OtherFormats.Count > 0)
        {
            _lines.Gap();
            _lines.Add(RunningText.Of(cover.OtherFormats));
        }
    }

    /// <param name="tight">Without an empty line before the first block, nor before a list that goes on from the words over it.</param>
    private void Blocks(IReadOnlyList<Block> blocks, bool tight = false)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (!tight || (at > 0 && blocks[at] is not ItemList))
            {
                _lines.Gap();
            }

            Write(blocks[at]);
        }
    }

    private void Footnotes()
    {
        if (text.Footnotes.Count == 0)
        {
            return;
        }

        _lines.Gap();
        Underlined(2, [new Words(text.Words.Footnotes)]);
        foreach (var footnote in text.Footnotes)
        {
            _lines.Gap();
            _lines.Indented(string.Create(CultureInfo.InvariantCulture, $"[{footnote.Number}] "), () => Blocks(footnote.Blocks));
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Underlined(heading.Level, heading.Content);
                break;
            case Paragraph paragraph:
                _lines.Add(RunningText.Of(paragraph.Content));
                break;
            case ItemList list:
                Write(list);
                break;
            case Table table:
                Write(table);
                break;
            case Figure figure:
                Write(figure);
                break;
            case Note note:
                _lines.Add(text.Words.Note + ":");
                _lines.Indented("  ", () => Blocks(note.Blocks, tight: true));
                break;
            case Quotation quotation:
                _lines.Indented("    ", () => Blocks(quotation.Blocks));
                break;
            case Contact contact:
                Write(contact);
                break;
            default:
                throw new NotSupportedException($"Plain text does not know the block {block.GetType().Name}.");
        }
    }

    private void Underlined(int level, IReadOnlyList<Inline> content) =>
        _lines.Underline(Underlines[Math.Min(level, Underlines.Length) - 1], _lines.Add(RunningText.Of(content)));

    private void Write(ItemList list)
    {
        var last = (list.First + list.Items.Count - 1).ToString(CultureInfo.InvariantCulture);
        for (var at = 0; at < list.Items.Count; at++)
        {
            var number = (list.First + at).ToString(CultureInfo.InvariantCulture) + ".";
            var lead = list.Kind is ListKind.Bullets ? "- " : number.PadRight(last.Length + 2);
            _lines.Indented(lead, () => Blocks(list.Items[at].Blocks, tight: true));
        }
    }

    private void Write(Table table)
    {
        _lines.Add($"{text.Words.Table}: {table.Caption}", hang: 2);
        var headings = ToldRow.ColumnHeadings(table);
        var hasData = table.Rows.Any(row => !row.IsHeader);
        foreach (var row in table.Rows.Where(row => !hasData || !row.IsHeader))
        {
            _lines.Gap();
            Write([.. ToldRow.Lines(row, headings).Select(RunningText.Of)]);
        }

        _lines.Gap();
        _lines.Add(text.Words.EndOfTable);
    }

    private void Write(string[] told)
    {
        _lines.Add(told[0], hang: 2);
        _lines.Indented("  ", () =>
        {
            foreach (var line in told.Skip(1))
            {
                _lines.Add(line, hang: 2);
            }
        });
    }

    private void Write(Figure figure)
    {
        if (!figure.IsDecorative)
        {
            _lines.Add($"[{text.Words.Picture}: {figure.Alt}]");
        }

        AddIfSaid(figure.Caption);
        AddIfSaid(figure.Credit);
    }

    private void Write(Contact contact)
    {
        _lines.Add(contact.Name);
        _lines.Indented("  ", () =>
        {
            AddIfSaid(contact.Does);
            foreach (var line in contact.Lines)
            {
                var label = line.Label.Length == 0 ? "" : line.Label + ": ";
                _lines.Add(label + RunningText.Of(line.Content), hang: 2);
            }
        });
    }

    private void AddIfSaid(string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            _lines.Add(words);
        }
    }
}
