using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace KilkennyInfo.BrowserTests;

/// <summary>Follows links within the site and reads the rest: nothing outside is ever asked.</summary>
public sealed partial class LinkWalker(HttpClient client, string publicOrigin)
{
    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<string, (HttpStatusCode Status, HashSet<string> Anchors)> _targets = [];

    /// <summary>Every address a page refers to: links, assets and the addresses in its head.</summary>
    public async Task<IReadOnlyList<string>> ReferencesAsync(string path)
    {
        using var page = Parser.ParseDocument(await client.GetStringFromAnyAsync(path));
        return [.. page.QuerySelectorAll("[href], [src], [action]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!)
            .Distinct()];
    }

    /// <summary>What is wrong with a reference found on a page; null when it resolves.</summary>
    public async Task<string?> FaultAsync(string page, string reference)
    {
        if (reference.StartsWith("tel:", StringComparison.Ordinal))
        {
            return Telephone().IsMatch(reference) ? null : $"{reference} is no telephone number";
        }

        if (reference.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return Mail().IsMatch(reference) ? null : $"{reference} is no e-mail address";
        }

        var target = new Uri(new Uri(publicOrigin + page), reference);
        if (target.GetLeftPart(UriPartial.Authority) != publicOrigin)
        {
            return target.Scheme == Uri.UriSchemeHttps && target.Host.Contains('.') && Uri.IsWellFormedUriString(reference, UriKind.Absolute)
                ? null
                : $"{reference} is not a well-formed https address";
        }

        // A page that says something went wrong has its own status, and still has anchors.
        var (status, anchors) = await TargetAsync(target.PathAndQuery);
        var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        var leads = status == HttpStatusCode.OK || reference.StartsWith('#');
        return !leads ? $"{reference} answers {(int)status}"
            : target.Fragment.Length > 0 && !anchors.Contains(anchor) ? $"{reference} has no such anchor"
            : null;
    }

    private async Task<(HttpStatusCode Status, HashSet<string> Anchors)> TargetAsync(string path)
    {
        if (!_targets.TryGetValue(path, out var target))
        {
            target = await ReadTargetAsync(path);
            _targets.Add(path, target);
        }

        return target;
    }

    private async Task<(HttpStatusCode Status, HashSet<string> Anchors)> ReadTargetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        // A chooser's link saves the choice and leads on; every other link should name its target itself.
        if (response.StatusCode == HttpStatusCode.SeeOther && path.Contains("?language=", StringComparison.Ordinal))
        {
            return await ReadTargetAsync(response.Headers.Location!.OriginalString);
        }

        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return (response.StatusCode, []);
        }

        using var page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)]);
    }

    [GeneratedRegex(@"^tel:(\+\d{7,15}|\d{3})$")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^mailto:[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex Mail();
}

internal static class AnyStatus
{
    /// <summary>Error pages have links too.</summary>
    public static async Task<string> GetStringFromAnyAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }
}
