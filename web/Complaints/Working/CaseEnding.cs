using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>The ways in which a case ends, each with its outcome, and the way back. Each says how the person is told, even if it is not at all.</summary>
public sealed class CaseEnding(CaseDesk desk)
{
    /// <summary>Another body deals with it; the person is told which.</summary>
    /// <param name="bodyKey">An outside body of the contacts.</param>
    public Task<IReadOnlyList<Issue>> ReferAsync(Person by, Guid id, int seen, string? bodyKey, string? words, CaseTelling? telling, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Refer, moment => ToldAsync(
            moment,
            [
                .. moment.Data.Unit(bodyKey ?? "") is { IsExternal: true } ? [] : new[] { new Issue("body", "desk.cases.refer.body") },
                .. telling?.IsLetter is true ? CaseWords.Optional(CaseWords.Words, words) : CaseWords.Required(CaseWords.Words, words, "desk.cases.words-or-letter"),
                .. CaseTelling.Check(telling, isNeeded: true),
            ],
            telling,
            () =>
            {
                moment.Open.Add(new Referred(bodyKey!), CaseWords.Tidy(words));
                moment.Close(CaseOutcomes.OutOfScope);
            }), cancellation);

    /// <summary>The person does not want to go on with it.</summary>
    /// <param name="words">What they said, and how.</param>
    public Task<IReadOnlyList<Issue>> WithdrawAsync(Person by, Guid id, int seen, string? words, CaseTelling? telling, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Withdraw, moment => ToldAsync(
            moment,
            [.. CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing"), .. CaseTelling.Check(telling)],
            telling,
            () =>
            {
                moment.Open.Add(new Withdrawn(), CaseWords.Tidy(words));
                moment.Close(CaseOutcomes.Withdrawn);
            }), cancellation);

    /// <summary>The same complaint has come twice: it goes on as part of the other one.</summary>
    /// <param name="intoReference">However it is written.</param>
    public Task<IReadOnlyList<Issue>> MergeAsync(Person by, Guid id, int seen, string? intoReference, string? reason, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Merge, async moment =>
        {
            var other = await OtherCase.FindAsync(moment, intoReference, cancellation);
            IReadOnlyList<Issue> issues =
            [
                .. other.Issues("into"), .. other.Open is { State.IsOpen: false } ? new[] { new Issue("into", "desk.cases.merge.over") } : [],
                .. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing"),
            ];
            if (issues.Count > 0)
            {
                return issues;
            }

            moment.Open.Add(new Merged(other.Open!.Complaint.Id, other.Open.Complaint.Reference), CaseWords.Tidy(reason));
            moment.Close(CaseOutcomes.Merged);
            await other.AddAsync(new Linked(moment.Complaint.Id, moment.Complaint.Reference), cancellation);
            return [];
        }, cancellation);

    /// <summary>Nothing is left to be done. Whoever was promised an answer in writing has had it, or the matter was put right on the spot.</summary>
    /// <param name="outcomeKey">None after an answer: then it is what the answer came to.</param>
    public Task<IReadOnlyList<Issue>> CloseAsync(Person by, Guid id, int seen, string? outcomeKey, string? reason, CaseTelling? telling, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Close, moment =>
        {
            var outcome = moment.State.Status is CaseStatus.Answered ? moment.State.OutcomeKey : outcomeKey;
            return ToldAsync(
                moment,
                [.. OutcomeIssues(outcome, moment), .. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing"), .. CaseTelling.Check(telling)],
                telling,
                () => moment.Close(outcome!, CaseWords.Tidy(reason)));
        }, cancellation);

    /// <summary>The stage begins again; its days are counted from today.</summary>
    public Task<IReadOnlyList<Issue>> ReopenAsync(Person by, Guid id, int seen, string? reason, CaseTelling? telling, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Reopen, moment => ToldAsync(
            moment,
            [.. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing"), .. CaseTelling.Check(telling)],
            telling,
            () => moment.Open.Add(new Reopened(moment.Today, moment.ReplyBy(moment.Today)), CaseWords.Tidy(reason))), cancellation);

    /// <summary>That the person was told stands in the history before what it tells.</summary>
    private static async Task<IReadOnlyList<Issue>> ToldAsync(CaseMoment moment, IReadOnlyList<Issue> issues, CaseTelling? telling, Action add)
    {
        if (issues.Count == 0)
        {
            await telling!.AddAsync(moment.Open);
            add();
        }

        return issues;
    }

    private static IEnumerable<Issue> OutcomeIssues(string? outcome, CaseMoment moment)
    {
        if (moment.Data.Categories.Outcome(outcome) is null || CaseOutcomes.IsOwnAct(outcome))
        {
            yield return new Issue("outcome", "desk.cases.close.outcome");
        }
        else if (moment.State is { Status: not CaseStatus.Answered, IsAnonymous: false } && outcome != CaseOutcomes.Resolved)
        {
            yield return new Issue("outcome", "desk.cases.close.answer-first");
        }
    }
}
