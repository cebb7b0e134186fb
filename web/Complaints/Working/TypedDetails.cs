using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A colleague's details for letters, as they are typed.</summary>
/// <param name="HasNoExtension">The line has none: a letter says so by leaving it out, and is not held back.</param>
public sealed record TypedDetails(string? TitleGa, string? TitleEn, string? Phone, string? Extension, bool HasNoExtension, string? Email, bool WorksInIrish)
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    public static TypedDetails Of(Caseworker? worker) =>
        new(worker?.TitleGa, worker?.TitleEn, worker?.Phone, worker?.Extension, worker?.HasNoExtension ?? false, worker?.Email, worker?.WorksInIrish ?? false);

    internal IEnumerable<Issue> Check() =>
    [
        .. CaseWords.Required("title-ga", TitleGa, "desk.cases.details.title-ga", Caseworker.TitleMaxLength),
        .. CaseWords.Required("title-en", TitleEn, "desk.cases.details.title-en", Caseworker.TitleMaxLength),
        .. IsPhone(CaseWords.Tidy(Phone)) ? [] : new[] { new Issue("phone", "desk.cases.details.phone") },
        .. ExtensionIssues(CaseWords.Tidy(Extension)),
        .. EmailAddress.IsUsable(CaseWords.Tidy(Email)) ? [] : new[] { new Issue("email", "desk.cases.details.email") },
    ];

    internal void WriteTo(Caseworker worker)
    {
        (worker.TitleGa, worker.TitleEn) = (CaseWords.Tidy(TitleGa), CaseWords.Tidy(TitleEn));
        (worker.Phone, worker.Email, worker.WorksInIrish) = (CaseWords.Tidy(Phone), CaseWords.Tidy(Email), WorksInIrish);
        (worker.Extension, worker.HasNoExtension) = (HasNoExtension ? null : CaseWords.Tidy(Extension), HasNoExtension);
    }

    private IEnumerable<Issue> ExtensionIssues(string extension) => (HasNoExtension, extension.Length) switch
    {
        (true, 0) => [],
        (true, _) => [new Issue("extension", "desk.cases.details.extension.both")],
        (false, > 0 and <= Caseworker.ExtensionMaxLength) when extension.All(sign => char.IsAsciiDigit(sign) || sign is ' ') => [],
        _ => [new Issue("extension", "desk.cases.details.extension")],
    };

    /// <summary>As people write it: figures, spaces, a plus at the front, brackets.</summary>
    private static bool IsPhone(string phone) =>
        phone.Length <= Caseworker.ContactMaxLength && phone.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
        && phone.Index().All(sign => char.IsAsciiDigit(sign.Item) || sign.Item is ' ' or '(' or ')' or '-' || (sign.Item is '+' && sign.Index == 0));
}
