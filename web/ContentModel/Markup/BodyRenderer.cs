using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Turns a parsed text into HTML, cut where the theme puts in parts made from data.</summary>
public static class BodyRenderer
{
    public static IReadOnlyList<BodySegment> Render(MarkdownText text, RenderContext context)
    {
        var segments = new List<BodySegment>();
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = MakeRenderer(writer, text, context);
        foreach (var block in text.Document)
        {
            if (block is CustomContainer box && Boxes.Parts.ContainsKey(Boxes.NameOf(box)))
            {
                Cut(writer, segments);
                segments.Add(new PartSegment(Boxes.NameOf(box), Boxes.KeysOf(box)));
            }
            else
            {
                renderer.Render(block);
            }
        }

        Cut(writer, segments);
        return segments;
    }

    private static void Cut(StringWriter writer, List<BodySegment> segments)
    {
        var html = writer.GetStringBuilder();
        if (html.Length > 0)
        {
            segments.Add(new HtmlSegment(html.ToString()));
            html.Clear();
        }
    }

    private static HtmlRenderer MakeRenderer(StringWriter writer, MarkdownText text, RenderContext context)
    {
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new AnchoredHeadingRenderer(text));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SiteLinkRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<LineBreakInlineRenderer>(new PlainLineBreakRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Add(new ReferenceRenderer(context));
        renderer.ObjectRenderers.Add(new AnchorRenderer());
        renderer.ObjectRenderers.Add(new LanguageSpanRenderer());
        renderer.ObjectRenderers.Add(new BoxRenderer(context));
        renderer.ObjectRenderers.Add(new CaptionedTableRenderer());
        renderer.ObjectRenderers.Add(new FootnoteListRenderer(context));
        renderer.ObjectRenderers.Add(new FootnoteMarkRenderer(context));
        return renderer;
    }
}
