using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial;

/// <summary>
/// A text that lacks something which every text on the site has. A new page may be saved so, as often as its writers like; nothing of it
/// can be confirmed, signed or published until both texts are whole.
/// </summary>
public static class Unfinished
{
    /// <summary>The languages whose text lacks its title, its summary, its address or its words.</summary>
    public static IReadOnlyList<Language> Sides(string key, Revision revision) => [.. LanguageExtensions.Both.Where(language => Lacks(key, revision.Text(language)))];

    /// <summary>Nobody has begun this text.</summary>
    public static bool IsBlank(PageText text) => new[] { text.Title, text.Menu, text.Summary, text.Description, text.Body }.All(string.IsNullOrWhiteSpace);

    private static bool Lacks(string key, PageText text) =>
        new[] { text.Title, text.Summary, text.Body }.Any(string.IsNullOrWhiteSpace) || (text.Slug.Length == 0 && key != LiveSite.HomeKey);
}
