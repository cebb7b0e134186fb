using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using Table = KilkennyInfo.Documents.Model.Table;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace KilkennyInfo.Documents.Word;

/// <summary>Writes blocks one after the other into one container: the body of the document, or a footnote.</summary>
internal sealed class WordBlocks(WordFile file, WordPart part, OpenXmlElement into, bool inFootnote = false)
{
    private bool _gap;

    public WordInlines Inlines { get; } = new(file, part, inFootnote);

    public void Write(IEnumerable<Block> blocks, Place place)
    {
        foreach (var block in blocks)
        {
            Write(block, place);
        }
    }

    public void Write(Block block, Place place)
    {
        switch (block)
        {
            case Heading heading: Write(heading); break;
            case Model.Paragraph paragraph: AddAt(place.Text, place.Inset, Inlines.Of(paragraph.Content)); break;
            case ItemList list: Write(list, place); break;
            case Table table: new WordTable(this, into).Write(table, place); break;
            default: WriteApart(block, place); break;
        }
    }

    private void WriteApart(Block block, Place place)
    {
        _gap = true;
        switch (block)
        {
            case Figure figure: new WordFigure(this, file, part).Write(figure, place); break;
            case Note note: Write(note, place); break;
            case Quotation quotation: Write(quotation.Blocks, place.Within(Surroundings.Quotation)); break;
            case Contact contact: Write(contact, place); break;
            default: throw new NotSupportedException(block.GetType().Name);
        }

        _gap = true;
    }

    /// <summary>A table may not be the last thing: Word has to have a place for the pen behind it.</summary>
    public void End()
    {
        if (into.LastChild is not WordParagraph)
        {
            Add(Looks.Text);
        }
    }

    public WordParagraph Add(Look look, params OpenXmlElement[] content) => AddAt(look, 0, content);

    /// <param name="inset">Millimetres that lists around it set it in, on top of the look's own.</param>
    public WordParagraph AddAt(Look look, double inset, IEnumerable<OpenXmlElement> content, bool keepsNext = false)
    {
        var properties = new ParagraphProperties { KeepNext = keepsNext && !look.KeepsNext ? new KeepNext() : null };
        if (look != Looks.Text)
        {
            properties.ParagraphStyleId = new ParagraphStyleId { Val = look.WordId };
        }

        if (_gap || into.LastChild is DocumentFormat.OpenXml.Wordprocessing.Table)
        {
            properties.SpacingBetweenLines = new SpacingBetweenLines { Before = Units.Twips(Math.Max(look.Before, Looks.Gap)) };
            _gap = false;
        }

        if (inset > 0)
        {
            properties.Indentation = new Indentation { Left = Units.TwipsOfMillimetres(look.Inset + inset) };
        }

        var paragraph = new WordParagraph();
        if (properties.HasChildren)
        {
            paragraph.Append(properties);
        }

        paragraph.Append(content);
        into.Append(paragraph);
        return paragraph;
    }

    private void Write(Heading heading)
    {
        var (start, end) = file.Bookmarks.Mark(file.Bookmarks.NameOf(heading.Anchor));
        Add(Looks.Heading(heading.Level), [start, .. Inlines.Of(heading.Content), end]);
    }

    private void Write(ItemList list, Place place)
    {
        var inItem = place.InItem;
        var number = file.Numbering.Add(list, place.Depth);
        foreach (var item in list.Items)
        {
            var content = item.Blocks[0] is Model.Paragraph first ? Inlines.Of(first.Content) : [];
            var paragraph = AddAt(inItem.Text, inItem.Inset, content);
            WordNumbering.Apply(paragraph.ParagraphProperties!, number, inItem);
            Write(item.Blocks.Skip(item.Blocks[0] is Model.Paragraph ? 1 : 0), inItem);
        }
    }

    private void Write(Note note, Place place)
    {
        AddAt(Looks.NoteLabel, place.Inset, [WordInlines.Plain(file.Text.Words.Note)]);
        Write(note.Blocks, place.Within(Surroundings.Note));
    }

    private void Write(Contact contact, Place place)
    {
        AddAt(Looks.ContactName, place.Inset, [WordInlines.Plain(contact.Name)]);
        if (contact.Does is { Length: > 0 } does)
        {
            AddAt(Looks.ContactLine, place.Inset, [WordInlines.Plain(does)], keepsNext: contact.Lines.Count > 0);
        }

        foreach (var (index, line) in contact.Lines.Index())
        {
            AddAt(Looks.ContactLine, place.Inset, [WordInlines.Label(line.Label), .. Inlines.Of(line.Content)], keepsNext: index < contact.Lines.Count - 1);
        }
    }
}
