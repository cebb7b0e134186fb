using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>Writes blocks one after the other into one element: the text, an item of a list, or a footnote.</summary>
internal sealed class OpenBlocks(OpenFile file, XElement into, bool inFootnote = false)
{
    private bool _gap;

    public OpenInlines Inlines { get; } = new(file, inFootnote);

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
            case Paragraph paragraph: Add(place.Text, Inlines.Of(paragraph.Content)); break;
            case ItemList list: Write(list, place); break;
            case Table table: Write(table, place); break;
            default: WriteApart(block, place); break;
        }
    }

    /// <summary>After a table there has to be a place for the pen.</summary>
    public void End()
    {
        if (into.LastNode is XElement { Name.LocalName: "table" })
        {
            Add(Looks.Text, []);
        }
    }

    public XElement Add(Look look, List<XNode> content, bool keepsNext = false)
    {
        var style = new XAttribute(Odf.Text + "style-name", file.Paragraphs.StyleOf(look, _gap, keepsNext && !look.KeepsNext));
        var paragraph = look.HeadingLevel is { } level
            ? new XElement(Odf.Text + "h", style, new XAttribute(Odf.Text + "outline-level", level), content)
            : new XElement(Odf.Text + "p", style, content);
        into.Add(paragraph);
        _gap = false;
        return paragraph;
    }

    private void WriteApart(Block block, Place place)
    {
        _gap = true;
        switch (block)
        {
            case Figure figure: new OpenFigure(file, this).Write(figure, place); break;
            case Note note: Write(note, place); break;
            case Quotation quotation: Write(quotation.Blocks, place.Within(Surroundings.Quotation)); break;
            case Contact contact: Write(contact); break;
            default: throw new NotSupportedException(block.GetType().Name);
        }

        _gap = true;
    }

    private void Write(Heading heading)
    {
        var name = new XAttribute(Odf.Text + "name", file.Bookmarks.NameOf(heading.Anchor));
        Add(Looks.Heading(heading.Level),
            [new XElement(Odf.Text + "bookmark-start", name), .. Inlines.Of(heading.Content), new XElement(Odf.Text + "bookmark-end", name)]);
    }

    private void Write(ItemList list, Place place)
    {
        var element = new XElement(Odf.Text + "list", new XAttribute(Odf.Text + "style-name", OpenLists.NameOf(list.Kind, place.InItem.Text.Inset)));
        foreach (var (index, item) in list.Items.Index())
        {
            var start = index == 0 && list.Kind is not ListKind.Bullets ? new XAttribute(Odf.Text + "start-value", list.First) : null;
            var content = new XElement(Odf.Text + "list-item", start);
            new OpenBlocks(file, content, inFootnote) { _gap = _gap }.Write(item.Blocks, place.InItem);
            _gap = false;
            element.Add(content);
        }

        into.Add(element);
    }

    private void Write(Table table, Place place)
    {
        if (place.Depth > 0)
        {
            throw new DocumentFaultException($"The table “{table.Caption}” stands in a list. OpenDocument has no place for it there.");
        }

        if (table.Caption.Length > 0)
        {
            Add(Looks.TableCaption, Inlines.Of(table.Caption));
        }

        if (table.Rows.Count > 0)
        {
            into.Add(new OpenTable(file, Inlines).Of(table, place.Text.Inset));
            _gap = true;
        }
    }

    private void Write(Note note, Place place)
    {
        Add(Looks.NoteLabel, Inlines.Of(file.Text.Words.Note));
        Write(note.Blocks, place.Within(Surroundings.Note));
    }

    private void Write(Contact contact)
    {
        Add(Looks.ContactName, Inlines.Of(contact.Name));
        if (contact.Does is { Length: > 0 } does)
        {
            Add(Looks.ContactLine, Inlines.Of(does), keepsNext: contact.Lines.Count > 0);
        }

        foreach (var (index, line) in contact.Lines.Index())
        {
            Add(Looks.ContactLine, Inlines.Labelled(line.Label, line.Content), keepsNext: index < contact.Lines.Count - 1);
        }
    }
}
