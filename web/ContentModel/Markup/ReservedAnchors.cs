using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>
/// Ids that views and renderers give by themselves. A heading with the same one would put an id twice on a page, and a link to it would
/// lead to the wrong place. A test holds this list to the views.
/// </summary>
public static partial class ReservedAnchors
{
    public static bool Contains(string anchor, ReferenceData data)
    {
        var match = Pattern().Match(anchor);
        var key = match.Groups["key"].Value;
        return match.Success && match.Groups["kind"].Value switch
        {
            "unit" => data.Unit(key) is not null,
            "office" => data.Offices.ContainsKey(key),
            "appeal" => data.Appeals.Any(appeal => appeal.Key == key),
            _ => true,
        };
    }

    [GeneratedRegex(@"^(?:main|contents|notes|q|search|search-fault|results|by-(?:kind|in|format|language|sort)|(?:figures|chart)-.+|doc-(?:words|found|formats|ask|checks|limits|versions|in-.+)|[cf]-.+|(?:note|table|holidays)-\d+|mark-\d+-\d+|(?:choose|links)-(?:ga|en)|m-(?:kept|partly-kept|under-way|not-started|not-kept|no-result|late|skipped)|counts|quarters|(?:commitment|gealltanas|meeting|cruinniu)-\d.*|figure-[a-z].+|(?<kind>unit|office|appeal)-(?<key>.+))\z")]
    private static partial Regex Pattern();
}
