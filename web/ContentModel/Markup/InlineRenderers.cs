using System.Globalization;
using KilkennyInfo.Languages;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

internal sealed class SiteLinkRenderer(RenderContext context) : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
        {
            WriteImage(renderer, link);
            return;
        }

        var address = AddressOf(link.Url ?? "");
        if (address is not null)
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">");
        }

        renderer.WriteChildren(link);
        if (address is not null)
        {
            renderer.Write("</a>");
        }
    }

    private string? AddressOf(string url)
    {
        if (PageLink.Parse(url) is { } target)
        {
            return context.PageAddress(target.Key) is { } page ? page + (target.Anchor is null ? "" : "#" + target.Anchor) : null;
        }

        return url.StartsWith("https://", StringComparison.Ordinal) ? url : null;
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        var words = Images.WordsOf(image, context.Data, context.Language);
        if (PageLink.Media(image.Url) is { } name && context.MediaAddress(name) is { } address)
        {
            renderer.Write("<img src=\"").WriteEscapeUrl(address).Write("\" alt=\"").WriteEscape(Images.IsDecorative(words) ? "" : words).Write("\">");
        }
        else if (!Images.IsDecorative(words))
        {
            renderer.WriteEscape(words);
        }
    }
}

internal sealed class ReferenceRenderer(RenderContext context) : HtmlObjectRenderer<ReferenceInline>
{
    protected override void Write(HtmlRenderer renderer, ReferenceInline reference)
    {
        if (References.Find(reference.Kind, reference.Key, context.Data, context.Language) is not { } found)
        {
            return;
        }

        if (found.Href is not null)
        {
            renderer.Write(found.KeepTogether ? "<a class=\"together\" href=\"" : "<a href=\"").WriteEscape(found.Href).Write("\">");
        }

        renderer.WriteEscape(found.Words);
        if (found.Href is not null)
        {
            renderer.Write("</a>");
        }
    }
}

/// <summary>The anchor stands on the heading itself and shows nothing.</summary>
internal sealed class AnchorRenderer : HtmlObjectRenderer<AnchorInline>
{
    protected override void Write(HtmlRenderer renderer, AnchorInline anchor)
    {
    }
}

internal sealed class LanguageSpanRenderer : HtmlObjectRenderer<LanguageSpanInline>
{
    protected override void Write(HtmlRenderer renderer, LanguageSpanInline span) =>
        renderer.Write("<span lang=\"").Write(span.Language.Code()).Write("\">").WriteEscape(span.Words).Write("</span>");
}

internal sealed class PlainLineBreakRenderer : LineBreakInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
        {
            renderer.Write("<br>");
        }

        renderer.WriteLine();
    }
}

/// <summary>The small figure in the text that leads to a footnote, and the way back from it.</summary>
internal sealed class FootnoteMarkRenderer(RenderContext context) : HtmlObjectRenderer<FootnoteLink>
{
    /// <summary>For each footnote the places of the marks that lead to it, by their index.</summary>
    private readonly Dictionary<Footnote, Dictionary<int, int>> _places = [];

    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var mark = $"mark-{link.Footnote.Order}-{PlacesOf(link.Footnote).GetValueOrDefault(link.Index, -1)}";
        if (link.IsBackLink)
        {
            renderer.Write($" <a class=\"back\" role=\"doc-backlink\" href=\"#{mark}\" aria-label=\"")
                .WriteEscape(context.Strings.Format("footnotes.back", ("n", number))).Write("\">↩</a>");
        }
        else
        {
            renderer.Write($"<sup><a id=\"{mark}\" role=\"doc-noteref\" href=\"#note-{number}\" aria-label=\"")
                .WriteEscape(context.Strings.Format("footnotes.ref", ("n", number))).Write($"\">{number}</a></sup>");
        }
    }

    private Dictionary<int, int> PlacesOf(Footnote footnote)
    {
        if (!_places.TryGetValue(footnote, out var places))
        {
            _places[footnote] = places = [];
            foreach (var (place, link) in footnote.Links.Where(link => !link.IsBackLink).Index())
            {
                places.TryAdd(link.Index, place);
            }
        }

        return places;
    }
}

/// <summary>An address between angle brackets. A draft may hold one of any scheme, and only some lead where a reader may be led.</summary>
internal sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var address = link.IsEmail ? "mailto:" + link.Url : link.Url.StartsWith("https://", StringComparison.Ordinal) ? link.Url : null;
        if (address is not null)
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">");
        }

        renderer.WriteEscape(link.Url);
        if (address is not null)
        {
            renderer.Write("</a>");
        }
    }
}
