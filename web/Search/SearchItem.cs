using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>One thing that a search can find: both its texts, so that whichever language matches, the reader is shown their own.</summary>
/// <param name="Key">Unique within its source.</param>
/// <param name="Format">How that which a hit opens is read: <c>html</c>.</param>
/// <param name="UpdatedOn">When its words last changed.</param>
public sealed record SearchItem(string Key, SearchKind Kind, string Format, DateOnly UpdatedOn, Bilingual<SearchText> Texts)
{
    public const string Html = "html";

    /// <summary>The key of the page that says the same. Who finds that page is not shown this beside it, unless they ask for this kind.</summary>
    public string? SameAsPage { get; init; }

    /// <summary>Every format there is.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Html];
}

/// <summary>One language of an item.</summary>
/// <param name="Url">Path on this site, without an anchor.</param>
/// <param name="Trail">Titles of what stands above it, home left out.</param>
/// <param name="Sections">In the order of the text; the pair has them in the same order in both languages.</param>
public sealed record SearchText(string Url, string Title, string Trail, string Summary, IReadOnlyList<SearchSection> Sections)
{
    /// <summary>Other words for what it is about: looked through like the summary, and not shown.</summary>
    public string Description { get; init; } = "";
}

/// <summary>What stands below one heading; the place where a hit opens.</summary>
/// <param name="Anchor">Empty for what stands before the first heading.</param>
public sealed record SearchSection(string Anchor, string Heading, string Body);

public enum SearchKind
{
    Page,
    Document,
    Contact,
    Commitment,
}

public static class SearchKindExtensions
{
    public static IReadOnlyList<SearchKind> All { get; } = Enum.GetValues<SearchKind>();

    public static string Code(this SearchKind kind) => kind switch
    {
        SearchKind.Page => "page",
        SearchKind.Document => "document",
        SearchKind.Contact => "contact",
        SearchKind.Commitment => "commitment",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static SearchKind? FromCode(string? code) => All.Where(kind => kind.Code() == code).Select(kind => (SearchKind?)kind).FirstOrDefault();
}
