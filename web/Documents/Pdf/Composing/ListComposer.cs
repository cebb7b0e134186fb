using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>Sets lists within lists. Deep ones stop moving to the right before the lines become too short.</summary>
internal sealed class ListComposer(Flow flow, Style style, BlockComposer blocks)
{
    /// <summary>In parts of the size: the space between a list's edge and its items, and the least that a line may keep.</summary>
    private const double Indent = 1.5, LeastLine = 11;

    /// <summary>Between short items, in parts of the space between paragraphs.</summary>
    private const double Tight = 0.6;

    private static readonly IReadOnlyList<string> Bullets = ["•", "–", "•"];

    public void Add(ItemList list, Element parent)
    {
        var numbering = list.Kind is ListKind.Bullets ? "Disc" : "Decimal";
        var element = new Element("L", parent) { Attributes = $"<</O/List/ListNumbering/{numbering}>>" };
        var labels = list.Items.Select((_, index) => LabelOf(list, index, Depth(parent))).ToList();
        var look = LabelLook(list.Kind);
        var widest = labels.Max(label => flow.Lines.Measure(new TextRun(label, look, null)));
        var indent = Math.Max(style.Unit * Indent, widest + (style.Unit * 0.55));
        // Items stand closer together than paragraphs, unless they have paragraphs in them.
        var between = style.Body.After * (list.Items.Any(item => item.Blocks.Count(block => block is not ItemList) > 1) ? 1 : Tight);
        if (parent.Tag == "LBody")
        {
            flow.After(between);
        }
        var isIndented = flow.Width - indent >= style.Unit * LeastLine;
        foreach (var (item, label) in list.Items.Zip(labels))
        {
            var within = new Element("LI", element);
            var run = new TextRun(label, look, new Element("Lbl", within));
            if (isIndented)
            {
                flow.Indented(indent, 0, () => AddItem(item, within, run, indent));
            }
            else
            {
                AddItem(item, within, run, Math.Min(indent, flow.Left));
            }
            flow.After(between);
        }
        HoldLast(list);
        flow.After(style.Body.After);
    }

    /// <summary>A last item of one line does not stand alone at the top of a page.</summary>
    private void HoldLast(ItemList list)
    {
        if (list.Items is { Count: > 1 } items && items[^1].Blocks is [Paragraph] && flow.Slices[^1] is TextSlice { Label: not null } last)
        {
            last.StaysWithLast = true;
        }
    }

    private void AddItem(ListItem item, Element within, TextRun label, double indent)
    {
        var line = flow.Lines.Break([label], double.MaxValue)[0];
        if (item.Blocks[0] is not Paragraph)
        {
            // Of no height: what the item begins with stands beside the label.
            flow.Add(new TextSlice(new Line([], 0), label.Look) { Label = line, LabelIndent = indent });
            flow.HoldNext();
        }
        var first = flow.Slices.Count;
        blocks.Add(item.Blocks, new Element("LBody", within));
        if (item.Blocks[0] is ItemList && flow.Slices.Count > first)
        {
            flow.Slices[first].Before = 0;
        }
        if (item.Blocks[0] is Paragraph && flow.Slices[first] is TextSlice slice)
        {
            (slice.Label, slice.LabelIndent) = (line, indent);
        }
    }

    private Look LabelLook(ListKind kind) => kind is ListKind.Steps
        ? style.Body.Look with { Face = Face.Bold, Colour = style.Accent }
        : style.Body.Look;

    private static string LabelOf(ItemList list, int index, int depth) => list.Kind is ListKind.Bullets
        ? Bullets[depth % Bullets.Count]
        : (list.First + index).ToString(CultureInfo.InvariantCulture) + ".";

    private static int Depth(Element? element)
    {
        var depth = 0;
        for (; element is not null; element = element.Parent)
        {
            depth += element.Tag == "L" ? 1 : 0;
        }
        return depth;
    }
}
