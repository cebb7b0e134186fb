using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Following;

/// <summary>
/// What the person who complained does in their own case. Sent twice, an act is done once: what they did since the page was shown counts as
/// the same. What others did meanwhile does not keep them from it, as long as the case still allows it.
/// </summary>
public sealed class FollowActs(CaseActs acts, CurrentSite site, CaseNotices notices, CaseAttachments attachments, ScanWatch scans, TimeProvider clock)
{
    public const string Words = "words";

    private DateOnly Today => DublinTime.Today(clock);

    /// <param name="seen">The number of the newest event that the person saw.</param>
    public async Task<IReadOnlyList<Issue>> AddInformationAsync(FollowKey key, int seen, string words, IReadOnlyList<PreparedFile> files, CancellationToken cancellation)
    {
        var issues = CheckWords(words, files, "complaint.add.missing");
        return issues.Count > 0 ? issues : await ActAsync(key, async open =>
        {
            if (open.State.ErasedUtc is not null || open.State.Status is CaseStatus.Closed)
            {
                return Refused("complaint.follow.closed");
            }

            if (!open.Events.Any(one => IsRepeat<InformationAdded>(one, seen) && one.Words == TypedWords.Kept(words)))
            {
                open.Add(new InformationAdded(await AddFilesAsync(open, files, cancellation)), TypedWords.Kept(words));
                await TellAsync(open, PersonNews.Information, cancellation);
            }

            return [];
        }, cancellation);
    }

    /// <summary>Whoever the complaint is about has said in writing that the other may complain for them: as a file, or in words.</summary>
    /// <inheritdoc cref="AddInformationAsync"/>
    public async Task<IReadOnlyList<Issue>> GivePermissionAsync(FollowKey key, string words, IReadOnlyList<PreparedFile> files, CancellationToken cancellation)
    {
        var issues = CheckWords(words, files, "complaint.permit.missing");
        return issues.Count > 0 ? issues : await ActAsync(key, async open =>
        {
            if (!open.State.AwaitsPermission)
            {
                return [];
            }

            if (files.Count > 0)
            {
                open.Add(new InformationAdded(await AddFilesAsync(open, files, cancellation)));
            }

            open.Add(new PermissionGiven(), TypedWords.Kept(words));
            await TellAsync(open, PersonNews.Permission, cancellation);
            return [];
        }, cancellation);
    }

    public Task<IReadOnlyList<Issue>> WithdrawAsync(FollowKey key, CancellationToken cancellation) => ActAsync(key, async open =>
    {
        var state = open.State;
        if (!state.IsOpen)
        {
            return state.OutcomeKey == CaseOutcomes.Withdrawn ? [] : Refused("complaint.follow.closed");
        }

        if (state.Status is CaseStatus.Paused)
        {
            open.Add(new Resumed(Today, state.ReplyBy));
        }

        open.Add(new Withdrawn());
        open.Add(new Closed(CaseOutcomes.Withdrawn, Today));
        await TellAsync(open, PersonNews.Withdrawal, cancellation);
        return [];
    }, cancellation);

    /// <inheritdoc cref="AddInformationAsync"/>
    public async Task<IReadOnlyList<Issue>> EscalateAsync(FollowKey key, int seen, string words, CancellationToken cancellation)
    {
        var issues = CheckLength(words);
        return issues.Count > 0 ? issues : await ActAsync(key, async open =>
        {
            if (open.Events.Any(one => IsRepeat<Escalated>(one, seen)))
            {
                return [];
            }

            var (state, dates) = (open.State, new CaseDates(site().Data, open.Complaint.ReceivedOn));
            if (!Escalation.IsPossible(state, dates.Policy, Today))
            {
                return Refused("complaint.follow.not-now");
            }

            var next = Escalation.NextStage(state, dates.Policy)!;
            open.Add(Escalation.To(next, state, dates, Today), TypedWords.Kept(words));
            await notices.NextStageAsync(open, next, cancellation);
            return [];
        }, cancellation);
    }

    private async Task<IReadOnlyList<Issue>> ActAsync(FollowKey key, Func<OpenCase, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        var issues = await acts.ActAsync(
            CaseHand.Complainant,
            key.Id,
            seen: null,
            open => CaseFollowing.IsSame(key, open.Complaint) ? act(open) : throw new NotThereException("The access code has been replaced."),
            cancellation);
        scans.Nudge();
        return issues;
    }

    private Task TellAsync(OpenCase open, PersonNews news, CancellationToken cancellation) =>
        notices.FromPersonAsync(open, news, new CaseDates(site().Data, open.Complaint.ReceivedOn).Policy.Stage(open.State.StageKey), cancellation);

    private async Task<IReadOnlyList<Guid>> AddFilesAsync(OpenCase open, IReadOnlyList<PreparedFile> files, CancellationToken cancellation) =>
        files.Count == 0 ? [] : [.. (await attachments.AddAsync(open.Db, open.Complaint.Id, files, CaseFileSender.Complainant, open.Now, cancellation)).Select(file => file.Id)];

    private static bool IsRepeat<TAct>(CaseEvent one, int seen) => one.Number > seen && one is { Actor: CaseActor.Complainant, Act: TAct };

    private static IReadOnlyList<Issue> CheckWords(string words, IReadOnlyList<PreparedFile> files, string missing) =>
        TypedWords.AreNone(words) && files.Count == 0 ? [new Issue(Words, missing)] : CheckLength(words);

    private static IReadOnlyList<Issue> CheckLength(string words)
    {
        var has = TypedWords.Tidy(words).Length;
        return has > ComplaintDetails.StoryMaxLength ? [new Issue(Words, "request.too-long", ("max", $"{ComplaintDetails.StoryMaxLength:N0}"), ("has", $"{has:N0}"))] : [];
    }

    private static IReadOnlyList<Issue> Refused(string key) => [Issue.Whole(key)];
}
