using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>What the Council says to a complaint, and what comes after: the next stage, and the Ombudsman's questions.</summary>
public sealed class CaseAnswering(CaseDesk desk, CaseNotices notices)
{
    /// <summary>The full written answer of the stage goes out.</summary>
    /// <param name="words">Where the letter was made somewhere else: what was written.</param>
    /// <param name="addLetter">The letter that was made here.</param>
    public Task<IReadOnlyList<Issue>> AnswerAsync(Person by, Guid id, int seen, CaseAnswer answer, string? words, Func<OpenCase, Task<Guid>>? addLetter, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Answer, async moment =>
        {
            IReadOnlyList<Issue> issues =
            [
                .. await SignerIssuesAsync(moment, cancellation), .. answer.Check(moment.Data.Categories), .. CaseWork.WordsOrLetter(words, addLetter),
            ];
            if (issues.Count > 0)
            {
                return issues;
            }

            var isFinal = Escalation.NextStage(moment.State, moment.Policy) is null || (answer.IsFinal && by.Is(Role.ComplaintsOfficer));
            var letterId = addLetter is null ? (Guid?)null : await addLetter(moment.Open);
            moment.Open.Add(answer.ToAct(moment.State.StageKey, isFinal, letterId, moment.Today), CaseWords.Tidy(words));
            return answer.Lesson is { } lesson ? await Lessons.AddAsync(moment.Open, by, lesson, notices, cancellation) : [];
        }, cancellation);

    /// <summary>Takes the complaint to the next stage for the person, who said so on the telephone, in a letter or at the counter.</summary>
    /// <param name="receivedOn">When they said so: the days of the stage are counted from there.</param>
    public Task<IReadOnlyList<Issue>> EscalateAsync(Person by, Guid id, int seen, ContactWay? way, DateOnly? receivedOn, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Escalate, async moment =>
        {
            IReadOnlyList<Issue> issues =
            [
                .. way is { } known && Enum.IsDefined(known) ? [] : new[] { new Issue("way", "desk.cases.way.missing") },
                .. DayIssues("received", receivedOn, moment.State.StageSince, moment.Today), .. CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing"),
            ];
            if (issues.Count > 0)
            {
                return issues;
            }

            var stage = Escalation.NextStage(moment.State, moment.Policy)!;
            moment.Open.Add(new Contacted(way!.Value, IsFromPerson: true, null), CaseWords.Tidy(words));
            moment.Open.Add(Escalation.To(stage, moment.State, moment.Dates, receivedOn!.Value));
            await notices.NextStageAsync(moment.Open, stage, cancellation);
            return [];
        }, cancellation);

    /// <summary>The Ombudsman asks for a report.</summary>
    /// <param name="dueOn">If the letter names a day; otherwise as the policy has it.</param>
    public Task<IReadOnlyList<Issue>> QueryReceivedAsync(Person by, Guid id, int seen, DateOnly? receivedOn, DateOnly? dueOn, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.ReceiveQuery, moment =>
        {
            var due = dueOn ?? (moment.Policy.Ombudsman is { } limits ? receivedOn?.AddDays(limits.QueryDays) : null);
            return CaseWork.DoneAsync(
                [
                    .. DayIssues("received", receivedOn, moment.State.ReceivedOn, moment.Today),
                    .. due is null && receivedOn is not null ? new[] { new Issue("due", "desk.cases.day.missing") } : [],
                    .. due < receivedOn ? new[] { new Issue("due", "desk.cases.query.due") } : [],
                    .. CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing"),
                ],
                () => moment.Open.Add(new QueryReceived(Guid.CreateVersion7(), receivedOn!.Value, due!.Value), CaseWords.Tidy(words)));
        }, cancellation);

    /// <param name="queryId">One of those that are open; may be left out when there is one only.</param>
    public Task<IReadOnlyList<Issue>> QueryAnsweredAsync(Person by, Guid id, int seen, Guid? queryId, DateOnly? on, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.AnswerQuery, moment =>
        {
            var open = moment.State.OpenQueries.ToList();
            var query = open is [var only] && queryId is null ? only : open.SingleOrDefault(one => one.Id == queryId);
            return CaseWork.DoneAsync(
                [
                    .. query is null ? [new Issue("query", "desk.cases.query.missing")] : DayIssues("on", on, query.ReceivedOn, moment.Today),
                    .. CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing"),
                ],
                () => moment.Open.Add(new QueryAnswered(query!.Id, on!.Value), CaseWords.Tidy(words)));
        }, cancellation);

    /// <summary>The one who has the case in hand signs, or their cover; asked again here, since roles and conflicts may have changed since it was given to them.</summary>
    private static async Task<IReadOnlyList<Issue>> SignerIssuesAsync(CaseMoment moment, CancellationToken cancellation)
    {
        var viewer = await CaseRights.ViewerAsync(moment.Db, moment.By, moment.Today, cancellation);
        if (moment.State.Handler is not { } handler || !viewer.Hands.Contains(handler.Id))
        {
            return [Issue.Whole("desk.cases.answer.not-yours")];
        }

        return HandlerChecks.HasAnsweredBefore(moment.By.Id, moment.State, moment.Open.Events) ? [Issue.Whole("desk.cases.assign.answered", ("name", moment.By.Name))] : [];
    }

    /// <summary>A day that has come, and is not before what it follows.</summary>
    internal static IEnumerable<Issue> DayIssues(string field, DateOnly? day, DateOnly from, DateOnly today)
    {
        if (day is null)
        {
            yield return new Issue(field, "desk.cases.day.missing");
        }
        else if (day > today)
        {
            yield return new Issue(field, "desk.cases.day.future");
        }
        else if (day < from)
        {
            yield return new Issue(field, "desk.cases.day.too-early");
        }
    }
}
