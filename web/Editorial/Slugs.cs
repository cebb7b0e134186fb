using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>Which last parts of addresses are free, and one that is, made from a title.</summary>
internal static class Slugs
{
    /// <summary>Another page has this address on the site, or waits to have it.</summary>
    /// <param name="pageId">The page that asks; 0 for one that is not there yet.</param>
    public static async Task<bool> IsTakenAsync(SiteDb db, Language language, string slug, long pageId, CancellationToken cancellation) =>
        slug.Length > 0
        && (await db.Set<PageAddress>().AnyAsync(address => address.Language == language && address.Slug == slug && address.IsCurrent && address.PageId != pageId, cancellation)
            || await db.Set<Edition>().AnyAsync(
                edition => edition.State == EditionState.Open && edition.PageId != pageId && edition.Revision!.Texts.Any(text => text.Language == language && text.Slug == slug), cancellation));

    /// <summary>Empty when the title has no letters that an address can have.</summary>
    public static Task<string> ProposeAsync(SiteDb db, Language language, string title, long pageId, CancellationToken cancellation) =>
        FirstFreeAsync(Slug.From(title), async slug => !ReservedWords.Slugs.Contains(slug) && !await IsTakenAsync(db, language, slug, pageId, cancellation));

    /// <summary>The wanted one, else the first free with a number behind it.</summary>
    public static async Task<string> FirstFreeAsync(string wanted, Func<string, Task<bool>> isFree)
    {
        var slug = wanted;
        for (var number = 2; slug.Length > 0 && !await isFree(slug); number++)
        {
            var suffix = $"-{number}";
            slug = wanted[..Math.Min(wanted.Length, Slug.MaxLength - suffix.Length)].TrimEnd('-') + suffix;
        }

        return slug;
    }
}
