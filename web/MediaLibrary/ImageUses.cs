using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.MediaLibrary;

/// <summary>A text that shows an image.</summary>
/// <param name="IsLive">On the site now, and not in words that are still being worked on.</param>
public sealed record ImageUse(string PageKey, string Title, Language Language, bool IsLive);

/// <summary>Which texts show which images: of the live and of the open editions, in both languages.</summary>
internal static class ImageUses
{
    private const string Scheme = "media:";

    /// <summary>By file name.</summary>
    public static async Task<ILookup<string, ImageUse>> LoadAsync(SiteDb db, CancellationToken cancellation)
    {
        var texts = await db.Set<Edition>().AsNoTracking().Where(edition => edition.State != EditionState.Superseded)
            .Join(db.Set<Page>(), edition => edition.PageId, page => page.Id, (edition, page) => new { edition.RevisionId, edition.State, page.Key })
            .Join(db.Set<PageText>(), edition => edition.RevisionId, text => text.RevisionId, (edition, text) => new { edition.Key, edition.State, text.Language, text.Title, text.Body })
            .Where(text => text.Body.Contains(Scheme)).ToListAsync(cancellation);
        return texts.OrderBy(text => text.Key, StringComparer.Ordinal).ThenBy(text => text.State is EditionState.Open).ThenBy(text => text.Language)
            .SelectMany(text => NamesIn(text.Body).Select(name => (name, Use: new ImageUse(text.Key, text.Title, text.Language, text.State is EditionState.Live))))
            .ToLookup(use => use.name, use => use.Use);
    }

    private static IEnumerable<string> NamesIn(string body) => MarkdownText.Parse(body).Document.Descendants<LinkInline>()
        .Select(link => link.IsImage ? PageLink.Media(link.Url) : null).OfType<string>().Distinct();
}
