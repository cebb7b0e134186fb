using System.Globalization;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Auditing;

/// <summary>The audit log with its filters, as a page and as a file.</summary>
public abstract class AuditPage : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? ChosenKind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public AuditKind? Kind => Enum.GetValues<AuditKind>().Where(kind => KeyOf(kind) == ChosenKind).Select(kind => (AuditKind?)kind).FirstOrDefault();

    public static string KeyOf(AuditKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The filters as they were chosen, for the address of another sheet or of the file.</summary>
    public string Address(string path, string? name = null, long? number = null)
    {
        (string Name, string? Value)[] parts = [("q", Q), ("kind", ChosenKind), ("from", From), ("to", To), (name ?? "", number?.ToString(CultureInfo.InvariantCulture))];
        return path + QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    /// <summary>A day that cannot be read does not narrow; it is among the issues.</summary>
    protected (AuditFilter Filter, IReadOnlyList<Issue> Issues) ReadFilter()
    {
        var issues = new List<Issue>();
        var filter = new AuditFilter(Q, Kind, Day("from", From, issues), Day("to", To, issues));
        if (filter.From > filter.To)
        {
            issues.Add(new Issue("to", "desk.audit.to.before"));
        }

        return (filter, issues);
    }

    private static DateOnly? Day(string field, string? typed, List<Issue> issues)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= AuditFilter.EarliestDay && day <= AuditFilter.LatestDay)
        {
            return day;
        }

        issues.Add(new Issue(field, "desk.form.date.invalid"));
        return null;
    }
}
