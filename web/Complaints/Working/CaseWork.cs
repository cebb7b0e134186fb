using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// The everyday work on a case: notes, letters and calls, telling the person that it came or takes longer, and the clock. Every act takes
/// the number of the newest event that the person saw; a letter that goes with it is added in the same transaction.
/// </summary>
public sealed class CaseWork(CaseDesk desk, CaseMail mail)
{
    /// <summary>For colleagues only.</summary>
    public Task<IReadOnlyList<Issue>> NoteAsync(Person by, Guid id, int seen, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Note, moment => DoneAsync(
            CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing"), () => moment.Open.Add(new Noted(), CaseWords.Tidy(words))), cancellation);

    /// <summary>A call, a letter, a visit: from the person or to them.</summary>
    /// <param name="addLetter">A letter or mail that was made here, in place of words or beside them.</param>
    public Task<IReadOnlyList<Issue>> ContactAsync(
        Person by, Guid id, int seen, ContactWay? way, bool isFromPerson, string? words, Func<OpenCase, Task<Guid>>? addLetter, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Contact, moment => WithLetterAsync(
            moment, [.. WayIssues(way), .. WordsOrLetter(words, addLetter)], addLetter, letter => moment.Open.Add(new Contacted(way!.Value, isFromPerson, letter), CaseWords.Tidy(words))), cancellation);

    /// <summary>A named person has told the complainant that they have the complaint: the promise of five working days is kept.</summary>
    /// <inheritdoc cref="ContactAsync"/>
    public Task<IReadOnlyList<Issue>> AcknowledgeAsync(Person by, Guid id, int seen, ContactWay? way, string? words, Func<OpenCase, Task<Guid>>? addLetter, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Acknowledge, moment => WithLetterAsync(
            moment, [.. WayIssues(way), .. WordsOrLetter(words, addLetter)], addLetter, letter => moment.Open.Add(new Acknowledged(moment.Today, way!.Value, letter), CaseWords.Tidy(words))), cancellation);

    /// <summary>Tells the person that it takes longer, and until when. The day that was promised stays (commitment 60).</summary>
    /// <inheritdoc cref="ContactAsync"/>
    public Task<IReadOnlyList<Issue>> InterimAsync(Person by, Guid id, int seen, DateOnly? expectedBy, string? words, Func<OpenCase, Task<Guid>>? addLetter, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Interim, moment => WithLetterAsync(
            moment, [.. ExpectedIssues(expectedBy, moment), .. WordsOrLetter(words, addLetter)], addLetter, letter => moment.Open.Add(new InterimReply(expectedBy!.Value, letter), CaseWords.Tidy(words))), cancellation);

    /// <summary>The clock stands still from today.</summary>
    /// <param name="reasonKey">One that the policy of the case names.</param>
    public Task<IReadOnlyList<Issue>> PauseAsync(Person by, Guid id, int seen, string? reasonKey, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Pause, moment => DoneAsync(
            [.. moment.Policy.Pause(reasonKey ?? "") is null ? [new Issue(CaseWords.Reason, "desk.cases.pause.reason")] : Array.Empty<Issue>(), .. CaseWords.Optional(CaseWords.Words, words)],
            () => moment.Open.Add(new Paused(reasonKey!, moment.Today), CaseWords.Tidy(words))), cancellation);

    /// <summary>The clock runs again: the days that it stood still are put behind the day that was promised.</summary>
    public Task<IReadOnlyList<Issue>> ResumeAsync(Person by, Guid id, int seen, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Resume, moment => DoneAsync([], moment.Resume), cancellation);

    /// <summary>The person whom it is about has said in writing that the other may complain for them.</summary>
    /// <param name="words">What the writing is and where it lies.</param>
    public Task<IReadOnlyList<Issue>> PermissionReceivedAsync(Person by, Guid id, int seen, string? words, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Permission, moment => DoneAsync(
            CaseWords.Required(CaseWords.Words, words, "desk.cases.words.missing"), () => moment.Open.Add(new PermissionGiven(), CaseWords.Tidy(words))), cancellation);

    /// <summary>Makes a new access code for somebody who has lost theirs. If we have their e-mail address, they are told that it was done.</summary>
    /// <param name="words">How it was made sure who they are.</param>
    /// <returns>The code, to be passed on now: it stands nowhere.</returns>
    public async Task<(string? Code, IReadOnlyList<Issue> Issues)> NewAccessCodeAsync(Person by, Guid id, int seen, string? words, CancellationToken cancellation)
    {
        var code = AccessCode.Of(Secret.New(), AccessCode.NewSalt());
        var issues = await desk.ActAsync(by, id, seen, CaseDeed.NewCode, async moment =>
        {
            var found = CaseWords.Required(CaseWords.Words, words, "desk.cases.code.how").ToList();
            if (found.Count > 0)
            {
                return found;
            }

            moment.Complaint.CodeHash = AccessCode.HashOf(code);
            var replaced = moment.Open.Add(new CodeReplaced(), CaseWords.Tidy(words));
            await mail.CodeReplacedAsync(moment.Open, replaced.Number, cancellation);
            return [];
        }, cancellation);
        return (issues.Count == 0 ? code : null, issues);
    }

    internal static async Task<IReadOnlyList<Issue>> WithLetterAsync(CaseMoment moment, IReadOnlyList<Issue> issues, Func<OpenCase, Task<Guid>>? addLetter, Action<Guid?> add)
    {
        if (issues.Count == 0)
        {
            add(addLetter is null ? null : await addLetter(moment.Open));
        }

        return issues;
    }

    internal static Task<IReadOnlyList<Issue>> DoneAsync(IEnumerable<Issue> found, Action add)
    {
        IReadOnlyList<Issue> issues = [.. found];
        if (issues.Count == 0)
        {
            add();
        }

        return Task.FromResult(issues);
    }

    internal static IEnumerable<Issue> WordsOrLetter(string? words, Func<OpenCase, Task<Guid>>? addLetter) =>
        addLetter is null ? CaseWords.Required(CaseWords.Words, words, "desk.cases.words-or-letter") : CaseWords.Optional(CaseWords.Words, words);

    private static IEnumerable<Issue> WayIssues(ContactWay? way) => way is { } known && Enum.IsDefined(known) ? [] : [new Issue("way", "desk.cases.way.missing")];

    private static IEnumerable<Issue> ExpectedIssues(DateOnly? expectedBy, CaseMoment moment)
    {
        if (expectedBy is not { } day)
        {
            yield return new Issue("expected", "desk.cases.day.missing");
        }
        else if (day <= moment.Today)
        {
            yield return new Issue("expected", "desk.cases.interim.future");
        }
    }
}
