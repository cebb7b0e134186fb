using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Pages.Public.Plan;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>What stands at an address of the public site.</summary>
public abstract record Destination;

/// <summary>A ready answer, made on the first request.</summary>
public sealed record Answer(Func<Task<StoredResponse>> Make) : Destination;

/// <summary>The reader's saved choice decides, or the reader does.</summary>
public sealed record Choice(LivePage Page) : Destination;

/// <summary>The page has another address now, for good.</summary>
public sealed record Moved(string Address) : Destination;

public sealed record Gone(Language Language) : Destination;

/// <summary>
/// The map of the public site: from the path of a request to what stands there. It asks no database; making an answer may.
/// </summary>
public sealed class PublicAddresses(PublicSite publicSite, PageComposer pages, SiteFiles files, DocumentPlaces documents, FigurePlaces figures, PlanPlaces plan, LiveSiteReader reader)
{
    public const string MediaPath = "/media/";

    /// <summary>None when nothing stands there.</summary>
    public Destination? Find(LiveSite site, string path)
    {
        if (publicSite.Theme.Assets.TryGetValue(path, out var asset))
        {
            return new Answer(() => Task.FromResult(asset));
        }

        if (files.Find(site, path) is { } file)
        {
            return new Answer(() => Task.FromResult(file()));
        }

        if (path.StartsWith(MediaPath, StringComparison.Ordinal))
        {
            return FindMedia(site, path[MediaPath.Length..]);
        }

        return FindPage(site, path);
    }

    /// <summary>The language an address is in, by its first part; none where that says nothing.</summary>
    public static Language? LanguageOf(string path)
    {
        // “OPTIONS *” asks about no path at all.
        var first = path.AsSpan(Math.Min(1, path.Length));
        var end = first.IndexOf('/');
        return LanguageExtensions.FromCode((end < 0 ? first : first[..end]).ToString().ToLowerInvariant());
    }

    private Destination? FindPage(LiveSite site, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (LanguageOf(path) is not { } language)
        {
            return parts.Length > 1 ? null : FindChoice(site, path, parts.SingleOrDefault());
        }

        if (plan.Find(site, language, path) is { } ofPlan)
        {
            return ofPlan;
        }

        if (parts.Length > 2)
        {
            return path.StartsWith(DocumentAddresses.Of(language) + "/", StringComparison.Ordinal) ? documents.Find(site, language, parts) : figures.Find(site, language, path);
        }

        var slug = parts.Length == 2 ? Slug.From(parts[1]) : "";
        if (parts.Length == 2 && slug.Length == 0)
        {
            return null;
        }

        if (site.FindBySlug(language, slug) is { } page)
        {
            var address = LiveSite.AddressOf(page, language);
            return path == address ? new Answer(() => pages.ComposeAsync(site, page, language)) : new Moved(address);
        }

        if (site.IsGone(language, slug))
        {
            return new Gone(language);
        }

        return site.FindByEarlierSlug(language, slug) is { } moved ? new Moved(LiveSite.AddressOf(moved, language)) : null;
    }

    private static Destination? FindChoice(LiveSite site, string path, string? key)
    {
        if (site.Find(key ?? LiveSite.HomeKey) is not { } page || key == LiveSite.HomeKey)
        {
            return null;
        }

        var address = LiveSite.NeutralAddressOf(page);
        return path == address ? new Choice(page) : new Moved(address);
    }

    private Answer? FindMedia(LiveSite site, string name) =>
        site.HasMedia(name) && MediaTypes.Of(name) is { } type
            ? new Answer(async () => StoredResponse.Of(
                await reader.ReadMediaAsync(name, CancellationToken.None) ?? [], new ResponseTraits(type) { Compress = false }))
            : null;
}
