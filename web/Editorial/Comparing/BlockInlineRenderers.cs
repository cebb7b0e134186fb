using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>The number of a footnote, which leads nowhere: the note stands in a block of its own.</summary>
internal sealed class PlainFootnoteMarkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (!link.IsBackLink)
        {
            renderer.Write("<sup>").Write(link.Footnote.Order.ToString(CultureInfo.InvariantCulture)).Write("</sup>");
        }
    }
}
