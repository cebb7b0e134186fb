namespace KilkennyInfo.ContentModel.Pages;

/// <summary>First words of addresses that the program itself answers, so that no page can take them.</summary>
public static class ReservedWords
{
    /// <summary>Below a language: <c>/en/search</c>, <c>/ga/cuardach</c>.</summary>
    public static IReadOnlySet<string> Slugs { get; } =
        new HashSet<string> { "search", "cuardach", "documents", "doicimeid", "complaint", "gearan", "plan", "plean" };

    /// <summary>At the root, where a page's key is the address that lets a reader choose the language; and at the desk, where “new” makes a page.</summary>
    public static IReadOnlySet<string> Keys { get; } =
        new HashSet<string> { "ga", "en", "api", "desk", "assets", "media", "health", "feed", "new" };
}
