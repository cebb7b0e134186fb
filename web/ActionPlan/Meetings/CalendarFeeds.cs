using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// Gives each colleague an address at which their calendar program finds the meetings, what is due and the ends of quarters that have no
/// meeting. Whoever has lost the right to read the plan has lost the calendar with it.
/// </summary>
public sealed class CalendarFeeds(SiteDatabase database, QuarterReading quarters, CurrentSite site, PublicAddress address, TimeProvider clock)
{
    private const string MeetingsPath = "/desk/plan/meetings";

    /// <summary>None of this is in the log of requests: it keeps no paths (appsettings.json).</summary>
    public static string PathOf(string token) => $"/desk/calendar/{token}.ics";

    public string AddressOf(string token) => address.Origin + PathOf(token);

    /// <summary>Since when the person has one; none when they have none.</summary>
    public async Task<DateTime?> SinceAsync(Person by, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<CalendarFeed>().Where(feed => feed.AccountId == by.Id).Select(feed => (DateTime?)feed.MadeUtc).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Makes an address, or a new one in place of the earlier, which ends.</summary>
    /// <returns>The token, which can be had this once only.</returns>
    public Task<string> RenewAsync(Person by, CancellationToken cancellation)
    {
        Require(by);
        return database.WriteAsync(
            async db =>
            {
                var (token, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
                var feed = await db.Set<CalendarFeed>().AsTracking().SingleOrDefaultAsync(one => one.AccountId == by.Id, cancellation);
                if (feed is null)
                {
                    db.Add(new CalendarFeed { AccountId = by.Id, TokenHash = Secret.HashOf(token), MadeUtc = now });
                }
                else
                {
                    (feed.TokenHash, feed.MadeUtc) = (Secret.HashOf(token), now);
                }

                await WriteAuditAsync(db, by, feed is null ? "plan.calendar-made" : "plan.calendar-renewed", cancellation);
                return token;
            },
            cancellation);
    }

    /// <summary>From now on nothing is found at the address.</summary>
    public Task EndAsync(Person by, CancellationToken cancellation)
    {
        Require(by);
        return database.WriteAsync(
            async db =>
            {
                var feed = await db.Set<CalendarFeed>().AsTracking().SingleOrDefaultAsync(one => one.AccountId == by.Id, cancellation) ?? throw new NotThereException($"{by.Name} has no calendar.");
                db.Remove(feed);
                await WriteAuditAsync(db, by, "plan.calendar-ended", cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>The calendar of whoever the token belongs to, in their language; none when it belongs to nobody.</summary>
    public async Task<string?> WriteAsync(string token, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var hash = Secret.HashOf(token);
        var account = await db.Set<CalendarFeed>().Where(feed => feed.TokenHash == hash)
            .Join(db.Set<Account>().Include(one => one.Roles), feed => feed.AccountId, one => one.Id, (_, one) => one).SingleOrDefaultAsync(cancellation);
        if (account is null || account.DisabledUtc is not null || !MeetingReading.MayRead(account.ToPerson()))
        {
            return null;
        }

        var words = site().Data.DeskStrings[account.Language];
        return CalendarText.Write(words["desk.plan.calendar.name"], await EntriesAsync(db, words, cancellation), clock.GetUtcNow().UtcDateTime);
    }

    private async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(SiteDb db, Strings words, CancellationToken cancellation)
    {
        var meetings = await db.Set<Meeting>().Where(meeting => meeting.State == MeetingState.Planned).ToListAsync(cancellation);
        var actions = await db.Set<MeetingAction>().Where(action => action.DoneOn == null).ToListAsync(cancellation);
        var running = (await quarters.ReadAsync(db, cancellation)) is [.., var last] ? last : null;
        return
        [
            .. meetings.OrderBy(meeting => meeting.PlannedOn).ThenBy(meeting => meeting.Id).Select(meeting => EntryOf(meeting, words)),
            .. actions.OrderBy(action => action.DueOn).ThenBy(action => action.Id).Select(action => new CalendarEntry(
                $"action-{action.Id}@{address.Host}", action.DueOn, words.Format("desk.plan.calendar.action", ("text", action.TextIn(words.Language)))) { Address = $"{address.Origin}{MeetingsPath}/actions" }),
            .. running is { NeedsMeeting: true } ? [new CalendarEntry($"quarter-{running.Quarter.Key}@{address.Host}", running.Quarter.Last, words["desk.plan.calendar.quarter"]) { Address = address.Origin + MeetingsPath }] : Array.Empty<CalendarEntry>(),
        ];
    }

    private CalendarEntry EntryOf(Meeting meeting, Strings words) => new($"meeting-{meeting.Id}@{address.Host}", meeting.PlannedOn, words["desk.plan.calendar.meeting"])
    {
        Starts = InstantOf(meeting.PlannedOn, meeting.StartsAt),
        Ends = InstantOf(meeting.PlannedOn, meeting.EndsAt),
        Place = meeting.Place,
        Address = $"{address.Origin}{MeetingsPath}/{meeting.Id}",
    };

    /// <summary>UTC, so that no program has to know the rules of our clocks. In the hour that a spring night leaves out: an hour later, as the clocks are.</summary>
    private static DateTime? InstantOf(DateOnly day, TimeOnly? time)
    {
        if (time is not { } at)
        {
            return null;
        }

        var wall = day.ToDateTime(at);
        return DublinTime.InstantsOf(wall) is [var first, ..] ? first : DublinTime.InstantsOf(wall.AddHours(1))[0];
    }

    private Task WriteAuditAsync(SiteDb db, Person by, string act, CancellationToken cancellation) =>
        AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, by.Id, by.Name, act, by.Name, new Dictionary<string, string?>(), cancellation);

    private static void Require(Person by) => PlanRights.Require(MeetingReading.MayRead(by) && !by.Roles.SetEquals([Role.Auditor]), by, "have a calendar of the meetings");
}
