using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.Complaints.Working;

/// <summary>The days of a case from its columns, for lists that read no history.</summary>
internal static class CaseDueDays
{
    /// <summary>Of the days that it has still to keep, the one that comes first.</summary>
    public static CaseDue? NextOf(Complaint one, CouncilCalendar calendar, DateOnly today, int soonDays) => All(one)
        .Select(due => Of(due.Which, due.DueOn, calendar, today, soonDays)).MinBy(due => due.DueOn);

    /// <summary>All of the days that it has still to keep.</summary>
    public static IReadOnlyList<CaseDue> Of(Complaint one, CouncilCalendar calendar, DateOnly today) =>
        [.. All(one).Select(due => Of(due.Which, due.DueOn, calendar, today, CaseBoard.SoonDays))];

    private static IEnumerable<(Deadline Which, DateOnly DueOn)> All(Complaint one)
    {
        if (one is { IsOpen: true, AcknowledgedOn: null, AcknowledgeBy: { } acknowledge })
        {
            yield return (Deadline.Acknowledge, acknowledge);
        }

        if (one is { Status: CaseStatus.New or CaseStatus.Open, ReplyBy: { } reply })
        {
            yield return (Deadline.Reply, reply);
        }

        if (one.QueryDueOn is { } query)
        {
            yield return (Deadline.OmbudsmanQuery, query);
        }
    }

    private static CaseDue Of(Deadline which, DateOnly due, CouncilCalendar calendar, DateOnly today, int soonDays)
    {
        var (target, left) = (CaseDeadlines.Target(due, calendar), due.DayNumber - today.DayNumber);
        var urgency = left < 0 ? CaseUrgency.Late : target <= today ? CaseUrgency.Today : left <= soonDays ? CaseUrgency.Soon : CaseUrgency.Later;
        return new CaseDue(which, due, target, left, urgency);
    }
}
