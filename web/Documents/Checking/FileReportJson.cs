using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KilkennyInfo.Documents.Checking;

/// <summary>A report as JSON, for programs and for keeping. Names are stable; the text of the file is not part of it.</summary>
public static class FileReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(FileReport report) => JsonSerializer.Serialize(
        new Shape(
            report.Kind,
            report.Verdict,
            report.Reason,
            report.Detail,
            report.Checker,
            report.Facts,
            [.. report.Findings.Select(finding => new ShapeOfFinding(
                finding.Condition, finding.Wcag, Conditions.Of(finding.Condition).Meaning, finding.Page, finding.Detail, finding.Severity))],
            report.Checked),
        Options);

    private sealed record Shape(
        FileKind? Kind,
        Verdict Verdict,
        RefusalReason? Reason,
        string? Detail,
        string Checker,
        FileFacts Facts,
        IReadOnlyList<ShapeOfFinding> Findings,
        IReadOnlyList<string> Checked);

    private sealed record ShapeOfFinding(string Condition, string? Wcag, string Meaning, int? Page, string? Detail, Severity Severity);
}
