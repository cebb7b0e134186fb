using System.Globalization;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>Who read what, as a page and as a file.</summary>
public abstract class ReadsPage : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = "person")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    protected bool IsAsked => new[] { Reference, Who, From, To }.Any(typed => !string.IsNullOrWhiteSpace(typed));

    protected (ReadsQuestion? Question, IReadOnlyList<Issue> Issues) ReadQuestion() => ReadsQuestion.Read(Reference, Who, Day(From), Day(To));

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= AuditFilter.EarliestDay && day <= AuditFilter.LatestDay ? day : null;
}
