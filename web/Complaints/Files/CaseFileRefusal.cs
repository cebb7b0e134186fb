using System.Globalization;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// Why a file is not taken. Each code has a sentence for the public in both languages, <c>complaint.file.</c> and the code, that says
/// what to do. All but the count of files have the place <c>{name}</c>.
/// </summary>
public static class CaseFileRefusal
{
    public const string TooMany = "too-many";
    public const string Empty = "empty";

    /// <summary>Value: <c>limit</c>, in megabytes.</summary>
    public const string TooBig = "too-big";

    /// <summary>None that is known.</summary>
    public const string Unknown = "unknown";

    /// <summary>A picture, but of a kind that is not taken. Value: <c>kind</c>, such as HEIC.</summary>
    public const string OtherPicture = "other-picture";

    /// <summary>Values: <c>pixels</c>, the most of them in millions; <c>side</c>, the longest that a side may be, in pixels.</summary>
    public const string PictureTooLarge = "picture-too-large";
    public const string MovingPicture = "moving-picture";

    /// <summary>Spreadsheets hide far more than people see, and are a way to send programs.</summary>
    public const string Spreadsheet = "spreadsheet";
    public const string OtherDocument = "other-document";
    public const string WebPage = "web-page";
    public const string Program = "program";
    public const string Archive = "archive";

    /// <summary>Sound or film.</summary>
    public const string Recording = "recording";
    public const string Password = "password";

    /// <summary>A document with macros, scripts or other files in it, or one that draws in others when it is opened.</summary>
    public const string Active = "active";

    /// <summary>Several kinds of file at once.</summary>
    public const string Mixed = "mixed";
    public const string Damaged = "damaged";

    /// <summary>More parts, levels or unpacked bytes than a letter has reason to have.</summary>
    public const string TooComplex = "too-complex";

    public static IReadOnlyList<string> Codes { get; } =
    [
        TooMany, Empty, TooBig, Unknown, OtherPicture, PictureTooLarge, MovingPicture, Spreadsheet, OtherDocument, WebPage, Program, Archive,
        Recording, Password, Active, Mixed, Damaged, TooComplex,
    ];

    internal static Issue Issue(string code, params (string Name, string Value)[] values) => new(CaseFileReading.Field, $"complaint.file.{code}", values);

    internal static string Digits(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Ends the reading of a file; <see cref="CaseFileReading"/> turns it into its answer.</summary>
internal sealed class CaseFileRefusedException(string code, params (string Name, string Value)[] values) : Exception(code)
{
    public string Code { get; } = code;

    public Issue IssueFor(string name) => CaseFileRefusal.Issue(Code, [("name", name), .. values]);
}
