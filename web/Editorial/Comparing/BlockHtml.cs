using System.Globalization;
using KilkennyInfo.ContentModel.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// One block as readers see it, by itself: an item in a list of its own that begins with its number, a row in a table of its own. No element
/// has an id, since both languages and several versions of a page may stand on one screen.
/// </summary>
public static class BlockHtml
{
    /// <param name="context">Of the block's own language.</param>
    /// <param name="part">The HTML of a part made from data, by its name and the keys after it.</param>
    public static string Render(TextBlock block, RenderContext context, Func<string, IReadOnlyList<string>, string> part)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = MakeRenderer(writer, context);
        switch (block.Node)
        {
            case null:
                renderer.Write("<p>").WriteEscape(block.Source).WriteLine("</p>");
                break;
            case CustomContainer box when block.Kind is BlockKind.Part:
                renderer.Write(part(Boxes.NameOf(box), Boxes.KeysOf(box)));
                break;
            case CustomContainer box:
                WriteBox(renderer, box, context);
                break;
            case ListItemBlock item:
                WriteItem(renderer, item);
                break;
            case TableRow row:
                WriteRow(renderer, row);
                break;
            case Footnote footnote:
                WriteFootnote(renderer, footnote);
                break;
            case ParagraphBlock paragraph when block.Kind is BlockKind.Quotation:
                renderer.Write("<blockquote>").Render(paragraph);
                renderer.WriteLine("</blockquote>");
                break;
            default:
                renderer.Render(block.Node);
                break;
        }

        return writer.ToString();
    }

    private static void WriteBox(HtmlRenderer renderer, CustomContainer box, RenderContext context)
    {
        if (Boxes.NameOf(box) == Boxes.Note)
        {
            renderer.Write("<p class=\"note-label\">").WriteEscape(context.Strings["note.label"]).WriteLine("</p>");
        }
        else if (Boxes.NameOf(box) == Boxes.Table)
        {
            renderer.Write("<p class=\"caption\">").WriteEscape(Boxes.CaptionOf(box)).WriteLine("</p>");
        }
    }

    private static void WriteItem(HtmlRenderer renderer, ListItemBlock item)
    {
        var list = (ListBlock)item.Parent!;
        var first = long.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 1;
        var number = first + list.IndexOf(item);
        renderer.Write(!list.IsOrdered ? "<ul>" : number == 1 ? "<ol>" : string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{number}\">")).Write("<li>");
        WriteOwnParagraphs(renderer, item, isTight: !list.IsLoose);
        renderer.Write("</li>").WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private static void WriteFootnote(HtmlRenderer renderer, Footnote footnote)
    {
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{footnote.Order}\"><li>"));
        WriteOwnParagraphs(renderer, footnote, isTight: false);
        renderer.WriteLine("</li></ol>");
    }

    private static void WriteOwnParagraphs(HtmlRenderer renderer, ContainerBlock container, bool isTight)
    {
        renderer.ImplicitParagraph = isTight;
        foreach (var paragraph in container.TakeWhile(child => child is ParagraphBlock))
        {
            renderer.Render(paragraph);
        }
    }

    private static void WriteRow(HtmlRenderer renderer, TableRow row)
    {
        renderer.ImplicitParagraph = true;
        renderer.Write(row.IsHeader ? "<table><thead><tr>" : "<table><tbody><tr>");
        foreach (var (index, cell) in row.OfType<TableCell>().Index())
        {
            var (open, close) = row.IsHeader ? ("<th scope=\"col\">", "</th>") : index == 0 ? ("<th scope=\"row\">", "</th>") : ("<td>", "</td>");
            renderer.Write(open).WriteChildren(cell);
            renderer.Write(close);
        }

        renderer.WriteLine(row.IsHeader ? "</tr></thead></table>" : "</tr></tbody></table>");
    }

    /// <summary>The renderers of a page's body, but for those that give ids. Markdig's own heading renderer gives none.</summary>
    private static HtmlRenderer MakeRenderer(StringWriter writer, RenderContext context)
    {
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SiteLinkRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<LineBreakInlineRenderer>(new PlainLineBreakRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Add(new ReferenceRenderer(context));
        renderer.ObjectRenderers.Add(new AnchorRenderer());
        renderer.ObjectRenderers.Add(new LanguageSpanRenderer());
        renderer.ObjectRenderers.Add(new PlainFootnoteMarkRenderer());
        return renderer;
    }
}
