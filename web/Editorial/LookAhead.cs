using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial;

/// <summary>A page as it would be with words that are not live: for looking at them as readers will.</summary>
public static class LookAhead
{
    /// <param name="typed">Words that are not saved yet; none of a side that nobody typed on.</param>
    public static (LiveSite Site, LivePage Page, Bilingual<string> Bodies) Of(LiveSite site, string key, Revision revision, TypedPair? typed, DateTime now)
    {
        var page = new LivePage(
            key, revision.Type, revision.ParentKey, revision.Position, revision.Owner, revision.UpdatedOn, revision.ReviewBy, revision.Id, revision.Number, now, revision.IsInStep,
            Bilingual.For(language => TextOf(site, key, revision.Text(language), typed?[language])));
        return (site.With(page), page, Bilingual.For(language => typed?[language]?.Cleaned().Body ?? revision.Text(language).Body));
    }

    /// <summary>The address stays as it is live: a new one may be taken, or be no address yet. A page without one gets one that nobody can have typed.</summary>
    private static LiveText TextOf(LiveSite site, string key, PageText text, TypedText? typed)
    {
        var slug = site.Find(key)?.Texts[text.Language].Slug ?? $"_{key}";
        return typed?.Cleaned() is { } words
            ? new LiveText(slug, words.Title, Optional(words.Menu), words.Summary, Optional(words.Description), Optional(words.Change), text.Hash)
            : new LiveText(slug, text.Title, text.Menu, text.Summary, text.Description, text.Change, text.Hash);
    }

    private static string? Optional(string words) => words.Length == 0 ? null : words;
}
