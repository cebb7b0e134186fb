using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>Sets the blocks of the text one under the other, each in its element.</summary>
internal sealed class BlockComposer(Flow flow, Style style, InlineRuns runs, DocumentText text)
{
    /// <summary>A note of up to so many lines is kept on one page.</summary>
    private const int LinesOfShortNote = 12;

    private double Unit => style.Unit;

    public void Add(IReadOnlyList<Block> blocks, Element parent)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (at > 0 && IsSetInLines(blocks[at]) && IsSetInLines(blocks[at - 1]))
            {
                flow.HoldNext();
            }
            Add(blocks[at], parent);
        }
    }

    /// <summary>The name under a letter, or an address: it stands on one page, with what goes with it.</summary>
    private static bool IsSetInLines(Block block) => block is Paragraph { Content: var content } && content.Any(inline => inline is LineBreak);

    private void Add(Block block, Element parent)
    {
        switch (block)
        {
            case Heading heading:
                AddHeading(heading, parent);
                break;
            case Paragraph paragraph:
                AddParagraph(paragraph, parent);
                break;
            case ItemList { Items.Count: 0 } or Table { Rows.Count: 0 }:
                break;
            case ItemList list:
                new ListComposer(flow, style, this).Add(list, parent);
                break;
            case Table table:
                new TableComposer(flow, style, runs, text.Words).Add(table, parent);
                break;
            case Figure figure:
                new FigureComposer(flow, style, text.Words).Add(figure, parent);
                break;
            case Note note:
                AddNote(note, parent);
                break;
            case Quotation quotation:
                flow.Framed(FrameKind.Quotation, Unit * 1.4, 0, Unit, isWhole: false, () => Add(quotation.Blocks, new Element("BlockQuote", parent)));
                break;
            case Contact contact:
                AddContact(contact, parent);
                break;
            default:
                throw new NotSupportedException($"No way to set {block.GetType().Name}.");
        }
    }

    private void AddHeading(Heading heading, Element parent)
    {
        var element = new Element($"H{heading.Level}", parent);
        var look = style.Headings[heading.Level - 1];
        flow.Add(runs.Of(heading.Content, element, look.Look), look, element, new HeadingUse(heading.Level, InlineRuns.PlainText(heading.Content), heading.Anchor));
    }

    private void AddParagraph(Paragraph paragraph, Element parent)
    {
        var count = flow.Slices.Count;
        var element = new Element("P", parent);
        flow.Add(runs.Of(paragraph.Content, element, style.Body.Look), style.Body, element);
        if (IsSetInLines(paragraph))
        {
            flow.KeepWhole(count);
        }
        if (InlineRuns.PlainText(paragraph.Content).EndsWith(':'))
        {
            flow.HoldNext();
        }
    }

    private void AddNote(Note note, Element parent)
    {
        var count = flow.Slices.Count;
        var element = new Element("Div", parent);
        flow.Framed(FrameKind.Note, Unit * 1.4, Unit * 0.9, Unit * 1.2, isWhole: false, () =>
        {
            AddLabel(new Words(text.Words.Note), element);
            Add(note.Blocks, element);
        });
        var slices = flow.Since(count).Skip(1).ToList();
        foreach (var slice in slices.Take(slices.Count <= LinesOfShortNote ? slices.Count : 2))
        {
            slice.StaysWithLast = true;
        }
    }

    private void AddContact(Contact contact, Element parent)
    {
        var element = new Element("Div", parent);
        flow.Framed(FrameKind.Card, Unit * 1.2, Unit, Unit * 1.2, isWhole: true, () =>
        {
            AddLabel(new Words(contact.Name, Language: contact.NameLanguage), element);
            var look = new BlockLook(style.Body.Look, 0, Unit * 0.2);
            if (contact.Does is { Length: > 0 } does)
            {
                var about = new Element("P", element);
                flow.Add(InlineRuns.Of(does, about, look.Look), look with { After = Unit * 0.45 }, about);
            }
            foreach (var line in contact.Lines)
            {
                AddLabelled(line.Label, line.Content, look, element);
            }
        });
    }

    /// <summary>A paragraph that begins with what it tells: “Telephone: …”.</summary>
    /// <param name="label">Empty for a remark that stands by itself.</param>
    public void AddLabelled(string label, IReadOnlyList<Inline> content, BlockLook look, Element parent)
    {
        var element = new Element("P", parent);
        IReadOnlyList<TextRun> before = label.Length > 0 ? InlineRuns.Of(label + ": ", element, look.Look with { Face = Face.Bold }) : [];
        flow.Add([.. before, .. runs.Of(content, element, look.Look)], look, element);
    }

    private void AddLabel(Words words, Element parent)
    {
        var element = new Element("P", parent);
        var look = style.Body.Look with { Face = Face.Bold, Colour = style.Accent };
        flow.Add(runs.Of([words], element, look), new BlockLook(look, 0, Unit * 0.2), element);
        flow.HoldNext();
    }
}
