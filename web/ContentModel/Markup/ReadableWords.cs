using System.Net;
using System.Text.RegularExpressions;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>The words of a text as somebody reads them: references filled in, no marks, single spaces. Parts that are made from data are left out.</summary>
public static partial class ReadableWords
{
    public static string Of(MarkdownText text, RenderContext context) =>
        Squeeze(string.Join('\n', BodyRenderer.Render(text, context).OfType<HtmlSegment>().Select(segment => WebUtility.HtmlDecode(Tag().Replace(segment.Html, "")))));

    public static string Squeeze(string words) => Space().Replace(words, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
