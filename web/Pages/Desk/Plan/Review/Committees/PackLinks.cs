using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Committees;

/// <summary>The files of one report pack, to be offered on a page.</summary>
/// <param name="Name">The committee whose name stands on it, or the words for a pack that is anybody’s.</param>
/// <param name="Committee">The view under which the committee is recorded.</param>
public sealed record PackLinks(ReviewPage Page, string Name, Guid? Committee)
{
    public static IEnumerable<Language> Languages => LanguageExtensions.Both;

    public static IReadOnlyList<RenditionFormat> Formats => CommitteePack.Formats;

    public string AddressOf(Language language, RenditionFormat format) =>
        $"{ReviewPage.Root}/committees/pack/{language.Code()}/{format.Code}" + (Committee is { } id ? $"?committee={id}" : "");
}
