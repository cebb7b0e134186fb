namespace KilkennyInfo.ContentModel.Markup;

/// <summary>A link to another page by its key, <c>page:appeals#planning</c>, which leads to that page in the language of the reader.</summary>
public sealed record PageLink(string Key, string? Anchor)
{
    private const string PageScheme = "page:";
    private const string MediaScheme = "media:";

    public static PageLink? Parse(string? url)
    {
        if (url is null || !url.StartsWith(PageScheme, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = url[PageScheme.Length..].Split('#', 2);
        return new PageLink(parts[0], parts.Length == 2 ? parts[1] : null);
    }

    /// <summary>The file name of an image in <c>content/media</c>.</summary>
    public static string? Media(string? url) =>
        url?.StartsWith(MediaScheme, StringComparison.Ordinal) is true ? url[MediaScheme.Length..] : null;
}
