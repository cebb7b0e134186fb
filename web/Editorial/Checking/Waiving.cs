using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>Saying that a finding does not matter, with a name, a reason and a last day.</summary>
public sealed class Waiving(SiteDatabase database, FindingStore findings, TimeProvider clock)
{
    private const int LongestMonths = 12;

    /// <summary>Those who answer for a gate, and publishers; not those who only write.</summary>
    public static bool May(Person person) =>
        person.Is(Role.IrishReviser) || person.Is(Role.PlainLanguageReviewer) || person.Is(Role.AccessibilityReviewer) || person.Is(Role.Publisher);

    public Task<IReadOnlyList<Issue>> WaiveAsync(string key, string place, Person by, string reason, DateOnly? until, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            Require(by);
            var work = await PageWork.LoadAsync(db, key, clock.GetUtcNow().UtcDateTime, cancellation);
            var found = (await findings.LookAsync(db, work.Current, cancellation)).FirstOrDefault(seen => seen.Finding.Place == place)?.Finding
                ?? throw new NotThereException($"The page “{key}” has no such finding.");
            if (!CheckRules.Find(found.Rule).IsWaivable)
            {
                return [Issue.Whole("desk.waive.not")];
            }

            var issues = Check(reason, until).ToList();
            if (issues.Count == 0)
            {
                db.Add(new FindingWaiver
                {
                    PageId = work.Page.Id,
                    Rule = found.Rule,
                    Place = place,
                    Reason = reason.Trim(),
                    PersonId = by.Id,
                    PersonName = by.Name,
                    WaivedUtc = work.Now,
                    ExpiresOn = until!.Value,
                });
                await work.WriteAuditAsync(by, "finding.waived", cancellation, ("rule", found.Rule), ("reason", reason.Trim()), ("until", $"{until:yyyy-MM-dd}"));
            }

            return issues;
        }, cancellation);

    public Task TakeBackAsync(string key, long waiverId, Person by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            Require(by);
            var work = await PageWork.LoadAsync(db, key, clock.GetUtcNow().UtcDateTime, cancellation);
            var waiver = await db.Set<FindingWaiver>().SingleOrDefaultAsync(waiver => waiver.Id == waiverId && waiver.PageId == work.Page.Id, cancellation)
                ?? throw new NotThereException($"The page “{key}” has no such waiver.");
            db.Remove(waiver);
            await work.WriteAuditAsync(by, "finding.waiver-taken-back", cancellation, ("rule", waiver.Rule));
            return true;
        }, cancellation);

    private IEnumerable<Issue> Check(string reason, DateOnly? until)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return new Issue("reason", "desk.waive.reason.missing");
        }
        else if (reason.Trim().Length > FindingWaiver.ReasonMaxLength)
        {
            yield return Issue.TooLong("reason", reason.Trim(), FindingWaiver.ReasonMaxLength);
        }

        var today = DublinTime.Today(clock);
        if (until is null || until < today || until > today.AddMonths(LongestMonths))
        {
            yield return new Issue("until", "desk.waive.until");
        }
    }

    private static void Require(Person by)
    {
        if (!May(by))
        {
            throw new NotAllowedException("Only a reviewer or a publisher waives a finding.");
        }
    }
}
