using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// Who complains and how they are reached, as somebody at the desk types it. Checked by the same rules when a complaint is taken down and
/// when a detail changes later.
/// </summary>
/// <param name="Way">How the person wants to hear from us; what that needs has to be there.</param>
public sealed record TypedPerson(string Name, ContactWay? Way, string Email, string Phone, string Address, AnswerFormat? Format, bool NeedsSignLanguage)
{
    private const int FewestFigures = 5;

    public static TypedPerson Of(ComplaintDetails details) => new(
        details.Name ?? "", details.Way ?? ContactWay.Site, details.Email ?? "", details.Phone ?? "", details.Address ?? "", details.Format, details.NeedsSignLanguage);

    public IEnumerable<Issue> CheckName() => [.. Need("name", !TypedWords.AreNone(Name)), .. TooLong("name", Name, ComplaintDetails.NameMaxLength)];

    public IEnumerable<Issue> CheckContact() =>
    [
        .. Way switch
        {
            null => Need("way", false),
            ContactWay.Email => Need("email", !TypedWords.AreNone(Email)),
            ContactWay.Post => Need("address", !TypedWords.AreNone(Address)),
            ContactWay.Phone => Need("phone", !TypedWords.AreNone(Phone)),
            _ => [],
        },
        .. TypedWords.AreNone(Email) || EmailAddress.IsUsable(TypedWords.Tidy(Email)) ? [] : new[] { new Issue("email", "desk.cases.new.email.wrong") },
        .. TypedWords.AreNone(Phone) || Phone.Count(char.IsAsciiDigit) >= FewestFigures ? [] : new[] { new Issue("phone", "desk.cases.new.phone.wrong") },
        .. TooLong("phone", Phone, ComplaintDetails.ContactMaxLength),
        .. TooLong("address", Address, ComplaintDetails.AddressMaxLength),
    ];

    public IEnumerable<Issue> CheckFormat() => Need("format", Format is { } format && Enum.IsDefined(format));

    /// <returns>The names of what is not as it was, which say nothing of anybody.</returns>
    internal IReadOnlyList<string> WriteTo(ComplaintDetails details)
    {
        (string Field, bool IsOther)[] fields =
        [
            ("name", TypedWords.Kept(Name) != details.Name),
            ("way", Way != (details.Way ?? ContactWay.Site)),
            ("email", TypedWords.Kept(Email) != details.Email),
            ("phone", TypedWords.Kept(Phone) != details.Phone),
            ("address", TypedWords.Kept(Address) != details.Address),
            ("format", Format != details.Format),
            ("sign-language", NeedsSignLanguage != details.NeedsSignLanguage),
        ];
        (details.Name, details.Email, details.Phone, details.Address) = (TypedWords.Kept(Name), TypedWords.Kept(Email), TypedWords.Kept(Phone), TypedWords.Kept(Address));
        (details.Way, details.Format, details.NeedsSignLanguage) = (Way, Format!.Value, NeedsSignLanguage);
        return [.. fields.Where(one => one.IsOther).Select(one => one.Field)];
    }

    private static IEnumerable<Issue> Need(string field, bool isThere) => isThere ? [] : [new Issue(field, $"desk.cases.new.{field}.missing")];

    private static IEnumerable<Issue> TooLong(string field, string words, int max) => CaseWords.Optional(field, words, max);
}
