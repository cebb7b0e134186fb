using System.Globalization;
using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>Addresses of searches, and what they say. The parameters are the same in both languages, so a switch keeps the search.</summary>
public static class SearchAddresses
{
    public const string Irish = "/ga/cuardach";
    public const string English = "/en/search";

    public static string Of(Language language) => language is Language.Irish ? Irish : English;

    /// <summary>The address of a search, without what is at its default.</summary>
    public static string Of(SearchRequest request)
    {
        var address = new StringBuilder(Of(request.Language)).Append("?q=").Append(Uri.EscapeDataString(Text(request.Text)));
        Add(address, "kind", request.Kind?.Code());
        Add(address, "in", request.MatchedIn?.Code());
        Add(address, "format", request.Format is { } format ? Uri.EscapeDataString(format) : null);
        Add(address, "sort", request.Sort is SearchSort.Newest ? "newest" : null);
        Add(address, "exact", request.AsTyped ? "1" : null);
        Add(address, "page", request.Offset > 0 ? PageOf(request).ToString(CultureInfo.InvariantCulture) : null);
        return address.ToString();
    }

    public static int PageOf(SearchRequest request) => (request.Offset / request.Limit) + 1;

    /// <summary>What an address asks; anything it cannot mean counts as not said.</summary>
    public static SearchRequest Read(Language language, IQueryCollection query)
    {
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1 + (SearchRequest.MaxOffset / SearchRequest.DefaultLimit)) : 1;
        return new SearchRequest((query["q"] is [{ } first, ..] ? first : "").Trim(), language)
        {
            Kind = SearchKindExtensions.FromCode(query["kind"]),
            MatchedIn = LanguageExtensions.FromCode(query["in"]),
            Format = SearchItem.Formats.FirstOrDefault(format => format == query["format"]),
            Sort = query["sort"] == "newest" ? SearchSort.Newest : SearchSort.Relevance,
            AsTyped = query["exact"] == "1",
            Offset = (page - 1) * SearchRequest.DefaultLimit,
        };
    }

    private static void Add(StringBuilder address, string name, string? value)
    {
        if (value is not null)
        {
            address.Append('&').Append(name).Append('=').Append(value);
        }
    }

    /// <summary>Half a surrogate pair cannot be put into an address.</summary>
    private static string Text(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
