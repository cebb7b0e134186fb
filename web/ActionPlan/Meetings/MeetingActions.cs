using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// Actions from agreeing to done. The group agrees and changes them; an owner says of their own when it is done, and needs no other role
/// for that. What was done too early in the record can be opened again.
/// </summary>
public sealed class MeetingActions(MeetingActs acts, CurrentSite site, TimeProvider clock)
{
    public static bool MayEnd(Person by, MeetingAction action) => PlanRights.MayRecord(by) || action.OwnerId == by.Id;

    public Task<IReadOnlyList<Issue>> AgreeAsync(Person by, Guid meetingId, Guid? itemId, TypedAction typed, CancellationToken cancellation)
    {
        Require(by);
        return acts.ActAsync(by, meetingId, "plan.action-agreed", async (db, meeting) =>
        {
            var text = Typed.Tidy(typed.Text);
            List<Issue> issues = [.. MeetingAgenda.IsOpen(meeting), .. await CheckAsync(db, typed, text, cancellation)];
            if (itemId is { } item && !await db.Set<AgendaItem>().AnyAsync(one => one.Id == item && one.MeetingId == meetingId, cancellation))
            {
                throw new NotThereException($"There is no item {itemId} on the agenda of the meeting {meetingId}.");
            }

            if (issues.Count == 0)
            {
                var last = await db.Set<MeetingAction>().Where(action => action.MeetingId == meetingId).MaxAsync(action => (int?)action.Number, cancellation) ?? 0;
                var action = new MeetingAction { Id = Guid.CreateVersion7(acts.Now), MeetingId = meetingId, Number = last + 1, ItemId = itemId, DueOn = typed.DueOn!.Value, AgreedUtc = acts.Now };
                await ApplyAsync(db, action, typed, text, cancellation);
                db.Add(action);
            }

            return issues;
        }, cancellation);
    }

    /// <summary>Another text, owner or day. What is done stays as it was.</summary>
    public Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, TypedAction typed, CancellationToken cancellation)
    {
        Require(by);
        return OnAsync(by, id, "plan.action-changed", async (db, action) =>
        {
            var text = Typed.Tidy(typed.Text);
            List<Issue> issues = [.. action.DoneOn is null ? [] : new[] { Issue.Whole("desk.plan.meetings.action.over") }, .. await CheckAsync(db, typed, text, cancellation)];
            if (issues.Count == 0)
            {
                await ApplyAsync(db, action, typed, text, cancellation);
            }

            return issues;
        }, cancellation);
    }

    /// <param name="note">What came of it, for colleagues.</param>
    public Task<IReadOnlyList<Issue>> DoneAsync(Person by, Guid id, DateOnly? on, string? note, CancellationToken cancellation) => OnAsync(by, id, "plan.action-done", (_, action) =>
    {
        RequireEnd(by, action);
        var words = Typed.Tidy(note);
        List<Issue> issues =
        [
            .. action.DoneOn is null ? [] : new[] { Issue.Whole("desk.plan.meetings.action.over") },
            .. on is null ? [new Issue("done", "desk.plan.meetings.day.missing")] : Array.Empty<Issue>(),
            .. on > DublinTime.Today(clock) ? [new Issue("done", "desk.plan.meetings.action.done.future")] : Array.Empty<Issue>(),
            .. words.Length == 0 ? [new Issue("note", "desk.plan.meetings.action.note.missing")] : Typed.Length("note", words, MeetingAction.NoteMaxLength),
        ];
        if (issues.Count == 0)
        {
            (action.DoneOn, action.DoneNote) = (on, words);
        }

        return Task.FromResult<IReadOnlyList<Issue>>(issues);
    }, cancellation);

    /// <summary>It was not done after all.</summary>
    public Task<IReadOnlyList<Issue>> ReopenAsync(Person by, Guid id, CancellationToken cancellation)
    {
        Require(by);
        return OnAsync(by, id, "plan.action-reopened", (_, action) =>
        {
            IReadOnlyList<Issue> issues = action.DoneOn is null ? [Issue.Whole("desk.plan.meetings.action.not-done")] : [];
            (action.DoneOn, action.DoneNote) = (null, null);
            return Task.FromResult(issues);
        }, cancellation);
    }

    private Task<IReadOnlyList<Issue>> OnAsync(Person by, Guid id, string act, Func<SiteDb, MeetingAction, Task<IReadOnlyList<Issue>>> change, CancellationToken cancellation) => acts.WriteAsync(by, act, async db =>
    {
        var action = await db.Set<MeetingAction>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) ?? throw new NotThereException($"There is no action {id}.");
        return (await MeetingActs.FindAsync(db, action.MeetingId, cancellation), await change(db, action));
    }, cancellation, ("action", id.ToString()));

    private async Task<List<Issue>> CheckAsync(SiteDb db, TypedAction typed, Bilingual<string> text, CancellationToken cancellation)
    {
        var isKnown = typed switch
        {
            { OwnerId: { } person } => await db.Set<Account>().AnyAsync(account => account.Id == person && account.DisabledUtc == null, cancellation),
            { OwnerUnit: { } unit } => site().Data.Unit(unit) is { IsExternal: false },
            _ => false,
        };
        return
        [
            .. Typed.SomeHalf("text", text, "desk.plan.meetings.action.text.missing"),
            .. Typed.Length("text", text, MeetingAction.TextMaxLength),
            .. isKnown ? [] : new[] { new Issue("owner", "desk.plan.meetings.action.owner.missing") },
            .. typed.DueOn is null ? [new Issue("due", "desk.plan.meetings.day.missing")] : Array.Empty<Issue>(),
        ];
    }

    private static async Task ApplyAsync(SiteDb db, MeetingAction action, TypedAction typed, Bilingual<string> text, CancellationToken cancellation)
    {
        (action.TextGa, action.TextEn, action.DueOn, action.OwnerId) = (text.Irish, text.English, typed.DueOn!.Value, typed.OwnerId);
        action.OwnerUnit = typed.OwnerId is null ? typed.OwnerUnit : null;
        action.OwnerName = typed.OwnerId is { } person ? await db.Set<Account>().Where(account => account.Id == person).Select(account => account.Name).SingleAsync(cancellation) : null;
    }

    private static void RequireEnd(Person by, MeetingAction action) => PlanRights.Require(MayEnd(by, action), by, "say that this action is done");

    private static void Require(Person by) => PlanRights.Require(PlanRights.MayRecord(by), by, "agree actions");
}

/// <summary>An action as somebody has typed it. One language of the text may follow later.</summary>
/// <param name="OwnerId">The account of its owner; none when a department owns it.</param>
/// <param name="OwnerUnit">The key of a department of the Council.</param>
public sealed record TypedAction(Bilingual<string?> Text, Guid? OwnerId, string? OwnerUnit, DateOnly? DueOn);
