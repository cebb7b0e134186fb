namespace KilkennyInfo.Documents.Model;

/// <summary>The address of a link as it is put on paper, where nobody can follow it.</summary>
public static class LinkAddress
{
    private const int DigitsOfShortestNumber = 5;

    /// <summary>What to tell beside the words of the link, such as <c>www.example.ie</c>; none where the words say it or it leads to a place in the text.</summary>
    public static string? ToTell(Link link)
    {
        if (link.IsInternal)
        {
            return null;
        }

        var words = InlineText.Of(link.Content);
        var isTold = link.Target.StartsWith("tel:", StringComparison.Ordinal)
            ? words.Count(char.IsAsciiDigit) >= DigitsOfShortestNumber
            : Bare(words).Equals(Bare(link.Target), StringComparison.OrdinalIgnoreCase);
        return isTold ? null : Without(Without(link.Target, "mailto:"), "tel:");
    }

    private static string Bare(string address) =>
        Without(Without(Without(Without(address.Trim(), "mailto:"), "https://"), "http://"), "www.").TrimEnd('/');

    private static string Without(string address, string start) =>
        address.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? address[start.Length..] : address;
}
