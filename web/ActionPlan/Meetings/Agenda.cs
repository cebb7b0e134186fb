namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>Brings an agenda up to date with what there is: adds what is new, and touches nothing that anybody typed.</summary>
public static class Agenda
{
    /// <summary>
    /// What is on the agenda already keeps its place and its words; only the facts about it are put right. What has settled itself stays,
    /// so that the group can say so.
    /// </summary>
    /// <returns>The items to be added.</returns>
    public static IReadOnlyList<AgendaItem> Draw(Guid meetingId, IReadOnlyCollection<AgendaItem> there, IEnumerable<AgendaMatter> found)
    {
        var known = there.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var added = new List<AgendaItem>();
        var order = there.Count == 0 ? 0 : there.Max(item => item.Order);
        foreach (var matter in found.DistinctBy(matter => matter.Key).OrderBy(matter => matter.Kind))
        {
            if (known.TryGetValue(matter.Key, out var item))
            {
                (item.Kind, item.Count) = (matter.Kind, matter.Count);
            }
            else
            {
                added.Add(ToItem(meetingId, matter, ++order));
            }
        }

        return added;
    }

    private static AgendaItem ToItem(Guid meetingId, AgendaMatter matter, int order) => new()
    {
        Id = Guid.NewGuid(),
        MeetingId = meetingId,
        Kind = matter.Kind,
        Key = matter.Key,
        Order = order,
        Commitment = matter.Commitment,
        Principle = matter.Principle,
        ActionId = matter.ActionId,
        Count = matter.Count,
    };
}
