using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// People ring whoever took their complaint down, who mostly does not deal with it: such a colleague notes the call, and whoever has the
/// case in hand is told. It is all that they do in the case.
/// </summary>
public sealed class CaseCalls(CaseDesk desk, CaseNotices notices)
{
    /// <exception cref="NotThereException">There is no such case that this person may read.</exception>
    /// <exception cref="NotAllowedException">They did not take the complaint down.</exception>
    public Task<IReadOnlyList<Issue>> NoteAsync(Person by, Guid id, int seen, bool isFromPerson, string? words, CancellationToken cancellation) =>
        desk.ActAsReaderAsync(by, id, seen, CaseDeed.Call, async moment =>
        {
            IReadOnlyList<Issue> issues = [.. CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing")];
            if (issues.Count == 0)
            {
                var call = moment.Open.Add(new Contacted(ContactWay.Phone, isFromPerson, null), CaseWords.Tidy(words));
                moment.Complaint.MarkNews(call.Number);
                await notices.FromPersonAsync(moment.Open, PersonNews.Call, moment.Stage, cancellation);
            }

            return issues;
        }, cancellation);
}
