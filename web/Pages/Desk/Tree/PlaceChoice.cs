using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Tree;

/// <summary>A page that another can stand below, as a list of choices shows it: set in as deep as it stands.</summary>
public sealed record PlaceChoice(string Key, string Words)
{
    /// <param name="moved">The page that looks for a place: neither it nor anything below it can be one.</param>
    public static IReadOnlyList<PlaceChoice> Of(SiteStructure structure, Language language, string? moved, bool onlyLive)
    {
        var within = moved is null || structure.Find(moved) is not { } page ? [] : new SiteStructure(page, [], []).Flat().Select(found => found.Page.Key).ToHashSet();
        return
        [
            .. structure.Flat().Where(found => !within.Contains(found.Page.Key) && (found.Page.IsLive || !onlyLive))
                .Select(found => new PlaceChoice(found.Page.Key, string.Concat(Enumerable.Repeat("\u00a0\u00a0\u00a0", found.Depth)) + found.Page.Name(language))),
        ];
    }
}
