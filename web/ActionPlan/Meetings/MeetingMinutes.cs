using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// The minutes of a meeting: drafted in both languages from what was decided, put right by the group, and put before the public by a
/// publisher, both languages at once. What is public is taken back before it is changed.
/// </summary>
public sealed class MeetingMinutes(MeetingActs acts, CurrentSite site)
{
    /// <summary>Only while there are none: a draft never writes over what somebody wrote.</summary>
    public Task<IReadOnlyList<Issue>> DraftAsync(Person by, Guid id, CancellationToken cancellation)
    {
        Require(by);
        return acts.ActAsync(by, id, "plan.minutes-drafted", async (db, meeting) =>
        {
            if (meeting.MinutesGa.Length + meeting.MinutesEn.Length > 0)
            {
                return [Issue.Whole("desk.plan.meetings.minutes.there")];
            }

            if (IsHeld(meeting) is { Count: > 0 } issues)
            {
                return issues;
            }

            var draft = await DraftOfAsync(db, meeting, cancellation);
            (meeting.MinutesGa, meeting.MinutesEn, meeting.MinutesVersion) = (draft.Irish, draft.English, meeting.MinutesVersion + 1);
            return [];
        }, cancellation);
    }

    /// <summary>Half of them may be kept.</summary>
    /// <param name="seen">The version that the person began from.</param>
    public Task<IReadOnlyList<Issue>> KeepAsync(Person by, Guid id, int seen, Bilingual<string?> typed, CancellationToken cancellation)
    {
        Require(by);
        var minutes = Typed.Tidy(typed);
        return acts.ActAsync(by, id, "plan.minutes-kept", (_, meeting) =>
        {
            List<Issue> issues =
            [
                .. IsHeld(meeting),
                .. meeting.MinutesPublishedUtc is null ? [] : new[] { Issue.Whole("desk.plan.meetings.minutes.public") },
                .. meeting.MinutesVersion == seen ? [] : new[] { Issue.Whole("desk.plan.meetings.overtaken") },
                .. Typed.Length("minutes", minutes, Meeting.MinutesMaxLength),
                .. LanguageExtensions.Both.Where(language => MarkdownText.Parse(minutes[language]).Flaw is not null).Select(language => new Issue($"minutes-{language.Code()}", "desk.plan.meetings.minutes.unreadable")),
            ];
            if (issues.Count == 0)
            {
                (meeting.MinutesGa, meeting.MinutesEn, meeting.MinutesVersion) = (minutes.Irish, minutes.English, meeting.MinutesVersion + 1);
            }

            return Task.FromResult<IReadOnlyList<Issue>>(issues);
        }, cancellation);
    }

    /// <param name="seen">The version that the publisher has read: nothing goes before the public unread.</param>
    public Task<IReadOnlyList<Issue>> PublishAsync(Person by, Guid id, int seen, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return acts.ActAsync(by, id, "plan.minutes-published", (_, meeting) =>
        {
            List<Issue> issues =
            [
                .. IsHeld(meeting),
                .. meeting.MinutesPublishedUtc is null ? [] : new[] { Issue.Whole("desk.plan.meetings.minutes.public") },
                .. meeting.HasWholeMinutes ? [] : new[] { Issue.Whole("desk.plan.meetings.minutes.half") },
                .. meeting.MinutesVersion == seen ? [] : new[] { Issue.Whole("desk.plan.meetings.overtaken") },
            ];
            if (issues.Count == 0)
            {
                (meeting.MinutesPublishedUtc, meeting.MinutesPublishedBy) = (acts.Now, by.Name);
            }

            return Task.FromResult<IReadOnlyList<Issue>>(issues);
        }, cancellation);
    }

    public Task<IReadOnlyList<Issue>> TakeBackAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return acts.ActAsync(by, id, "plan.minutes-taken-back", (_, meeting) =>
        {
            IReadOnlyList<Issue> issues = meeting.MinutesPublishedUtc is null ? [Issue.Whole("desk.plan.meetings.minutes.not-public")] : [];
            (meeting.MinutesPublishedUtc, meeting.MinutesPublishedBy) = (null, null);
            return Task.FromResult(issues);
        }, cancellation);
    }

    private async Task<Bilingual<string>> DraftOfAsync(SiteDb db, Meeting meeting, CancellationToken cancellation)
    {
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(item => item.MeetingId == meeting.Id).OrderBy(item => item.Order).ToListAsync(cancellation);
        var about = items.Select(item => item.ActionId).OfType<Guid>().ToList();
        var known = await db.Set<MeetingAction>().AsNoTracking().Where(action => about.Contains(action.Id)).ToDictionaryAsync(action => action.Id, cancellation);
        var actions = await db.Set<MeetingAction>().AsNoTracking().Where(action => action.MeetingId == meeting.Id).OrderBy(action => action.Number).ToListAsync(cancellation);
        return new MinutesDraft(site().Data, meeting, items, new AgendaWords(site().Data, known), actions).Write();
    }

    private static IReadOnlyList<Issue> IsHeld(Meeting meeting) => meeting.State is MeetingState.Held ? [] : [Issue.Whole("desk.plan.meetings.not-held")];

    private static void Require(Person by) => PlanRights.Require(PlanRights.MayRecord(by), by, "write minutes");

    private static void RequirePublisher(Person by) => PlanRights.Require(PlanRights.MayPublish(by), by, "publish minutes");
}
