using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// What we hold of the person who complained so that they can be answered: a new address, a number that was misheard, large print after
/// all. The history says which details changed and how we know; the details themselves stand in one place only.
/// </summary>
public sealed class ComplainantDetails(CaseDesk desk)
{
    /// <param name="way">How it came to us.</param>
    /// <param name="words">Where it came from and why it changes; goes when the case is erased.</param>
    public Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, int seen, TypedPerson typed, ContactWay? way, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Details, async moment =>
        {
            IReadOnlyList<Issue> issues =
            [
                .. typed.CheckName(), .. typed.CheckContact(), .. typed.CheckFormat(),
                .. way is { } known && Enum.IsDefined(known) ? [] : new[] { new Issue("from", "desk.cases.way.missing") },
                .. CaseWords.Required(CaseWords.Words, words, "desk.cases.task.details.words.missing"),
            ];
            if (issues.Count > 0)
            {
                return issues;
            }

            var details = await moment.Db.Set<ComplaintDetails>().AsTracking().SingleAsync(one => one.ComplaintId == id, cancellation);
            var changed = typed.WriteTo(details);
            if (changed.Count == 0)
            {
                return [Issue.Whole("desk.cases.task.details.same")];
            }

            moment.Open.Add(new DetailsChanged(changed, way!.Value), CaseWords.Tidy(words));
            return [];
        }, cancellation);
}
