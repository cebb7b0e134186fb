using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>Finds the cases whose time is over, among those that this person may know of: by the rule in the version of the policy that holds for each.</summary>
internal static class DisposalSearch
{
    public static async Task<DisposalList> FindAsync(SiteDb db, Person by, ReferenceData data, DateOnly today, CancellationToken cancellation)
    {
        var viewer = await CaseRights.ViewerAsync(db, by, today, cancellation);
        var closed = await db.Set<Complaint>().AsNoTracking().ThatMayBeListedBy(db, viewer)
            .Where(one => one.Status == CaseStatus.Closed && one.ClosedOn != null && one.ErasedUtc == null).OrderBy(one => one.ClosedOn).ThenBy(one => one.Reference).ToListAsync(cancellation);
        var over = closed.Select(one => (Case: one, Rule: RuleOf(one, data))).Where(pair => pair.Rule?.EndOf(pair.Case.ClosedOn!.Value) <= today).ToList();
        var ids = over.Select(pair => pair.Case.Id).ToArray();
        var lessons = await db.Set<Lesson>().AsNoTracking().Where(lesson => lesson.DoneOn == null && EF.Parameter(ids).Contains(lesson.ComplaintId)).Select(lesson => lesson.ComplaintId).Distinct().ToListAsync(cancellation);
        var parts = await PartsAsync(db, ids, cancellation);
        var (due, kept) = (new List<DueCase>(), new List<KeptCase>());
        foreach (var (one, rule) in over)
        {
            var found = new DueCase(one.Id, one.Reference, rule!.Type, one.PolicyFrom, one.ClosedOn!.Value, rule.EndOf(one.ClosedOn.Value), one.LastNumber);
            if (BecauseOf(one, rule, lessons, parts) is { } because)
            {
                kept.Add(new KeptCase(found, because));
            }
            else
            {
                due.Add(found);
            }
        }

        return new DisposalList(today, due, kept);
    }

    private static RetentionRule? RuleOf(Complaint one, ReferenceData data) => data.Complaints.VersionFor(one.PolicyFrom).RetentionOf(one switch
    {
        { IsAnonymous: true } => RetentionRule.Anonymous,
        { Type: CaseType.Access } => RetentionRule.Access,
        _ => RetentionRule.Complaint,
    });

    private static KeptBecause? BecauseOf(Complaint one, RetentionRule rule, IReadOnlyList<Guid> lessons, IReadOnlySet<Guid> parts) => one switch
    {
        { IsHeld: true } => KeptBecause.Held,
        { QueryDueOn: not null } => KeptBecause.OpenQuery,
        _ when lessons.Contains(one.Id) => KeptBecause.OpenLesson,
        _ when parts.Contains(one.Id) => KeptBecause.PartOfOther,
        _ => rule.IsConfirmed ? null : KeptBecause.RuleToConfirm,
    };

    /// <summary>Those that go on as part of a case that is still there and whose time is not over.</summary>
    private static async Task<IReadOnlySet<Guid>> PartsAsync(SiteDb db, Guid[] ids, CancellationToken cancellation)
    {
        var merged = await db.Set<CaseEvent>().AsNoTracking().Where(one => one.Kind == "merged" && EF.Parameter(ids).Contains(one.ComplaintId)).OrderBy(one => one.Number).ToListAsync(cancellation);
        var into = merged.GroupBy(one => one.ComplaintId).ToDictionary(group => group.Key, group => ((Merged)group.Last().Act).IntoId);
        var living = into.Values.Where(id => !ids.Contains(id)).Distinct().ToArray();
        var there = await db.Set<Complaint>().Where(one => EF.Parameter(living).Contains(one.Id) && one.ErasedUtc == null).Select(one => one.Id).ToListAsync(cancellation);
        return into.Where(pair => there.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();
    }
}
