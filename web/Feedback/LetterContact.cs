using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Feedback;

/// <summary>
/// Whom to turn to about a letter: a name, a telephone number with its extension, and an e-mail address. Every letter of the Council
/// carries them (commitments 44 and 58).
/// </summary>
/// <param name="Extension">Empty where it has not been said; see <paramref name="HasNoExtension"/>.</param>
/// <param name="HasNoExtension">Somebody has said that the line has none.</param>
public sealed record LetterContact(string Name, string Phone, string Extension, bool HasNoExtension, string Email)
{
    public const int MaxLength = 200;

    /// <summary>The desk where customers are served, through the main line while it has none of its own.</summary>
    public static LetterContact OfDesk(LiveSite site, Language language)
    {
        var unit = site.Data.Unit(site.Data.Settings.DeskKey);
        var through = unit?.ThroughKey is { } key ? site.Data.Unit(key) : null;
        var (line, extension) = unit?.Phone is { } own ? (own, unit.Extension) : (through?.Phone, through?.Extension);
        return new LetterContact(unit?.Name[language] ?? "", line?.Display ?? "", extension ?? "", extension is null, unit?.Email ?? through?.Email ?? "");
    }

    /// <summary>A letter without one of these does not go; keys of the desk’s strings.</summary>
    public IReadOnlyList<Issue> Check() =>
    [
        .. Missing("contact-name", Name),
        .. Missing("phone", Phone),
        .. HasNoExtension ? [] : Missing("extension", Extension),
        .. Missing("contact-email", Email),
        .. Email.Trim().Length == 0 || Platform.Mail.EmailAddress.IsUsable(Email) ? [] : new[] { new Issue("contact-email", "desk.comments.contact-email.wrong") },
    ];

    /// <summary>As lines at the end of a letter.</summary>
    public IEnumerable<string> Lines(Strings words, string reference) =>
    [
        $"{words["comment.mail.contact"]} {Name}",
        $"{words["contact.phone"]} {Phone}",
        $"{words["contact.extension"]} {(HasNoExtension ? words["comment.mail.no-extension"] : Extension)}",
        $"{words["contact.email"]} {Email}",
        $"{words["comment.reference"]} {reference}",
    ];

    private static IReadOnlyList<Issue> Missing(string field, string words) => words.Trim().Length switch
    {
        0 => [new Issue(field, $"desk.comments.{field}.missing")],
        > MaxLength => [Issue.TooLong(field, words, MaxLength)],
        _ => [],
    };
}
