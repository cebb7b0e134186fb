using System.Globalization;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Documents.Requests;

/// <summary>
/// A request for another format as somebody typed it. Only what sending the document needs has to be there; nobody is asked why they
/// want it.
/// </summary>
/// <param name="Format">The code of a <see cref="WantedFormat"/>.</param>
/// <param name="Language">The code of the language in which the document is wanted.</param>
/// <param name="Way">The code of a <see cref="SendingWay"/>.</param>
/// <param name="ActKey">Names this sending of the form: sent twice, it is one request.</param>
public sealed record RequestForm(
    string Format, string Language, string Detail, string Way, string Name, string Email, string Phone, string Address, string ActKey)
{
    private const int FewestFigures = 5;

    public static RequestForm Blank => new("", "", "", "", "", "", "", "", Guid.NewGuid().ToString("N"));

    public WantedFormat? WantedFormat => FromCode<WantedFormat>(Format);

    public SendingWay? SendingWay => FromCode<SendingWay>(Way);

    /// <summary>A name of several parts as it stands in forms and in keys of wordings: <c>large-print</c>.</summary>
    public static string CodeOf<T>(T value)
        where T : struct, Enum => EnumCode.Of(value);

    public static T? FromCode<T>(string? code)
        where T : struct, Enum => EnumCode.Parse<T>(code);

    /// <summary>What has to be mended before it can be sent, in the order of the form.</summary>
    public IReadOnlyList<Issue> Check() =>
    [
        .. WantedFormat is null ? [new Issue("format", "request.format.missing")] : Array.Empty<Issue>(),
        .. LanguageExtensions.FromCode(Language) is null ? [new Issue("language", "request.language.missing")] : Array.Empty<Issue>(),
        .. WantedFormat is Requests.WantedFormat.Other && IsEmpty(Detail) ? [new Issue("detail", "request.detail.missing")] : TooLong("detail", Detail, FormatRequest.DetailMaxLength),
        .. SendingWay is null ? [new Issue("way", "request.way.missing")] : Array.Empty<Issue>(),
        .. CheckName(),
        .. SendingWay is Requests.SendingWay.Post ? CheckAddress() : [],
        .. CheckEmail(),
        .. SendingWay is Requests.SendingWay.Collect ? CheckPhone() : [],
    ];

    /// <summary>Call only when <see cref="Check"/> finds nothing. What the chosen way does not need is left out.</summary>
    public NewFormatRequest Complete(string documentKey, int version, Language spoken) => new(
        documentKey, version, LanguageExtensions.FromCode(Language)!.Value, spoken, WantedFormat!.Value, Kept(Detail), TypedWords.KeptLine(Name), SendingWay!.Value,
        Kept(Email),
        SendingWay is Requests.SendingWay.Collect ? Kept(Phone) : null,
        SendingWay is Requests.SendingWay.Post ? Kept(Address) : null,
        IsActKey(ActKey) ? ActKey : Guid.NewGuid().ToString("N"));

    private IReadOnlyList<Issue> CheckName() => SendingWay is Requests.SendingWay.Post && IsEmpty(Name)
        ? [new Issue("name", "request.name.missing")] : TooLong("name", Name, FormatRequest.NameMaxLength);

    private IReadOnlyList<Issue> CheckEmail() => (IsEmpty(Email), SendingWay) switch
    {
        (true, Requests.SendingWay.Email) => [new Issue("email", "request.email.missing")],
        (false, _) when TooLong("email", Email, FormatRequest.ContactMaxLength) is { Count: > 0 } tooLong => tooLong,
        (false, _) when !EmailAddress.IsUsable(Email) => [new Issue("email", "request.email.wrong")],
        _ => [],
    };

    private IReadOnlyList<Issue> CheckPhone() => (IsEmpty(Phone), IsEmpty(Email)) switch
    {
        (true, true) => [new Issue("phone", "request.phone.missing")],
        (true, false) => [],
        _ when TooLong("phone", Phone, FormatRequest.ContactMaxLength) is { Count: > 0 } tooLong => tooLong,
        _ when Phone.Count(char.IsAsciiDigit) < FewestFigures => [new Issue("phone", "request.phone.wrong")],
        _ => [],
    };

    private IReadOnlyList<Issue> CheckAddress() => IsEmpty(Address)
        ? [new Issue("address", "request.address.missing")] : TooLong("address", Address, FormatRequest.AddressMaxLength);

    private static IReadOnlyList<Issue> TooLong(string field, string words, int max) => Tidy(words).Length <= max
        ? [] : [new Issue(field, "request.too-long", ("max", Figure(max)), ("has", Figure(Tidy(words).Length)))];

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static bool IsActKey(string key) => key.Length == 32 && key.All(char.IsAsciiHexDigitLower);

    private static bool IsEmpty(string words) => TypedWords.AreNone(words);

    private static string? Kept(string words) => TypedWords.Kept(words);

    private static string Tidy(string words) => TypedWords.Tidy(words);
}
