using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Putting a pair live, now or at a time in Dublin, and taking it off. Both texts go in one transaction, or neither does; whatever
/// wakes this up, it first asks again whether everything has been signed.
/// </summary>
public sealed class Publication(SiteDatabase database, CurrentSite site, FindingStore findings, FollowPublication follow, EditorialNotices notices, IEnumerable<IPublicationHold> holds, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>What stands in the way; empty when both texts are live.</returns>
    /// <exception cref="NotAllowedException">The person is no publisher.</exception>
    public async Task<IReadOnlyList<Issue>> PublishAsync(string key, Person by, long revisionId, CancellationToken cancellation)
    {
        RequirePublisher(by);
        var issues = await database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            return work.Current.Id == revisionId ? await PublishAsync(work, by, work.Now, cancellation) : [Issue.Whole("desk.sign.moved", ("name", work.Current.Author))];
        }, cancellation);
        if (issues.Count == 0)
        {
            await follow();
        }

        return issues;
    }

    /// <param name="wallTime">What the clock in Dublin will show.</param>
    /// <param name="second">In the hour that comes twice in October: the second time round. None when nobody has been asked.</param>
    /// <returns>What stands in the way; empty when it is scheduled.</returns>
    public Task<IReadOnlyList<Issue>> ScheduleAsync(string key, Person by, long revisionId, DateTime wallTime, bool? second, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var open = work.Open ?? throw new NotThereException($"The page “{key}” has no open edition.");
            var issues = work.Current.Id == revisionId ? await ObstaclesAsync(work, cancellation) : [Issue.Whole("desk.sign.moved", ("name", work.Current.Author))];
            if (issues.Count > 0)
            {
                return issues;
            }

            var (due, problem) = DueOf(wallTime, second, work.Now);
            if (due is not { } dueUtc)
            {
                return [new Issue("time", problem!)];
            }

            await work.CancelScheduleAsync(cancellation);
            var local = $"{wallTime:yyyy-MM-ddTHH:mm}";
            db.Add(new Schedule { EditionId = open.Id, DueUtc = dueUtc, LocalTime = local, PersonId = by.Id, PersonName = by.Name });
            await work.WriteAuditAsync(by, "page.scheduled", cancellation, ("revision", $"{work.Current.Number}"), ("time", local));
            return [];
        }, cancellation);
    }

    public Task UnscheduleAsync(string key, Person by, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (await work.CancelScheduleAsync(cancellation) is null)
            {
                throw new NotThereException($"The page “{key}” is not scheduled.");
            }

            await work.WriteAuditAsync(by, "page.unscheduled", cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Takes a page off the site. Its addresses say that it is gone, or lead to another page.</summary>
    /// <param name="heirKey">The live page that the addresses lead to; none for “gone”.</param>
    public async Task<IReadOnlyList<Issue>> TakeOffAsync(string key, Person by, string reason, string? heirKey, CancellationToken cancellation)
    {
        RequirePublisher(by);
        var issues = await database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (work.Live is null)
            {
                throw new NotThereException($"The page “{key}” is not live.");
            }

            var heir = heirKey is null ? null : await db.Set<Page>().SingleOrDefaultAsync(page => page.Key == heirKey && page.Editions.Any(edition => edition.State == EditionState.Live), cancellation);
            var found = new List<Issue>();
            found.AddRange(string.IsNullOrWhiteSpace(reason) ? [new Issue("reason", "desk.take-off.reason.missing")] : []);
            found.AddRange(reason.Trim().Length > SignOff.ReasonMaxLength ? [Issue.TooLong("reason", reason.Trim(), SignOff.ReasonMaxLength)] : []);
            found.AddRange(heirKey is not null && (heir is null || heirKey == key) ? [new Issue("heir", "desk.take-off.heir.unknown")] : []);
            found.AddRange(await ComingIssues.OfPageAsync(work, null, site(), cancellation));
            if (found.Count > 0)
            {
                return found;
            }

            await new PagePublisher(db, work.Now).WithdrawAsync(work.Page, heir, cancellation);
            await work.WriteAuditAsync(by, "page.taken-off", cancellation, ("reason", reason.Trim()), ("heir", heirKey));
            return found;
        }, cancellation);
        if (issues.Count == 0)
        {
            await follow();
        }

        return issues;
    }

    /// <summary>Publishes whatever is due. Safe to call at any time and from any node; what cannot go live is marked with why.</summary>
    /// <returns>How many pages went live.</returns>
    public async Task<int> PublishDueAsync(CancellationToken cancellation)
    {
        var due = await database.QueryAsync(
            """
            SELECT p."Key" FROM "Schedule" s JOIN "Edition" e ON e."Id" = s."EditionId" JOIN "Page" p ON p."Id" = e."PageId"
            WHERE s."DueUtc" <= @now AND s."Problem" IS NULL AND e."State" = 'Open' ORDER BY s."DueUtc"
            """,
            row => row.GetString(0), cancellation, ("@now", Now));
        var published = 0;
        foreach (var key in due)
        {
            published += await PublishDueAsync(key, cancellation) ? 1 : 0;
        }

        if (published > 0)
        {
            await follow();
        }

        if (due.Count > 0)
        {
            notices.Send();
        }

        return published;
    }

    private Task<bool> PublishDueAsync(string key, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            if (work.Open is not { } open || await db.Set<Schedule>().FindAsync([open.Id], cancellation) is not { Problem: null } schedule || schedule.DueUtc > work.Now)
            {
                return false; // Another node was quicker, or somebody has thought better of it.
            }

            var by = new Person(schedule.PersonId, schedule.PersonName, new HashSet<Role> { Role.Publisher });
            var issues = await Colleagues.IsStillAsync(db, by.Id, Role.Publisher, cancellation)
                ? await PublishAsync(work, by, schedule.DueUtc, cancellation)
                : [Issue.Whole("desk.schedule.no-publisher")];
            if (issues.Count > 0)
            {
                schedule.Problem = string.Join(' ', issues.Select(issue => issue.Key).Distinct());
                await work.WriteAuditAsync(by, "page.schedule-failed", cancellation, ("why", schedule.Problem));
            }

            await notices.ScheduleEndedAsync(work, by.Id, issues.Count == 0, cancellation);
            return issues.Count == 0;
        }, cancellation);

    private async Task<IReadOnlyList<Issue>> PublishAsync(PageWork work, Person by, DateTime publishedUtc, CancellationToken cancellation)
    {
        var open = work.Open ?? throw new NotThereException($"The page “{work.Key}” has no open edition.");
        var issues = await ObstaclesAsync(work, cancellation);
        if (issues.Count > 0)
        {
            return issues;
        }

        await work.CancelScheduleAsync(cancellation);
        var files = PageRevisions.FilesOf(work.Key, work.Current);
        await new PagePublisher(work.Db, work.Now).PublishAsync(
            work.Page, work.Current, Bilingual.For(language => files.Texts[language].Aliases), open, publishedUtc, cancellation);
        await work.WriteAuditAsync(by, "page.published", cancellation, ("revision", $"{work.Current.Number}"), ("late", LatenessOf(publishedUtc, work.Now)));
        return [];
    }

    private async Task<IReadOnlyList<Issue>> ObstaclesAsync(PageWork work, CancellationToken cancellation)
    {
        var issues = (await EditionObstacles.FindAsync(work, findings, cancellation)).ToList();
        var signOffs = await work.SignOffsAsync(cancellation);
        var unsigned = Gate.Of(site().Data.Types[work.Current.Type]).Where(gate => !gate.IsSignedIn(signOffs, work.Current));
        issues.AddRange(unsigned.Select(gate => Issue.Whole($"desk.publish.unsigned.{gate.Key}")));
        foreach (var hold in holds)
        {
            issues.AddRange(await hold.OfAsync(work.Db, work.Key, cancellation) is { } issue ? [issue] : []);
        }

        issues.AddRange(issues.Count > 0 ? [] : await ComingIssues.OfPageAsync(work, work.Current, site(), cancellation));
        return issues;
    }

    private static (DateTime? Due, string? Problem) DueOf(DateTime wallTime, bool? second, DateTime now) => DublinTime.InstantsOf(wallTime) switch
    {
        [] => (null, "desk.schedule.no-such-time"),
        [_, _] when second is null => (null, "desk.schedule.comes-twice"),
        var instants => instants[second is true ? ^1 : 0] is var due && due > now ? (due, null) : (null, "desk.schedule.past"),
    };

    /// <summary>Said when the site was down at the time meant: colleagues should know that the page came late.</summary>
    private static string? LatenessOf(DateTime meant, DateTime now) => now - meant > TimeSpan.FromMinutes(1) ? $"{(now - meant).TotalMinutes:F0}" : null;

    private static void RequirePublisher(Person by)
    {
        if (!by.Is(Role.Publisher))
        {
            throw new NotAllowedException("This needs the role Publisher.");
        }
    }
}
