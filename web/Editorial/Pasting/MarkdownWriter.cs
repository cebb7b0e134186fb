using System.Globalization;
using System.Text;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Writes blocks as Markdown, as far as they fit into a text.</summary>
internal sealed class MarkdownWriter(Footnotes footnotes, PasteNotes notes)
{
    /// <summary>The end of a table still fits after the last row that does.</summary>
    private const int MaxLength = TypedText.BodyMaxLength - 10;

    private readonly LineWriter _lines = new(footnotes.NumberOf);
    private readonly StringBuilder _written = new();
    private int _leftOut;

    public string Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }

        foreach (var (index, line) in footnotes.Written.Index())
        {
            WriteIfItFits(() => Start().Append(CultureInfo.InvariantCulture, $"[^{index + 1}]: ").Append(_lines.Write(line)));
        }

        Note(PasteNote.TooMuchLeftOut, _leftOut);
        return _written.ToString().Normalize(NormalizationForm.FormC);
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteIfItFits(() => Start().Append('#', heading.Level).Append(' ').Append(HeadingWords(heading.Line)));
                break;
            case ListBlock list:
                WriteList(list, "", Start);
                break;
            case Table table:
                WriteTable(table);
                break;
            default:
                WriteParagraphs(block.Lines);
                break;
        }
    }

    private void WriteParagraphs(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            WriteIfItFits(() => Start().Append(_lines.Write(line)));
        }
    }

    /// <summary>Once something did not fit, nothing more is written: a text with a gap in it would not be noticed.</summary>
    private bool WriteIfItFits(Action write)
    {
        var before = _written.Length;
        if (_leftOut == 0)
        {
            write();
        }

        if (_leftOut > 0 || _written.Length > MaxLength)
        {
            _written.Length = before;
            _leftOut++;
            return false;
        }

        return true;
    }

    /// <summary>An empty line after what stands before.</summary>
    private StringBuilder Start() => _written.Append(_written.Length > 0 ? "\n\n" : "");

    /// <summary>Number signs at the end of a heading would be taken for its frame.</summary>
    private string HeadingWords(Line line)
    {
        var words = _lines.Write(line, beginsBlock: false);
        return words.EndsWith('#') ? words[..^1] + "\\#" : words;
    }

    /// <param name="start">What stands before the first item.</param>
    private void WriteList(ListBlock list, string indent, Func<StringBuilder> start)
    {
        var isLoose = list.Items.Exists(item => item.Blocks.Count(block => block is not ListBlock) > 1);
        StringBuilder Next() => _written.Append(isLoose ? "\n\n" : "\n").Append(indent);
        foreach (var (index, item) in list.Items.Index())
        {
            var sign = list.IsOrdered ? $"{index + 1}. " : "- ";
            var inner = indent + new string(' ', sign.Length);
            if (WriteIfItFits(() => (index == 0 ? start() : Next()).Append(sign).Append(Indented(item.Blocks[0], inner))))
            {
                WriteRest(item, inner, isLoose);
            }
        }
    }

    private void WriteRest(ListItem item, string indent, bool isLoose)
    {
        StringBuilder Next() => _written.Append(isLoose ? "\n\n" : "\n").Append(indent);
        foreach (var block in item.Blocks.Skip(1))
        {
            if (block is ListBlock list)
            {
                WriteList(list, indent, Next);
            }
            else
            {
                WriteIfItFits(() => Next().Append(Indented(block, indent)));
            }
        }
    }

    private string Indented(Block block, string indent) => _lines.Write(block.Lines.First()).Replace("\n", "\n" + indent, StringComparison.Ordinal);

    private void WriteTable(Table table)
    {
        var grid = TableGrid.Of(table, notes);
        if (grid.Body.Count == 0)
        {
            WriteParagraphs(table.Lines.Prepend(table.Caption ?? new Line()).Where(line => !line.IsBlank));
            return;
        }

        var caption = table.Caption?.Words.Trim() ?? "";
        if (!WriteIfItFits(() => WriteHead(grid, caption)))
        {
            return;
        }

        foreach (var row in grid.Body)
        {
            WriteIfItFits(() => WriteRow(row.Select(CellWords)));
        }

        _written.Append(":::");
        Note(PasteNote.TableNeedsCaption, caption.Length == 0 ? 1 : 0);
        Note(PasteNote.TableHeadingEmpty, grid.Head.Count(line => line is null || line.IsBlank));
    }

    private void WriteHead(TableGrid grid, string caption)
    {
        Start().Append("::: table").Append(caption.Length > 0 ? " " : "").Append(Escapes.Caption(caption)).Append('\n');
        WriteRow(grid.Head.Select(CellWords));
        WriteRow(grid.Head.Select(_ => "---"));
    }

    private void WriteRow(IEnumerable<string> cells) => _written.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>Nothing but dashes would be the line under the headings.</summary>
    private string CellWords(Line? line)
    {
        var words = line is null ? "" : _lines.Write(line.OnOneLine(), beginsBlock: false);
        return words.Length > 0 && words.All(sign => sign is '-' or ':' or ' ') ? "\\" + words : words;
    }

    private void Note(string key, int count)
    {
        if (count > 0)
        {
            notes.Add(key, count: count);
        }
    }
}
