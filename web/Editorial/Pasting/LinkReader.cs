using System.Text.RegularExpressions;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Finds out where a pasted link leads. Only https and pages of this site stay links; for everything else the words stay and a note
/// says so.
/// </summary>
internal sealed partial class LinkReader(PasteContext context, PasteNotes notes)
{
    private const int LongestAddress = 2000;

    /// <summary>Protections wrap one another: a link that went through two mail systems has two.</summary>
    private const int MostWrappings = 4;

    /// <summary>None when the words lead nowhere; then that is noted, if there are words.</summary>
    public LinkTarget? Read(SourceElement link)
    {
        if (link["href"] is not { } written || written.Trim() is not { Length: > 0 } href)
        {
            return null;
        }

        var address = Unwrapped(href);
        var target = address.Length <= LongestAddress ? TargetOf(address) : null;
        if (target is null && link.HasWords)
        {
            var isHttp = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
            notes.Add(isHttp ? PasteNote.LinkWithoutHttps : PasteNote.LinkLeftOut, IsWorthTelling(address) ? address : null);
        }

        return target;
    }

    private LinkTarget? TargetOf(string address)
    {
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            var email = Decoded(address["mailto:".Length..].Split('?', 2)[0]).Trim();
            return new Contact("email", email, context.EmailKey(email));
        }

        if (address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            var number = PhoneWords.LinkForm(Decoded(address["tel:".Length..].Split(';', 2)[0]));
            return new Contact("phone", number, context.PhoneKey(number));
        }

        return PageOf(address) ?? SiteOf(address);
    }

    private PageOrSite? PageOf(string address)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].Split('?', 2)[0];
        if (!(Path().IsMatch(path) || SiteScheme().IsMatch(path)) || context.PageKey(path) is not { } key)
        {
            return null;
        }

        // Anchors belong to a language; that of the other text leads nowhere here.
        var isOtherLanguage = path.Contains($"/{context.Language.Other().Code()}/", StringComparison.Ordinal);
        return new PageOrSite(parts.Length == 2 && Slug.IsValid(parts[1]) && !isOtherLanguage ? $"page:{key}#{parts[1]}" : $"page:{key}");
    }

    private static PageOrSite? SiteOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Length > 0
            ? new PageOrSite(Written(uri.AbsoluteUri))
            : null;

    /// <summary>Without the signs that end an address in Markdown, or a cell.</summary>
    private static string Written(string address) => SignsToEncode().Replace(address, sign => sign.Value == "&" ? "&amp;" : Uri.HexEscape(sign.Value[0]));

    /// <summary>The address inside those that Outlook and Google put around links to watch them.</summary>
    private static string Unwrapped(string address)
    {
        for (var wrappings = 0; wrappings < MostWrappings; wrappings++)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || InnerName(uri) is not { } names || InnerOf(uri, names) is not { } inner)
            {
                break;
            }

            address = inner;
        }

        return address;
    }

    private static string[]? InnerName(Uri uri)
    {
        if (uri.Host.EndsWith(".safelinks.protection.outlook.com", StringComparison.Ordinal))
        {
            return ["url"];
        }

        return GoogleHost().IsMatch(uri.Host) && uri.AbsolutePath == "/url" ? ["q", "url"] : null;
    }

    private static string? InnerOf(Uri uri, string[] names)
    {
        var fields = uri.Query.TrimStart('?').Split('&').Select(field => field.Split('=', 2)).Where(field => field.Length == 2).ToList();
        var inner = names.Select(name => fields.Find(field => field[0] == name)?[1]).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return inner is null ? null : Decoded(inner);
    }

    private static string Decoded(string value) => Uri.UnescapeDataString(value);

    /// <summary>A script or a picture written out as an address helps nobody to find the link again.</summary>
    private static bool IsWorthTelling(string address) => SiteScheme().IsMatch(address) || address[0] is '/' or '#' or '.';

    [GeneratedRegex(@"^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex SiteScheme();

    [GeneratedRegex(@"^/(?!/)")]
    private static partial Regex Path();

    [GeneratedRegex(@"^(?:www\.)?google\.(?:com|ie|co\.uk)\z")]
    private static partial Regex GoogleHost();

    [GeneratedRegex(@"[()<>|\\ \[\]{}""]|&(?=#?\w{1,32};)")]
    private static partial Regex SignsToEncode();
}
