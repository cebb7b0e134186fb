using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Emergency;

/// <summary>Releasing one language ahead of the other in an emergency, with everything that keeps that an exception (design section 6).</summary>
public sealed class Emergencies(SiteDatabase database, CurrentSite site, FollowPublication follow, NoticeWriter notices, MailSender mail, TimeProvider clock)
{
    public const int LongestDays = 14;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Puts the newest words of one text live although the other is behind. Of that one, and of the settings, what is live stays live:
    /// only what cannot wait goes on the site unsigned.
    /// </summary>
    /// <param name="days">How long the other text may be awaited. Nobody gives more time than there was before somebody else has countersigned.</param>
    public async Task<IReadOnlyList<Issue>> ReleaseAsync(string key, Person by, long revisionId, string reason, int days, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return await FollowedAsync(await database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var open = work.Open ?? throw new NotThereException($"The page “{key}” has no open edition.");
            var issues = await CheckAsync(work, revisionId, reason, days, cancellation);
            if (issues.Count > 0)
            {
                return issues;
            }

            await work.CancelScheduleAsync(cancellation);
            var awaiting = PairEditing.BehindSides(work.Current).First();
            var words = work.AheadOfLive(awaiting) is { } files ? await work.AddBesideAsync(files, by, cancellation) : work.Current;

            // The open edition stays open: the other text is still to be brought in step, and its task and signatures stay where they are.
            var ahead = new Edition { RevisionId = words.Id, State = EditionState.Superseded, OpenedAfterNumber = open.OpenedAfterNumber };
            work.Page.Editions.Add(ahead);
            await PublishAsync(work, words, ahead, cancellation);
            db.Add(new EmergencyRelease
            {
                PageId = work.Page.Id,
                EditionId = ahead.Id,
                Awaiting = awaiting,
                Reason = reason.Trim(),
                PersonId = by.Id,
                PersonName = by.Name,
                ReleasedUtc = work.Now,
                ExpiresUtc = work.Now.AddDays(days),
            });
            await work.WriteAuditAsync(by, "page.emergency", cancellation, ("text", awaiting.Code()), ("reason", reason.Trim()), ("revision", $"{words.Number}"), ("days", $"{days}"));
            await TellAsync(work, "emergency", $"{ahead.Id}", [Role.Publisher, awaiting is Language.Irish ? Role.IrishEditor : Role.EnglishEditor], by, work.Now.AddDays(days), cancellation);
            return [];
        }, cancellation));
    }

    /// <summary>A second person says that it was right to release.</summary>
    public Task<IReadOnlyList<Issue>> CountersignAsync(string key, Person by, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var (work, release) = await ActiveAsync(db, key, cancellation);
            if (by.Id == release.PersonId || by.Id == release.ExtendedById)
            {
                return [Issue.Whole("desk.emergency.same-person")];
            }

            if (release.CountersignedById is not null)
            {
                throw new NotThereException($"The release of “{key}” has been countersigned.");
            }

            (release.CountersignedById, release.CountersignedBy) = (by.Id, by.Name);
            await work.WriteAuditAsync(by, "page.emergency-countersigned", cancellation);
            return [];
        }, cancellation);
    }

    /// <summary>More time, from today, with a reason of its own.</summary>
    public async Task<IReadOnlyList<Issue>> ExtendAsync(string key, Person by, string reason, int days, CancellationToken cancellation)
    {
        RequirePublisher(by);
        return await FollowedAsync(await database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var (work, release) = await ActiveAsync(db, key, cancellation);
            var issues = Check(reason, days).Concat(CheckTime(release, work.Now.AddDays(days))).ToList();
            if (issues.Count == 0)
            {
                (release.Reason, release.ExpiresUtc, release.ExtendedById, release.CountersignedById, release.CountersignedBy) = (reason.Trim(), work.Now.AddDays(days), by.Id, null, null);

                // The page names the day to its readers.
                db.Add(new PublishEvent { OccurredUtc = work.Now, PageKey = key });
                await work.WriteAuditAsync(by, "page.emergency-extended", cancellation, ("reason", reason.Trim()), ("days", $"{days}"));
            }

            return issues;
        }, cancellation));
    }

    /// <summary>The pages on which one text is ahead of the other, the nearest end first.</summary>
    public async Task<IReadOnlyList<(string Key, EmergencyRelease Release)>> ListAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var active = await db.Set<EmergencyRelease>().Where(release => release.EndedUtc == null).Join(db.Set<Page>(), release => release.PageId, page => page.Id, (release, page) => new { page.Key, release })
            .OrderBy(both => both.release.ExpiresUtc).ToListAsync(cancellation);
        return [.. active.Select(both => (both.Key, both.release))];
    }

    /// <summary>Brings the pair before back wherever the time is up. Safe to call at any time and from any node.</summary>
    public async Task<int> ExpireDueAsync(CancellationToken cancellation)
    {
        var due = await database.QueryAsync(
            """SELECT p."Key" FROM "EmergencyRelease" r JOIN "Page" p ON p."Id" = r."PageId" WHERE r."EndedUtc" IS NULL AND r."ExpiresUtc" <= @now""",
            row => row.GetString(0), cancellation, ("@now", Now));
        foreach (var key in due)
        {
            await FollowedAsync(await database.WriteAsync<IReadOnlyList<Issue>>(db => ExpireAsync(db, key, cancellation), cancellation));
        }

        return due.Count;
    }

    private async Task<IReadOnlyList<Issue>> ExpireAsync(SiteDb db, string key, CancellationToken cancellation)
    {
        var work = await PageWork.LoadAsync(db, key, Now, cancellation);
        if (await db.Set<EmergencyRelease>().SingleOrDefaultAsync(release => release.PageId == work.Page.Id && release.EndedUtc == null, cancellation) is not { } release || release.ExpiresUtc > work.Now)
        {
            return []; // Another node was quicker, or somebody gave it more time.
        }

        var by = new Person(release.PersonId, release.PersonName, new HashSet<Role> { Role.Publisher });
        var released = work.Live!;
        if (await work.LastPairAsync(cancellation) is { } before)
        {
            await PublishAsync(work, before.Revision!, before, cancellation);
        }
        else
        {
            await new PagePublisher(db, work.Now).WithdrawAsync(work.Page, heir: null, cancellation);
        }

        if (work.Open is null)
        {
            // What was released stays on the desk as what there is to finish.
            work.Page.Editions.Add(new Edition { RevisionId = released.RevisionId, State = EditionState.Open, OpenedAfterNumber = released.OpenedAfterNumber });
            await db.SaveChangesAsync(cancellation);
        }

        await work.WriteAuditAsync(by, "page.emergency-over", cancellation);
        await TellAsync(work, "emergency-over", $"{release.Id}", [Role.Publisher, Role.IrishEditor, Role.EnglishEditor], null, release.ExpiresUtc, cancellation);
        return [];
    }

    private static Task<Edition> PublishAsync(PageWork work, Revision revision, Edition? edition, CancellationToken cancellation)
    {
        var files = PageRevisions.FilesOf(work.Key, revision);
        return new PagePublisher(work.Db, work.Now).PublishAsync(work.Page, revision, Bilingual.For(language => files.Texts[language].Aliases), edition, work.Now, cancellation);
    }

    private async Task<IReadOnlyList<Issue>> CheckAsync(PageWork work, long revisionId, string reason, int days, CancellationToken cancellation)
    {
        if (work.Current.Id != revisionId)
        {
            return [Issue.Whole("desk.sign.moved", ("name", work.Current.Author))];
        }

        var issues = Check(reason, days).ToList();
        if (PairEditing.BehindSides(work.Current).Count() != 1)
        {
            issues.Add(Issue.Whole(work.Current.IsInStep ? "desk.emergency.in-step" : "desk.emergency.neither"));
        }

        if (issues.Count > 0)
        {
            return issues;
        }

        var running = await work.Db.Set<EmergencyRelease>().SingleOrDefaultAsync(release => release.PageId == work.Page.Id && release.EndedUtc == null, cancellation);
        var becomes = work.AheadOfLive(PairEditing.BehindSides(work.Current).Single()) is { } files ? PageRevisions.Make(files, 0, work.Now, "") : work.Current;
        return [.. running is null ? [] : CheckTime(running, work.Now.AddDays(days)), .. await ComingIssues.OfPageAsync(work, becomes, site(), cancellation)];
    }

    /// <summary>One person alone cannot keep a text ahead for longer and longer.</summary>
    private static IEnumerable<Issue> CheckTime(EmergencyRelease running, DateTime untilUtc)
    {
        if (running.CountersignedById is null && untilUtc > running.ExpiresUtc)
        {
            yield return new Issue("days", "desk.emergency.not-countersigned");
        }
    }

    private static IEnumerable<Issue> Check(string reason, int days)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return new Issue("reason", "desk.emergency.reason.missing");
        }
        else if (reason.Trim().Length > EmergencyRelease.ReasonMaxLength)
        {
            yield return Issue.TooLong("reason", reason.Trim(), EmergencyRelease.ReasonMaxLength);
        }

        if (days is < 1 or > LongestDays)
        {
            yield return new Issue("days", "desk.emergency.days", ("most", $"{LongestDays}"));
        }
    }

    private async Task TellAsync(PageWork work, string kind, string cause, IReadOnlyList<Role> roles, Person? by, DateTime until, CancellationToken cancellation)
    {
        var titles = Bilingual.For(language => work.Current.Text(language).Title);
        foreach (var reader in (await Colleagues.LoadAsync(work.Db, work.Today, cancellation)).With(roles).Where(reader => reader.Id != by?.Id))
        {
            var notice = new Notice(reader, kind, cause, $"/desk/pages/{work.Key}", ("title", titles), ("name", Notice.Same(by?.Name ?? "")), ("day", Notice.Day(until)));
            await notices.AddAsync(work.Db, notice, work.Now, cancellation);
        }
    }

    private async Task<(PageWork Work, EmergencyRelease Release)> ActiveAsync(SiteDb db, string key, CancellationToken cancellation)
    {
        var work = await PageWork.LoadAsync(db, key, Now, cancellation);
        return (work, await db.Set<EmergencyRelease>().SingleOrDefaultAsync(release => release.PageId == work.Page.Id && release.EndedUtc == null, cancellation)
            ?? throw new NotThereException($"The page “{key}” has no emergency release."));
    }

    private async Task<IReadOnlyList<Issue>> FollowedAsync(IReadOnlyList<Issue> issues)
    {
        if (issues.Count == 0)
        {
            await follow();
            mail.Nudge();
        }

        return issues;
    }

    private static void RequirePublisher(Person by)
    {
        if (!by.Is(Role.Publisher))
        {
            throw new NotAllowedException("This needs the role Publisher.");
        }
    }
}
