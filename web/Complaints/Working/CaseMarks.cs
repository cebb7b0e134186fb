using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>What is said about a case as a whole: who else may see it, whether it must be kept, and which others belong to it.</summary>
public sealed class CaseMarks(CaseDesk desk)
{
    /// <summary>Says that two cases belong together; it stands in both.</summary>
    public Task<IReadOnlyList<Issue>> LinkAsync(Person by, Guid id, int seen, string? reference, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Link, async moment =>
        {
            var other = await OtherCase.FindAsync(moment, reference, cancellation);
            var isLinked = other.Open is { } known && moment.Open.Events.Any(one => one.Act is Linked linked && linked.OtherId == known.Complaint.Id);
            IReadOnlyList<Issue> issues = [.. other.Issues("reference"), .. isLinked ? new[] { new Issue("reference", "desk.cases.link.already") } : []];
            if (issues.Count == 0)
            {
                moment.Open.Add(new Linked(other.Open!.Complaint.Id, other.Open.Complaint.Reference));
                await other.AddAsync(new Linked(moment.Complaint.Id, moment.Complaint.Reference), cancellation);
            }

            return issues;
        }, cancellation);

    /// <summary>Only whoever deals with it and the Complaints Officer see it, or everyone with the role again.</summary>
    public Task<IReadOnlyList<Issue>> RestrictAsync(Person by, Guid id, int seen, bool isRestricted, string? reason, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Restrict, moment => CaseWork.DoneAsync(
            [.. Same(moment.State.IsRestricted == isRestricted), .. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing")],
            () => moment.Open.Add(new RestrictionSet(isRestricted), CaseWords.Tidy(reason))), cancellation);

    /// <summary>The case must not be destroyed, however old, or may be again. The Data Protection Officer does this without working on the case.</summary>
    /// <exception cref="NotThereException">There is no such case that this person may read.</exception>
    public Task<IReadOnlyList<Issue>> HoldAsync(Person by, Guid id, int seen, bool isHeld, string? reason, CancellationToken cancellation) =>
        desk.ActAsReaderAsync(by, id, seen, CaseDeed.Hold, moment => CaseWork.DoneAsync(
            [.. Same(moment.State.IsHeld == isHeld), .. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing")],
            () => moment.Open.Add(new HoldSet(isHeld), CaseWords.Tidy(reason))), cancellation);

    private static IEnumerable<Issue> Same(bool isSame) => isSame ? [Issue.Whole("desk.cases.mark.same")] : [];
}
