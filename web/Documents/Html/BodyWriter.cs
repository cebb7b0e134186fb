using System.Globalization;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Html;

/// <summary>Writes the blocks of a document as HTML elements; the web page and the e-book share it, so that neither lacks what the other has.</summary>
/// <param name="marks">Given when sound is joined to the words.</param>
internal sealed class BodyWriter(Markup to, IPlaces places, DocumentText text, PassageMarks? marks = null)
{
    private int _labels;

    public InlineWriter Inlines { get; } = new(to, places, text.Words);

    /// <summary>Whose document it is, its title, and what else its cover says.</summary>
    public void Cover()
    {
        var cover = text.Cover;
        to.Open("header").Line();
        PlainIfSaid("p", PassageKind.CoverPublisher, cover.Publisher, "publisher");
        Plain("h1", PassageKind.CoverTitle, cover.Title);
        PlainIfSaid("p", PassageKind.CoverSummary, cover.Summary, "summary");
        if (cover.Facts.Count > 0)
        {
            to.Open("dl", ("class", "facts")).Line();
            foreach (var fact in cover.Facts)
            {
                Pair(PassageKind.CoverFact, fact.Label, [new Words(fact.Value)]);
            }

            to.Close("dl").Line();
        }

        if (cover.OtherFormats.Count > 0)
        {
            Running("p", PassageKind.CoverFormats, cover.OtherFormats, "formats");
        }

        to.Close("header").Line();
    }

    public void Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>Every note ends with the way back to its mark.</summary>
    public void Footnotes()
    {
        to.Open("section", ("class", "footnotes"), ("role", "doc-endnotes"), ("epub:type", to.IsXml ? "endnotes" : null), ("aria-labelledby", Ids.Footnotes)).Line();
        to.Element("h2", text.Words.Footnotes, ("id", Mark(PassageKind.FootnotesHeading, Ids.Footnotes))).Line();
        to.Open("ol").Line();
        foreach (var footnote in text.Footnotes)
        {
            to.Open("li", ("id", Ids.Footnote(footnote.Number)));
            Blocks(footnote.Blocks);
            WayBack(footnote.Number);
            to.Close("li").Line();
        }

        to.Close("ol").Line().Close("section").Line();
    }

    private void WayBack(int number)
    {
        if (places.ToMark(number) is { } address)
        {
            var label = text.Words.BackToText.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            to.Open("p", ("class", "back")).Element("a", "↑", ("href", address), ("role", "doc-backlink"), ("aria-label", label)).Close("p");
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Write(heading);
                break;
            case Paragraph paragraph:
                Running("p", PassageKind.Paragraph, paragraph.Content);
                break;
            case ItemList list:
                Write(list);
                break;
            case Table table:
                new TableWriter(to, Inlines, Mark, NextLabel).Write(table);
                break;
            case Figure figure:
                Write(figure);
                break;
            case Note note:
                Write(note);
                break;
            case Quotation quotation:
                to.Open("blockquote").Line();
                Blocks(quotation.Blocks);
                to.Close("blockquote").Line();
                break;
            case Contact contact:
                Write(contact);
                break;
            default:
                throw new NotSupportedException($"HTML does not know the block {block.GetType().Name}.");
        }
    }

    private void Write(Heading heading)
    {
        var element = "h" + heading.Level.ToString(CultureInfo.InvariantCulture);
        to.Open(element, ("id", Mark(PassageKind.Heading, heading.Anchor)));
        Inlines.Write(heading.Content);
        to.Close(element).Line();
    }

    private void Write(ItemList list)
    {
        var element = list.Kind is ListKind.Bullets ? "ul" : "ol";
        var start = element == "ol" && list.First != 1 ? list.First.ToString(CultureInfo.InvariantCulture) : null;
        to.Open(element, ("class", list.Kind is ListKind.Steps ? "steps" : null), ("start", start)).Line();
        foreach (var item in list.Items)
        {
            to.Open("li");
            Blocks(item.Blocks);
            to.Close("li").Line();
        }

        to.Close(element).Line();
    }

    private void Write(Figure figure)
    {
        if (figure is { Picture: null, IsDecorative: true, Caption: null or "", Credit: null or "" })
        {
            return;
        }

        to.Open("figure").Line();
        var id = figure.IsDecorative ? null : Mark(PassageKind.FigureAlt);
        if (figure.Picture is { } picture)
        {
            to.Empty("img", ("id", id), ("src", places.PictureAddress(picture)), ("alt", figure.Alt),
                ("width", picture.Width.ToString(CultureInfo.InvariantCulture)), ("height", picture.Height.ToString(CultureInfo.InvariantCulture))).Line();
        }
        else if (!figure.IsDecorative)
        {
            to.Element("p", $"[{text.Words.Picture}: {figure.Alt}]", ("id", id)).Line();
        }

        if (figure is not { Caption: null or "", Credit: null or "" })
        {
            to.Open("figcaption").Line();
            PlainIfSaid("p", PassageKind.FigureCaption, figure.Caption);
            PlainIfSaid("p", PassageKind.FigureCredit, figure.Credit, "credit");
            to.Close("figcaption").Line();
        }

        to.Close("figure").Line();
    }

    private void Write(Note note)
    {
        var label = Mark(PassageKind.NoteLabel, NextLabel())!;
        to.Open("aside", ("class", "note"), ("role", "note"), ("aria-labelledby", label)).Line();
        to.Element("p", text.Words.Note, ("class", "label"), ("id", label)).Line();
        Blocks(note.Blocks);
        to.Close("aside").Line();
    }

    private void Write(Contact contact)
    {
        var label = Mark(PassageKind.ContactName, NextLabel())!;
        to.Open("div", ("class", "contact"), ("role", "group"), ("aria-labelledby", label)).Line();
        to.Open("p", ("class", "label"), ("id", label));
        Inlines.Write([new Words(contact.Name, Language: contact.NameLanguage)]);
        to.Close("p").Line();
        PlainIfSaid("p", PassageKind.ContactDoes, contact.Does);
        Write(contact.Lines);
        to.Close("div").Line();
    }

    /// <summary>A remark without a label stands between the lists of those that have one.</summary>
    private void Write(IReadOnlyList<ContactLine> lines)
    {
        var isInList = false;
        foreach (var line in lines)
        {
            if (isInList != line.Label.Length > 0)
            {
                isInList = !isInList;
                _ = (isInList ? to.Open("dl") : to.Close("dl")).Line();
            }

            if (isInList)
            {
                Pair(PassageKind.ContactLine, line.Label, line.Content);
            }
            else
            {
                Running("p", PassageKind.ContactLine, line.Content);
            }
        }

        if (isInList)
        {
            to.Close("dl").Line();
        }
    }

    private void Pair(PassageKind kind, string label, IReadOnlyList<Inline> value)
    {
        to.Open("div", ("id", Mark(kind))).Element("dt", label + ":").Text(" ").Open("dd");
        Inlines.Write(value);
        to.Close("dd").Close("div").Line();
    }

    private void Running(string element, PassageKind kind, IReadOnlyList<Inline> content, string? @class = null)
    {
        to.Open(element, ("class", @class), ("id", Mark(kind)));
        Inlines.Write(content);
        to.Close(element).Line();
    }

    private void PlainIfSaid(string element, PassageKind kind, string? words, string? @class = null)
    {
        if (!string.IsNullOrEmpty(words))
        {
            Plain(element, kind, words, @class);
        }
    }

    private void Plain(string element, PassageKind kind, string words, string? @class = null) =>
        to.Element(element, words, ("class", @class), ("id", Mark(kind))).Line();

    private string NextLabel() => Ids.Label(++_labels);

    private string? Mark(PassageKind kind, string? ownId = null) => marks is null ? ownId : marks.Next(kind, ownId);
}
