using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial;

/// <summary>One approval that a page needs before it goes live. Which gates a page has is said by its type (<see cref="PageType.Gates"/>).</summary>
/// <param name="Role">Who may sign.</param>
/// <param name="Covers">The languages whose exact words a signature stands for.</param>
/// <param name="CoversSettings">The signature stands for addresses and the place in the tree as well.</param>
public sealed record Gate(string Key, Role Role, IReadOnlyList<Language> Covers, bool CoversSettings = false)
{
    public static Gate Irish { get; } = new("irish", Role.IrishReviser, [Language.Irish]);

    public static Gate PlainLanguage { get; } = new("plain-language", Role.PlainLanguageReviewer, LanguageExtensions.Both);

    public static Gate Accessibility { get; } = new("accessibility", Role.AccessibilityReviewer, LanguageExtensions.Both);

    /// <summary>Always the last: it says that all the others were passed.</summary>
    public static Gate Approval { get; } = new("approval", Role.Publisher, LanguageExtensions.Both, CoversSettings: true);

    /// <summary>
    /// No gate that an edition passes: whoever puts other settings live, without a word changed, signs here for them. The other signatures
    /// stay what they were, for the same words (docs/decisions/0032).
    /// </summary>
    public static Gate Settings { get; } = new("settings", Role.Publisher, [], CoversSettings: true);

    public static IReadOnlyList<Gate> All { get; } = [Irish, PlainLanguage, Accessibility, Approval];

    /// <summary>The gates of a page type, the approval last.</summary>
    public static IReadOnlyList<Gate> Of(PageType type) => [.. All.Where(gate => type.Gates.Contains(gate.Key))];

    /// <summary>None when there is no such gate.</summary>
    public static Gate? Find(string key) => All.FirstOrDefault(gate => gate.Key == key);

    /// <summary>Does one of these signatures stand for the words that the revision has?</summary>
    public bool IsSignedIn(IEnumerable<SignOff> signOffs, Revision revision) => signOffs.Any(signOff => IsCoveredBy(signOff, revision));

    /// <summary>Has this signature been given for the very words that the revision has?</summary>
    public bool IsCoveredBy(SignOff signOff, Revision revision) =>
        signOff.Gate == Key
        && signOff.VoidedUtc is null
        && Covers.All(language => signOff.HashOf(language) == revision.Text(language).Hash)
        && (!CoversSettings || signOff.SettingsHash == SignOff.SettingsHashOf(revision));
}
