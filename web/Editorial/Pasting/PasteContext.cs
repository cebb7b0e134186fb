using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Where a paste goes, and what of it this site knows by a key.</summary>
/// <param name="Language">The language of the text that is pasted into.</param>
/// <param name="EmailKey">The contact with this e-mail address; null when there is none.</param>
/// <param name="PhoneKey">The contact with this number, which comes as links have it: <c>+353567794000</c>, or a short code such as <c>112</c>.</param>
/// <param name="PageKey">The live page at this path or whole address, which comes without query and anchor; null when it is none of this site.</param>
public sealed record PasteContext(
    Language Language,
    Func<string, string?> EmailKey,
    Func<string, string?> PhoneKey,
    Func<string, string?> PageKey)
{
    /// <summary>For plain text that nothing is known about.</summary>
    internal static PasteContext Nothing { get; } = new(Language.English, _ => null, _ => null, _ => null);
}
