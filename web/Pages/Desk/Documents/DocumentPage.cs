using System.Globalization;
using System.Text.Json;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>A page about documents and their files.</summary>
public abstract class DocumentPage : DeskPage
{
    public const string Root = "/desk/documents";

    private const int Kilobyte = 1024;

    public DateOnly Today => DublinTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    public static string AddressOf(string key) => $"{Root}/{Uri.EscapeDataString(key)}";

    public static string AddressOfFile(Guid id) => $"{Root}/files/{id}";

    public static string AddressOfMade(long id) => string.Create(CultureInfo.InvariantCulture, $"{Root}/made/{id}");

    public static string KeyOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public string NameOf(RenditionFormat format) => FormatName(format.Code);

    public string FormatName(string code) => Words[$"desk.files.format.{code}"];

    public string NameOf(MatrixState state) => Words[$"desk.files.state.{KeyOf(state)}"];

    public string NameOf(UploadLine upload) => upload.State is UploadState.Withdrawn ? Words["desk.files.withdrawn"] : NameOf(MatrixCell.StateOf(upload));

    public string SizeOf(long bytes) => bytes < Kilobyte * Kilobyte
        ? Words.Format("desk.media.size.kilobytes", ("size", Math.Max(1, bytes / Kilobyte).ToString(CultureInfo.InvariantCulture)))
        : Words.Format("desk.media.size.megabytes", ("size", (bytes / (double)(Kilobyte * Kilobyte)).ToString("0.0", CultureInfo.InvariantCulture)));

    public string Day(DateTime utc) => Date(DayOf(utc));

    /// <summary>The day, and how long ago that was.</summary>
    public string Age(DateTime utc) => DaysSince(utc) is var days and > 0 ? $"{Day(utc)} · {Words.Count("desk.files.age", days)}" : Day(utc);

    public int DaysSince(DateTime utc) => Today.DayNumber - DayOf(utc).DayNumber;

    public string FindingsOf(int? findings) => findings switch
    {
        null => Words["desk.files.unchecked"],
        0 => Words["desk.files.no-findings"],
        { } count => Words.Count("desk.files.findings", count),
    };

    /// <summary>What a file made for an earlier version has to do with the one in force.</summary>
    public string VersionsOf(UploadLine upload) => upload.InForce is { } inForce
        ? Words.Format("desk.files.made-for", ("version", Figure(upload.Version)), ("now", Figure(inForce)))
        : Words.Format("desk.files.made-for.gone", ("version", Figure(upload.Version)));

    /// <summary>Why a format is not made here, where that is known.</summary>
    public string? WhyNotHere(MissingFormat? missing) => missing is not null && $"desk.files.missing.{missing.Reason}" is var key && Words.Has(key) ? Words[key] : null;

    protected static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly DayOf(DateTime utc) => DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));
}
