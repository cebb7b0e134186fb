using System.Text.RegularExpressions;

namespace KilkennyInfo.Documents.Checking;

/// <summary>Words of links that say nothing when they are read aloud without the text around them.</summary>
internal static partial class LinkWords
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "click", "click here", "here", "this", "this link", "link", "this page", "more", "read more", "learn more", "find out more",
        "more information", "details", "download", "website",
        "anseo", "cliceáil anseo", "cliceáil", "nasc", "an nasc seo", "an leathanach seo", "tuilleadh", "níos mó", "léigh tuilleadh",
        "léigh níos mó", "tuilleadh eolais", "íoslódáil", "suíomh gréasáin",
    };

    public static bool SayNothing(string words)
    {
        var plain = words.Trim().Trim('.', '…', '>', '»', ':', '!', '(', ')', '[', ']').Trim();
        return Empty.Contains(plain) || Address().IsMatch(plain);
    }

    /// <summary>An address that a person would not say. One for mail, or the bare name of a site such as www.ombudsman.ie, says where it leads.</summary>
    [GeneratedRegex(@"^(https?://\S+|www\.[^/\s]+/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
