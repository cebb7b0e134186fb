using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KilkennyInfo.ContentModel.Markup;

internal sealed class AnchoredHeadingRenderer(MarkdownText text) : HeadingRenderer
{
    private readonly Dictionary<HeadingBlock, Heading> _headings = text.Headings.ToDictionary(heading => heading.Block);

    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        var heading = _headings[block];
        renderer.EnsureLine();
        renderer.Write($"<h{heading.Level} id=\"").WriteEscape(heading.Anchor).Write("\">");
        renderer.WriteLeafInline(block);
        renderer.WriteLine($"</h{heading.Level}>");
    }
}

/// <summary>Notes, steps and the frame of a captioned table.</summary>
internal sealed class BoxRenderer(RenderContext context) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer box)
    {
        renderer.EnsureLine();
        switch (Boxes.NameOf(box))
        {
            case Boxes.Note:
                renderer.Write("<div class=\"note\" role=\"note\"><p class=\"note-label\">").WriteEscape(context.Strings["note.label"]).WriteLine("</p>");
                renderer.WriteChildren(box);
                renderer.WriteLine("</div>");
                break;
            case Boxes.Steps:
                renderer.WriteLine("<div class=\"steps\">");
                renderer.WriteChildren(box);
                renderer.WriteLine("</div>");
                break;
            default:
                renderer.WriteChildren(box);
                break;
        }
    }
}

/// <summary>A table with its caption, column headings and row headings; it scrolls by itself where the screen is too narrow, by keyboard too.</summary>
internal sealed class CaptionedTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var id = $"table-{table.Line + 1}";
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"table\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\"><table>");
        renderer.Write($"<caption id=\"{id}\">").WriteEscape(table.Parent is CustomContainer box ? Boxes.CaptionOf(box) : "").WriteLine("</caption>");
        foreach (var row in table.OfType<TableRow>())
        {
            renderer.Write(row.IsHeader ? "<thead><tr>" : row == FirstBodyRow(table) ? "<tbody><tr>" : "<tr>");
            foreach (var (index, cell) in row.OfType<TableCell>().Index())
            {
                WriteCell(renderer, cell, row.IsHeader ? "col" : index == 0 ? "row" : null);
            }

            renderer.WriteLine(row.IsHeader ? "</tr></thead>" : "</tr>");
        }

        renderer.WriteLine(FirstBodyRow(table) is null ? "</table></div>" : "</tbody></table></div>");
    }

    private static TableRow? FirstBodyRow(Table table) => table.OfType<TableRow>().FirstOrDefault(row => !row.IsHeader);

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string? scope)
    {
        renderer.Write(scope is null ? "<td>" : $"<th scope=\"{scope}\">");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write(scope is null ? "</td>" : "</th>");
    }
}

/// <summary>A paragraph; one that holds an image alone becomes a figure, where the library has something to put under it.</summary>
internal sealed class FigureRenderer(RenderContext context) : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph || Images.FigureIn(paragraph, context.Data) is not var (_, library))
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure>").WriteLeafInline(paragraph);
        renderer.Write("<figcaption>").WriteEscape(library.Caption?[context.Language] ?? "");
        if (library.Credit is { } credit)
        {
            renderer.Write(library.Caption is null ? "<small>" : " <small>").WriteEscape(credit[context.Language]).Write("</small>");
        }

        renderer.WriteLine("</figcaption></figure>");
    }
}

internal sealed class FootnoteListRenderer(RenderContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup footnotes)
    {
        renderer.EnsureLine();
        renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"notes\"><h2 id=\"notes\">")
            .WriteEscape(context.Strings["footnotes.title"]).WriteLine("</h2><ol>");
        foreach (var footnote in footnotes.OfType<Footnote>())
        {
            renderer.WriteLine($"<li id=\"note-{footnote.Order.ToString(CultureInfo.InvariantCulture)}\">");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></section>");
    }
}
