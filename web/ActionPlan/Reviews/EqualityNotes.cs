using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Notes on equality and human rights, written down whenever they come up, so that the yearly review has them (Irish Human Rights and Equality
/// Commission Act 2014, section 42). Always a pair: the report of the review says them to the public.
/// </summary>
public sealed class EqualityNotes(SiteDatabase database, TimeProvider clock)
{
    public Task<IReadOnlyList<Issue>> AddAsync(Person by, Bilingual<string> typed, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayRecord(by), by, "note points of equality");
        var words = typed.Select(TypedWords.Tidy);
        return database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            IReadOnlyList<Issue> issues =
            [
                .. LanguageExtensions.Both.Where(language => words[language].Length == 0).Select(language => new Issue($"{language.Code()}-text", "desk.plan.equality.missing")),
                .. LanguageExtensions.Both.Where(language => words[language].Length > ReviewTheme.WordsMaxLength).Select(language => Issue.TooLong($"{language.Code()}-text", words[language], ReviewTheme.WordsMaxLength)),
            ];
            if (issues.Count == 0)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                db.Add(new EqualityNote { Id = Guid.CreateVersion7(now), NotedOn = DublinTime.Today(clock), IrishText = words.Irish, EnglishText = words.English, NotedBy = by.Name });
                await AuditLog.WriteAsync(db, now, by.Id, by.Name, "plan.equality-noted", "equality", new Dictionary<string, string?>(), cancellation);
            }

            return issues;
        }, cancellation);
    }

    /// <summary>Puts a note away; it stays in the database, and why stays in the audit log.</summary>
    public Task<IReadOnlyList<Issue>> RemoveAsync(Person by, Guid id, string reason, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayRecord(by), by, "note points of equality");
        var tidy = TypedWords.Tidy(reason);
        return database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var note = await db.Set<EqualityNote>().AsTracking().SingleOrDefaultAsync(one => one.Id == id && one.RemovedUtc == null, cancellation) ?? throw new NotThereException($"There is no note {id}.");
            if (tidy.Length == 0)
            {
                return [new Issue("reason", "desk.plan.review.reason.missing")];
            }

            note.RemovedUtc = clock.GetUtcNow().UtcDateTime;
            await AuditLog.WriteAsync(db, note.RemovedUtc.Value, by.Id, by.Name, "plan.equality-removed", "equality", new Dictionary<string, string?> { ["reason"] = tidy }, cancellation);
            return [];
        }, cancellation);
    }
}
