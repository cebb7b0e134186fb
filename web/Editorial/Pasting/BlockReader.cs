using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Reads elements into blocks: a block element ends the line before it and its own; everything else only gives words a look.</summary>
/// <param name="isInCell">Only the words count: a table in a table is a row of paragraphs.</param>
internal sealed class BlockReader(Reading reading, int listDepth = 0, bool isInCell = false)
{
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _marker = new();
    private Line _line = new();
    private ParagraphKind _kind = new PlainKind();
    private string? _footnote;
    private bool _keepsLines;

    public static List<Block> Read(IEnumerable<SourceNode> nodes, Look look, Reading reading, int listDepth = 0, bool isInCell = false)
    {
        var reader = new BlockReader(reading, listDepth, isInCell);
        reader.VisitAll(nodes, look);
        reader.EndLine();
        return reader._blocks;
    }

    private void VisitAll(IEnumerable<SourceNode> nodes, Look look)
    {
        foreach (var node in nodes.TakeWhile(_ => !reading.IsFull()))
        {
            if (node is SourceText text)
            {
                AddWords(text, look);
            }
            else if (node is SourceElement element && !reading.LeftOut.Takes(element))
            {
                Visit(element, look);
            }
        }
    }

    private void Visit(SourceElement element, Look look)
    {
        switch (element.Name)
        {
            case "br":
                // A viewer of PDF files ends so each line as it was printed.
                _line.AddBreak(element["role"] == "presentation" ? Line.SoftBreak : Line.HardBreak);
                break;
            case "ul" or "ol" or "menu" or "dir" when listDepth < ListBlock.MaxDepth:
                EndLine();
                _blocks.AddRange(ListReader.Read(element, look, reading, listDepth + 1, isInCell));
                break;
            case "table":
                VisitTable(element, look);
                break;
            case var name when ElementNames.IsBlock(name):
                VisitBlock(element, look);
                break;
            default:
                VisitInline(element, look);
                break;
        }
    }

    private void VisitBlock(SourceElement element, Look look)
    {
        EndLine();
        if (element["role"] == "doc-endnotes")
        {
            ReadEndnotes(element);
            return;
        }

        if (Footnotes.HeldBy(element) is { } id)
        {
            reading.Footnotes.Define(id, Read(element.Children, Look.Plain, reading).SelectMany(block => block.Lines));
            return;
        }

        var (kind, keepsLines) = (_kind, _keepsLines);
        _kind = ParagraphKind.Of(element) is { } own && !(own is PlainKind && kind is HeadingKind) ? own : kind;
        _keepsLines |= element.Name is "pre" or "listing" or "xmp" or "plaintext";
        VisitAll(element.Children, look.In(element.Style));
        EndLine();
        (_kind, _keepsLines) = (kind, keepsLines);
    }

    private void VisitInline(SourceElement element, Look look)
    {
        if (element.Name == "a" && VisitMark(element, look))
        {
            return;
        }

        if (element.Style.IsListMarker && _kind is not HeadingKind)
        {
            _marker.Append(element.Text);
            return;
        }

        NoteStruckOrRaised(element);
        var (before, after) = element.Name == "q" ? ("“", "”") : ("", "");
        var inner = LookOf(element, look);
        _line.Add(before, inner);
        VisitAll(element.Children, inner);
        _line.Add(after, inner);
    }

    /// <summary>The small figures of footnotes, in the text and before the words.</summary>
    private bool VisitMark(SourceElement link, Look look)
    {
        if (Footnotes.MarkedBy(link) is { } id)
        {
            _line.Add(new NoteMark(id), look with { Link = null, Language = null });
            return true;
        }

        if (Footnotes.IsBackLink(link))
        {
            _footnote = Footnotes.LeadsBackFrom(link) ?? _footnote;
            return true;
        }

        return false;
    }

    private Look LookOf(SourceElement element, Look look) => new(
        element.Style.IsBold ?? (element.Name is "b" or "strong" || look.IsBold),
        element.Style.IsItalic ?? (element.Name is "i" or "em" or "cite" or "dfn" or "var" || look.IsItalic),
        element["lang"] is { } tag ? LanguageExtensions.FromCode(tag.Split('-', '_')[0].ToLowerInvariant()) : look.Language,
        element.Name == "a" ? reading.Links.Read(element) ?? look.Link : look.Link);

    private void VisitTable(SourceElement element, Look look)
    {
        EndLine();
        var table = TableReader.RowsOf(element, reading.LeftOut);
        if (isInCell || table.IsLayout)
        {
            VisitAll([.. table.Around, .. table.Caption is { } caption ? [caption] : Array.Empty<SourceNode>(), .. table.Cells], look);
        }
        else
        {
            _blocks.AddRange(Read(table.Around, look, reading));
            _blocks.Add(TableReader.Read(table, look, reading));
        }

        EndLine();
    }

    /// <summary>The notes at the end of a page, as this site and others give them to screen readers, without their heading.</summary>
    private void ReadEndnotes(SourceElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is SourceElement { Name: "li" } note && note["id"] is { } id)
            {
                reading.Footnotes.Define(id, Read(note.Children, Look.Plain, reading).SelectMany(block => block.Lines));
            }
            else if (child is SourceElement { Name: "ol" or "ul" or "div" or "section" } holder)
            {
                ReadEndnotes(holder);
            }
            else if (child is not SourceElement heading || !ElementNames.IsHeading(heading.Name))
            {
                VisitAll([child], Look.Plain);
            }
        }

        EndLine();
    }

    private void AddWords(SourceText text, Look look)
    {
        if (text.IsListMarker && _kind is not HeadingKind)
        {
            _marker.Append(text.Words);
            return;
        }

        var lines = _keepsLines ? text.Words.Split('\n') : [text.Words];
        foreach (var (index, words) in lines.Index().TakeWhile(_ => !reading.IsFull()))
        {
            if (index > 0)
            {
                _line.AddBreak();
                reading.EndLine();
            }

            reading.Add(_line, words, look);
        }
    }

    private void EndLine()
    {
        var marker = _marker.Length > 0 ? ListMarker.Parse(_marker.ToString()) : null;
        foreach (var (index, line) in (_kind is HeadingKind ? _line.OnOneLine() : _line).Settled().Index())
        {
            reading.EndLine();
            if (_footnote is not null)
            {
                reading.Footnotes.Define(_footnote, [line]);
            }
            else
            {
                _blocks.AddRange(BlocksOf(line, marker, isMore: index > 0));
            }
        }

        _line = new Line();
        _marker.Clear();
        _footnote = null;
    }

    private IEnumerable<Block> BlocksOf(Line line, ListMarker? marker, bool isMore) => _kind switch
    {
        HeadingKind heading => [new Heading(line.Restyled(look => look with { IsBold = false }), heading.Level)],
        TermKind => [new Paragraph(line.Restyled(look => look with { IsBold = true }))],
        CaptionKind => [new Paragraph(line, IsCaption: true)],
        ItemKind item when marker is not null || !item.IsMore => [new ItemParagraph(line, item.Level, marker?.IsOrdered is true, marker?.Number, isMore)],
        _ when marker is not null => [new ItemParagraph(line, 1, marker.IsOrdered, marker.Number, isMore)],
        ItemKind => Bullets.Read(line, rest => new ItemParagraph(rest, 1, false, null, IsMore: true)),
        _ => Bullets.Read(line, rest => new Paragraph(rest)),
    };

    private void NoteStruckOrRaised(SourceElement element)
    {
        if ((element.Name is "s" or "strike" || element.Style.IsStruck) && element.HasWords)
        {
            reading.Notes.Add(PasteNote.StruckWordsKept);
        }

        if (element.Name is "sup" or "sub" && element.Children is [SourceText text] && text.Words.Any(char.IsAsciiDigit))
        {
            reading.Notes.Add(PasteNote.RaisedFigures);
        }
    }
}
