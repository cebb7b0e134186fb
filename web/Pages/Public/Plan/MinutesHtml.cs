using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>
/// Minutes as the site shows any text, but set into a page with others of their kind: their headings stand below that of the meeting, and
/// their anchors are told apart by it. Parts made from data have no place in minutes and are left out.
/// </summary>
internal static class MinutesHtml
{
    private const int Deeper = 2;
    private const int Deepest = 6;

    public static string Of(string markdown, string anchor, LiveSite site, Language language)
    {
        var text = MarkdownText.Parse(markdown);
        if (text.Flaw is not null)
        {
            return $"<pre>{System.Net.WebUtility.HtmlEncode(markdown)}</pre>";
        }

        var context = new RenderContext(
            language, site.Data, key => site.Find(key) is { } page ? LiveSite.AddressOf(page, language) : null, name => site.HasMedia(name) ? PublicAddresses.MediaPath + name : null);
        return SetIn(string.Concat(BodyRenderer.Render(text, context).OfType<HtmlSegment>().Select(segment => segment.Html)), anchor);
    }

    private static string SetIn(string html, string anchor)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var named in body.QuerySelectorAll("[id]"))
        {
            named.Id = $"{anchor}-{named.Id}";
        }

        foreach (var link in body.QuerySelectorAll("a[href^='#']"))
        {
            link.SetAttribute("href", $"#{anchor}-{link.GetAttribute("href")![1..]}");
        }

        foreach (var heading in body.QuerySelectorAll("h2, h3, h4").ToList())
        {
            Lower(heading);
        }

        return body.InnerHtml;
    }

    private static void Lower(IElement heading)
    {
        var lower = heading.Owner!.CreateElement($"h{Math.Min(Deepest, heading.LocalName[1] - '0' + Deeper)}");
        if (heading.Id is { } id)
        {
            lower.Id = id;
        }

        lower.Append([.. heading.ChildNodes]);
        heading.Replace(lower);
    }
}
