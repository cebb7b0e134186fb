using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>A document cut into slices, not yet on pages.</summary>
/// <param name="Band">What stands over the columns of the first page; empty where there is no band.</param>
/// <param name="HasCutWords">A word was longer than its line.</param>
/// <param name="HasStacks">A table was too wide for its columns to stand beside each other.</param>
internal sealed record Composition(Style Style, IReadOnlyList<Slice> Band, IReadOnlyList<Slice> Flow, bool HasCutWords, bool HasStacks)
{
    public static Composition Of(DocumentText text, Style style, Typefaces typefaces)
    {
        var lines = new LineBreaker(typefaces);
        var root = new Element("Document", null);
        var runs = new InlineRuns(style, text);
        foreach (var note in text.Footnotes)
        {
            runs.Notes[note.Number] = new Element("Note", root) { Id = string.Create(CultureInfo.InvariantCulture, $"note-{note.Number:D4}") };
        }
        var (band, flow) = (new Flow(lines, style.TextWidth), new Flow(lines, style.ColumnWidth));
        var blocks = new BlockComposer(flow, style, runs, text);
        if (style.HasBand)
        {
            band.Framed(FrameKind.Band, 0, style.TopMargin * 0.6, 0, isWhole: true, () => new CoverComposer(band, style, runs, text).AddTitle(root));
            blocks.Add(text.Blocks, root);
            AddFootnotes(flow, blocks, runs, text, style, root);
            new CoverComposer(flow, style, runs, text).AddFacts(root);
        }
        else
        {
            var cover = new CoverComposer(flow, style, runs, text);
            cover.AddTitle(root);
            cover.AddFacts(root);
            cover.AddContents(root);
            blocks.Add(text.Blocks, root);
            AddFootnotes(flow, blocks, runs, text, style, root);
        }
        return new Composition(style, band.Slices, flow.Slices, lines.HasCutWords, flow.HasStacks);
    }

    private static void AddFootnotes(Flow flow, BlockComposer blocks, InlineRuns runs, DocumentText text, Style style, Element root)
    {
        if (text.Footnotes.Count == 0)
        {
            return;
        }
        var (heading, look) = (new Element("H2", root), style.Headings[1]);
        flow.Add(InlineRuns.Of(text.Words.Footnotes, heading, look.Look), look, heading, new HeadingUse(2, text.Words.Footnotes, "# footnotes"));
        foreach (var note in text.Footnotes)
        {
            AddFootnote(flow, blocks, note, runs.Notes[note.Number], text.Words, style);
        }
    }

    private static void AddFootnote(Flow flow, BlockComposer blocks, Footnote note, Element element, DocumentWords words, Style style)
    {
        var indent = style.Unit * 2;
        var label = InlineRuns.Of(note.Number.ToString(CultureInfo.InvariantCulture) + ".", new Element("Lbl", element), style.Body.Look with { Face = Face.Bold });
        flow.Indented(indent, 0, () =>
        {
            flow.Add(new TextSlice(new Line([], 0), style.Body.Look)
            {
                Anchor = FootnoteAnchor.OfNote(note.Number)[1..],
                Label = flow.Lines.Break(label, indent)[0],
                LabelIndent = indent,
            });
            flow.HoldNext();
            blocks.Add(note.Blocks, element);
            flow.After(0);
            flow.HoldNext();
            var (way, look) = (new Element("P", element), style.Body.Look with { Colour = style.Accent });
            var back = FootnoteAnchor.Numbered(words.BackToText, note.Number);
            flow.Add(InlineRuns.Link(FootnoteAnchor.OfMark(note.Number), back, way, look), style.Body, way);
        });
    }
}
