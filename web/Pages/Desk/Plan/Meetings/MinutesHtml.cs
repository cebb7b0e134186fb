using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using Microsoft.AspNetCore.Html;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>Minutes as their readers will see them. Parts that a page makes from data have no place in minutes and are left out.</summary>
internal static class MinutesHtml
{
    public static IHtmlContent Of(string minutes, Language language, LiveSite site)
    {
        var text = MarkdownText.Parse(minutes);
        if (text.Flaw is not null)
        {
            return new HtmlContentBuilder().AppendHtml("<pre class=\"diff\">").Append(minutes).AppendHtml("</pre>");
        }

        var context = new RenderContext(
            language, site.Data,
            key => site.Find(key) is { } page ? LiveSite.AddressOf(page, language) : null,
            name => site.HasMedia(name) ? PublicAddresses.MediaPath + name : null);
        return new HtmlString(string.Concat(BodyRenderer.Render(text, context).OfType<HtmlSegment>().Select(segment => segment.Html)));
    }
}
