using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>What the working group has said and decided of a commitment, and what somebody is to do about it.</summary>
internal sealed class MeetingFacts(TimeProvider clock) : ICommitmentFacts, ICommitmentActions
{
    public string Section => "meetings";

    public async Task<IReadOnlyList<CommitmentFact>> OfAsync(SiteDb db, LiveSite site, int number, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        var items = await db.Set<AgendaItem>().Where(item => item.Commitment == number)
            .Join(db.Set<Meeting>(), item => item.MeetingId, meeting => meeting.Id, (item, meeting) => new { Item = item, Meeting = meeting }).ToListAsync(cancellation);
        var ids = items.Select(row => row.Item.Id).ToList();
        var actions = await db.Set<MeetingAction>().Where(action => action.ItemId != null && ids.Contains(action.ItemId.Value)).ToListAsync(cancellation);
        return
        [
            .. actions.Where(action => action.DoneOn is null).OrderBy(action => action.DueOn)
                .Select(action => new CommitmentFact(Bilingual.For(action.TextIn), action.DueOn, AddressOf(action.MeetingId), action.IsOverdue(today))),
            .. items.Where(row => row.Item.DecisionGa.Length + row.Item.DecisionEn.Length > 0).OrderByDescending(row => row.Meeting.HeldOn ?? row.Meeting.PlannedOn)
                .Select(row => new CommitmentFact(Bilingual.For(language => DecisionIn(row.Item, language)), row.Meeting.HeldOn ?? row.Meeting.PlannedOn, AddressOf(row.Meeting.Id))),
        ];
    }

    public async Task<IReadOnlyDictionary<int, ActionCounts>> OpenAsync(SiteDb db, DateOnly today, CancellationToken cancellation)
    {
        var open = await db.Set<MeetingAction>().Where(action => action.DoneOn == null && action.ItemId != null)
            .Join(db.Set<AgendaItem>().Where(item => item.Commitment != null), action => action.ItemId, item => item.Id, (action, item) => new { item.Commitment, action.DueOn }).ToListAsync(cancellation);
        return open.GroupBy(row => row.Commitment!.Value).ToDictionary(group => group.Key, group => new ActionCounts(group.Count(), group.Count(row => row.DueOn < today)));
    }

    /// <summary>While one half is missing the other is better than nothing: colleagues read it, not the public.</summary>
    private static string DecisionIn(AgendaItem item, Language language)
    {
        var both = new Bilingual<string>(item.DecisionGa, item.DecisionEn);
        return both[language] is { Length: > 0 } words ? words : both[language.Other()];
    }

    private static string AddressOf(Guid meeting) => $"/desk/plan/meetings/{meeting}";
}
