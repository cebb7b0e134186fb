using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>Sets what stands before the text: the title with its facts, and a list of contents where the text is long.</summary>
internal sealed class CoverComposer(Flow flow, Style style, InlineRuns runs, DocumentText text)
{
    /// <summary>From so many second-level headings on, a text has a list of contents.</summary>
    private const int HeadingsForContents = 8;

    public void AddTitle(Element parent)
    {
        AddWords(text.Cover.Publisher, "P", style.Publisher, parent);
        AddWords(text.Cover.Title, "H1", style.Headings[0], parent, new HeadingUse(1, InlineRuns.Clean(text.Cover.Title), "# title"));
        AddWords(text.Cover.Summary, "P", style.Summary, parent);
    }

    public void AddFacts(Element parent)
    {
        var blocks = new BlockComposer(flow, style, runs, text);
        flow.Framed(FrameKind.Rules, 0, style.Unit * 0.7, style.Unit * 1.2, isWhole: true, () =>
        {
            foreach (var fact in text.Cover.Facts)
            {
                blocks.AddLabelled(fact.Label, [new Words(fact.Value)], style.Facts, parent);
            }
            if (text.Cover.OtherFormats.Count > 0)
            {
                var element = new Element("P", parent);
                flow.Add(runs.Of(text.Cover.OtherFormats, element, style.Facts.Look), style.Facts with { Before = style.Unit * 0.4 }, element);
            }
        });
    }

    public void AddContents(Element parent)
    {
        var headings = text.Blocks.OfType<Heading>().Where(heading => heading.Level == 2).ToList();
        if (!style.HasContents || headings.Count < HeadingsForContents)
        {
            return;
        }
        var contents = new Element("TOC", parent);
        var title = style.Headings[2] with { Look = style.Headings[2].Look with { Colour = style.Accent } };
        AddWords(text.Words.Contents, "Caption", title, contents);
        flow.HoldNext();
        foreach (var heading in headings)
        {
            AddEntry(InlineRuns.PlainText(heading.Content), heading.Anchor, contents);
        }
        flow.After(style.Unit * 1.5);
    }

    private void AddEntry(string words, string anchor, Element contents)
    {
        var look = style.Body.Look with { Leading = style.Body.Look.Leading * 1.05 };
        var link = new Element("Link", new Element("Reference", new Element("TOCI", contents)));
        var run = new TextRun(words + " ", look, link) { Link = new LinkUse("#" + anchor, words, link, IsUnderlined: false) };
        var roomForNumber = style.Unit * 3;
        var lines = flow.Lines.Break([run], flow.Width - roomForNumber);
        foreach (var line in lines.SkipLast(1))
        {
            flow.Add(new TextSlice(line, look) { Height = look.LineHeight });
            flow.HoldNext();
        }
        flow.Add(new ContentsSlice(lines[^1], run, flow.Lines, anchor, flow.Width) { Height = look.LineHeight });
    }

    private void AddWords(string words, string tag, BlockLook look, Element parent, HeadingUse? heading = null)
    {
        if (words.Length > 0)
        {
            var element = new Element(tag, parent);
            flow.Add(InlineRuns.Of(words, element, look.Look), look, element, heading);
        }
    }
}
