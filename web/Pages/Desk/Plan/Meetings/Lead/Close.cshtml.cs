using System.Globalization;
using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Lead;

/// <summary>Says that a meeting was held, and who was there by role; or corrects that.</summary>
public sealed class CloseModel(MeetingReading reading, MeetingCalling calling) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.close.title";

    private Dictionary<string, string>? _typed;

    [BindProperty]
    public string? Held { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        Held = Iso(Meeting.Day <= Today ? Meeting.Day : Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        _typed = AttendanceRoles.All.ToDictionary(role => role, role => form[$"count-{role}"].ToString().Trim());

        // What is no number is a number that cannot be right, and is told so at its field.
        var counts = _typed.ToDictionary(one => one.Key, one => one.Value.Length == 0 ? 0 : int.TryParse(one.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1);
        var issues = await calling.CloseAsync(Person, Id, DayOf(Held), counts, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.meetings.closed");
    }

    /// <summary>What was typed, or what is recorded.</summary>
    public string CountOf(string role) => _typed is { } typed ? typed[role] : $"{Meeting.Attendance.Where(one => one.RoleKey == role).Sum(one => one.Count)}";
}
