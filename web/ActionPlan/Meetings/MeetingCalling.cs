using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>What the chair does with a meeting as a whole: calls it, moves it, calls it off, and closes it when it was held.</summary>
public sealed class MeetingCalling(MeetingActs acts, TimeProvider clock)
{
    private DateOnly Today => DublinTime.Today(clock);

    /// <returns>The meeting's id, which is only there when nothing has to be mended.</returns>
    public async Task<(Guid Id, IReadOnlyList<Issue> Issues)> CallAsync(Person by, MeetingPlan plan, CancellationToken cancellation)
    {
        Require(by);
        var id = Guid.CreateVersion7(acts.Now);
        var issues = plan.Check().ToList();
        return (id, issues.Count > 0 ? issues : await acts.WriteAsync(by, "plan.meeting-called", async db =>
        {
            var meeting = new Meeting { Id = id, PlannedOn = plan.On!.Value, CalledUtc = acts.Now, CalledById = by.Id, CalledBy = by.Name };
            plan.ApplyTo(meeting);
            db.Add(meeting);
            await db.SaveChangesAsync(cancellation);
            return (meeting, []);
        }, cancellation));
    }

    public async Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, MeetingPlan plan, CancellationToken cancellation)
    {
        Require(by);
        var issues = plan.Check().ToList();
        return issues.Count > 0 ? issues : await acts.ActAsync(by, id, "plan.meeting-changed", (_, meeting) => Done(IsPlanned(meeting), () => plan.ApplyTo(meeting)), cancellation);
    }

    /// <param name="reason">Shown to colleagues for ever.</param>
    public async Task<IReadOnlyList<Issue>> CallOffAsync(Person by, Guid id, string? reason, CancellationToken cancellation)
    {
        Require(by);
        var words = Typed.Tidy(reason);
        List<Issue> issues = [.. words.Length == 0 ? [new Issue("reason", "desk.plan.meetings.reason.missing")] : Typed.Length("reason", words, Meeting.ReasonMaxLength)];
        return issues.Count > 0 ? issues : await acts.ActAsync(by, id, "plan.meeting-called-off", (_, meeting) => Done(
            IsPlanned(meeting), () => (meeting.State, meeting.Reason) = (MeetingState.CalledOff, words)), cancellation);
    }

    /// <summary>Closes a meeting: when it was held and who was there, by role. Done again, it corrects that.</summary>
    /// <param name="counts">By the key of the role.</param>
    public async Task<IReadOnlyList<Issue>> CloseAsync(Person by, Guid id, DateOnly? heldOn, IReadOnlyDictionary<string, int> counts, CancellationToken cancellation)
    {
        Require(by);
        var issues = CheckHeld(heldOn, counts).ToList();
        return issues.Count > 0 ? issues : await acts.ActAsync(by, id, "plan.meeting-held", (_, meeting) => Done(MeetingAgenda.IsOpen(meeting), () =>
        {
            (meeting.State, meeting.HeldOn) = (MeetingState.Held, heldOn);
            SetAttendance(meeting, counts);
        }), cancellation, ("people", $"{counts.Values.Sum()}"));
    }

    private static void SetAttendance(Meeting meeting, IReadOnlyDictionary<string, int> counts)
    {
        meeting.Attendance.RemoveAll(one => counts.GetValueOrDefault(one.RoleKey) == 0);
        foreach (var (role, count) in counts.Where(count => count.Value > 0))
        {
            if (meeting.Attendance.Find(one => one.RoleKey == role) is { } known)
            {
                known.Count = count;
            }
            else
            {
                meeting.Attendance.Add(new Attendance { RoleKey = role, Count = count });
            }
        }
    }

    private IEnumerable<Issue> CheckHeld(DateOnly? heldOn, IReadOnlyDictionary<string, int> counts)
    {
        if (heldOn is null || heldOn > Today)
        {
            yield return new Issue("held", heldOn is null ? "desk.plan.meetings.day.missing" : "desk.plan.meetings.held.future");
        }

        foreach (var (role, count) in counts.Where(count => count.Value is < 0 or > AttendanceRoles.MostOfOne || !AttendanceRoles.All.Contains(count.Key)))
        {
            yield return new Issue($"count-{role}", "desk.plan.meetings.count.wrong", ("most", $"{AttendanceRoles.MostOfOne}"), ("has", $"{count}"));
        }

        if (counts.Values.All(count => count == 0))
        {
            yield return new Issue($"count-{AttendanceRoles.All[0]}", "desk.plan.meetings.count.none");
        }
    }

    private static IReadOnlyList<Issue> IsPlanned(Meeting meeting) => meeting.State is MeetingState.Planned ? [] : [Issue.Whole("desk.plan.meetings.not-planned")];

    private static Task<IReadOnlyList<Issue>> Done(IReadOnlyList<Issue> issues, Action act)
    {
        if (issues.Count == 0)
        {
            act();
        }

        return Task.FromResult(issues);
    }

    private static void Require(Person by) => PlanRights.Require(PlanRights.MayLead(by), by, "call or close meetings");
}

/// <summary>When and where, as somebody has typed it.</summary>
/// <param name="HasBadTime">What was typed for one of the times is no time.</param>
public sealed record MeetingPlan(DateOnly? On, TimeOnly? StartsAt, TimeOnly? EndsAt, string Place, bool HasBadTime = false)
{
    internal IEnumerable<Issue> Check()
    {
        if (On is null)
        {
            yield return new Issue("day", "desk.plan.meetings.day.missing");
        }

        if (HasBadTime)
        {
            yield return new Issue("starts", "desk.plan.meetings.time.wrong");
        }

        if (EndsAt is { } end && (StartsAt is not { } start || end <= start))
        {
            yield return new Issue("ends", "desk.plan.meetings.ends.wrong");
        }

        foreach (var issue in Typed.Length("place", Typed.Tidy(Place), Meeting.PlaceMaxLength))
        {
            yield return issue;
        }
    }

    internal void ApplyTo(Meeting meeting) => (meeting.PlannedOn, meeting.StartsAt, meeting.EndsAt, meeting.Place) = (On!.Value, StartsAt, EndsAt, Typed.Tidy(Place));
}
