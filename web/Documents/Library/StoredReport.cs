using System.Text.Json;
using System.Text.Json.Serialization;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Documents.Library;

/// <summary>What the checker said of a file, as it is kept with it (<see cref="FileReportJson"/>) and read again at the desk.</summary>
/// <param name="Reason">Given when the file could not be checked to its end.</param>
/// <param name="Detail">More about that, in English.</param>
/// <param name="Checked">Codes of the conditions that applied and were tested.</param>
public sealed record StoredReport(
    FileKind? Kind,
    Verdict Verdict,
    RefusalReason? Reason,
    string? Detail,
    string Checker,
    Checking.FileFacts? Facts,
    IReadOnlyList<FileFinding> Findings,
    IReadOnlyList<string> Checked)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>
    /// What no reader may be sent, whoever would let it through: a file that runs something, carries programs along, or draws in
    /// something from elsewhere and so tells others who reads it.
    /// </summary>
    private static readonly HashSet<string> Barred = ["S-21", "S-22", "W-21", "W-22", "W-23", "E-19"];

    public bool IsBarred => Verdict is Verdict.Refused || Findings.Any(finding => Barred.Contains(finding.Condition));

    /// <summary>Something in it keeps a reader from using it, or part of it.</summary>
    public bool HasErrors => IsBarred || Findings.Any(finding => finding.Severity is Severity.Error);

    /// <summary>Codes of the conditions that were not met, each once.</summary>
    public IEnumerable<string> Failed => Findings.Select(finding => finding.Condition).Distinct();

    /// <summary>It finds something that the earlier one did not: another condition, or that the file cannot be checked.</summary>
    public bool FindsMoreThan(StoredReport? earlier) => earlier is null ? HasErrors : (IsBarred && !earlier.IsBarred) || Failed.Except(earlier.Failed).Any();

    /// <summary>None when there is no report, or one that was written by something else.</summary>
    public static StoredReport? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<StoredReport>(json, Options) is { Checker: not null, Findings: not null, Checked: not null } report ? report : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
