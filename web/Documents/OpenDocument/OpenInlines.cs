using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;
using Words = KilkennyInfo.Documents.Model.Words;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>Running text: spans with their language, links, and footnotes, which stand where their mark is.</summary>
/// <param name="inFootnote">Footnotes have no footnotes; there a mark is only a reference.</param>
internal sealed class OpenInlines(OpenFile file, bool inFootnote)
{
    /// <summary>Of spaces that follow one another only the first counts, unless the others are written as elements.</summary>
    private bool _afterSpace;

    public List<XNode> Of(IReadOnlyList<Inline> content)
    {
        _afterSpace = true;
        return [.. content.SelectMany(Of)];
    }

    public List<XNode> Of(string text) => Of([new Words(text)]);

    /// <summary>A value under its name, which is bold and has a colon.</summary>
    public List<XNode> Labelled(string label, params IReadOnlyList<Inline> value) => Of([new Words($"{label}: ", WordStyle.Strong), .. value]);

    public List<XNode> Labelled(string label, string value) => Labelled(label, new Words(value));

    private IEnumerable<XNode> Of(Inline inline)
    {
        switch (inline)
        {
            case Words words: return Span(words);
            case Link link: return [Anchor(link)];
            case NoteMark mark: return [Mark(mark)];
            case LineBreak:
                _afterSpace = true;
                return [new XElement(Odf.Text + "line-break")];
            default: throw new NotSupportedException(inline.GetType().Name);
        }
    }

    private IEnumerable<XNode> Span(Words words)
    {
        var text = Text(Plain.Xml(words));
        return OpenLetters.StyleOf(words.Style, words.Language is { } language && language != file.Text.Language) is { } style
            ? [new XElement(Odf.Text + "span", new XAttribute(Odf.Text + "style-name", style), text)]
            : text;
    }

    private List<XNode> Text(string text)
    {
        var nodes = new List<XNode>();
        var start = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == ' ' && _afterSpace)
            {
                Add(text[start..place]);
                nodes.Add(new XElement(Odf.Text + "s"));
                start = place + 1;
            }

            _afterSpace = text[place] == ' ';
        }

        Add(text[start..]);
        return nodes;

        void Add(string piece)
        {
            if (piece.Length > 0)
            {
                nodes.Add(new XText(piece));
            }
        }
    }

    private XElement Anchor(Link link) => new(
        Odf.Text + "a",
        new XAttribute(Odf.XLink + "type", "simple"),
        new XAttribute(Odf.XLink + "href", link.IsInternal ? $"#{file.Bookmarks.NameOf(link.Target[1..])}" : Plain.Address(link.Target)),
        new XAttribute(Odf.Text + "style-name", OpenLetters.Link),
        new XAttribute(Odf.Text + "visited-style-name", OpenLetters.Link),
        link.Content.SelectMany(Span));

    private XElement Mark(NoteMark mark)
    {
        var footnote = file.FootnoteOf(mark.Number);
        var element = inFootnote || !file.FirstMark(mark.Number) ? Reference(mark) : Note(footnote);
        _afterSpace = false;
        return element;
    }

    private XElement Note(Footnote footnote)
    {
        var body = new XElement(Odf.Text + "note-body");
        new OpenBlocks(file, body, inFootnote: true).Write(footnote.Blocks, Place.Body.Within(Surroundings.Footnote));
        return new XElement(
            Odf.Text + "note",
            new XAttribute(Odf.Text + "id", NameOf(footnote.Number)),
            new XAttribute(Odf.Text + "note-class", "footnote"),
            new XElement(Odf.Text + "note-citation", Odf.Number(footnote.Number)),
            body);
    }

    private static XElement Reference(NoteMark mark) => new(
        Odf.Text + "span",
        new XAttribute(Odf.Text + "style-name", OpenLetters.NoteMark),
        new XElement(
            Odf.Text + "note-ref",
            new XAttribute(Odf.Text + "note-class", "footnote"),
            new XAttribute(Odf.Text + "reference-format", "text"),
            new XAttribute(Odf.Text + "ref-name", NameOf(mark.Number)),
            Odf.Number(mark.Number)));

    private static string NameOf(int number) => $"footnote{number}";
}
