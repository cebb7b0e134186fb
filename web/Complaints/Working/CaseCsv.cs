using System.Globalization;
using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A list of cases as CSV (RFC 4180). Keys instead of words, so that it is the same in both languages; no names, of staff neither.</summary>
internal static class CaseCsv
{
    private static readonly string[] Columns =
        ["reference", "type", "status", "stage", "service", "language", "channel", "anonymous", "received", "assigned", "deadline", "due", "days-left", "expected", "answered", "closed", "outcome", "restricted", "held"];

    public static string Of(IEnumerable<CaseRow> rows)
    {
        var csv = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', Cells(row)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>Nothing but keys, days and figures: no cell needs quoting, and none can begin like a formula but a number below nought.</summary>
    private static IEnumerable<string> Cells(CaseRow row) =>
    [
        row.Reference, Key(row.Type), Key(row.Status), row.StageKey, row.ServiceKey ?? "", row.Language.Code(), Key(row.Channel), Yes(row.IsAnonymous), Day(row.ReceivedOn), Yes(row.HandlerId is not null),
        row.Next is { } next ? Key(next.Which) : "", Day(row.Next?.DueOn), row.Next?.DaysLeft.ToString(CultureInfo.InvariantCulture) ?? "", Day(row.ExpectedBy), Day(row.AnsweredOn), Day(row.ClosedOn),
        row.OutcomeKey ?? "", Yes(row.IsRestricted), Yes(row.IsHeld),
    ];

    private static string Key<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Yes(bool yes) => yes ? "yes" : "no";
}
