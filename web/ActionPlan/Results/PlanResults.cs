using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>
/// What people do with results: members of the working group record them, change them and throw them away while nobody outside has read
/// them; a publisher puts whole ones before the public, and takes one back with a reason.
/// </summary>
public sealed class PlanResults(SiteDatabase database, CurrentSite site, FollowPublication follow, TimeProvider clock)
{
    public const int ReasonMaxLength = 1_000;
    public const string ReasonField = "reason";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>As the audit log calls a commitment.</summary>
    public static string SubjectOf(int commitment) => $"commitment:{ResultWords.Of(commitment)}";

    /// <returns>Of a recorded one its id.</returns>
    /// <exception cref="NotThereException">No version of the plan has such a commitment.</exception>
    public async Task<(Guid? Id, IReadOnlyList<Issue> Issues)> RecordAsync(Person by, int commitment, TypedResult typed, CancellationToken cancellation)
    {
        RequireMember(by);
        RequireCommitment(site(), commitment);
        if (typed.Check(site(), DublinTime.Today(clock)) is { Count: > 0 } issues)
        {
            return (null, issues);
        }

        return await database.WriteAsync<(Guid?, IReadOnlyList<Issue>)>(
            async db =>
            {
                var result = New(by, commitment, typed, Now);
                db.Add(result);
                await WriteAuditAsync(db, by, "plan.result-recorded", result, null, cancellation);
                return (result.Id, []);
            },
            cancellation);
    }

    /// <param name="mark">Of the result as the person saw it.</param>
    public async Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, TypedResult typed, string mark, CancellationToken cancellation)
    {
        RequireMember(by);
        var issues = typed.Check(site(), DublinTime.Today(clock));
        return await database.WriteAsync(
            async db =>
            {
                var result = await FindAsync(db, id, cancellation);
                var before = TypedResult.Of(result);
                if (result.IsPublished)
                {
                    return [Issue.Whole("desk.plan.results.public")];
                }

                if (before.Mark != mark)
                {
                    return [Issue.Whole("desk.plan.results.moved")];
                }

                if (issues.Count > 0)
                {
                    return issues;
                }

                typed.Put(result);
                await WriteAuditAsync(db, by, "plan.result-changed", result, null, cancellation);
                return [];
            },
            cancellation);
    }

    public Task<IReadOnlyList<Issue>> DiscardAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireMember(by);
        return database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var result = await FindAsync(db, id, cancellation);
                if (result.IsPublished)
                {
                    return [Issue.Whole("desk.plan.results.public")];
                }

                db.Remove(result);
                await WriteAuditAsync(db, by, "plan.result-discarded", result, null, cancellation);
                return [];
            },
            cancellation);
    }

    /// <summary>Puts one or several before the public in one act: all of them, or none.</summary>
    public async Task<IReadOnlyList<Issue>> PublishAsync(Person by, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        RequirePublisher(by);
        if (ids.Count == 0)
        {
            return [Issue.Whole("desk.plan.results.publish.none")];
        }

        var issues = await database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var (now, results) = (Now, await db.Set<PlanResult>().AsTracking().Where(result => ids.Contains(result.Id)).OrderBy(result => result.Commitment).ToListAsync(cancellation));
                if (results.Count < ids.Distinct().Count())
                {
                    return [Issue.Whole("desk.plan.results.publish.gone")];
                }

                if (results.SelectMany(result => Obstacles(result, site())).ToList() is { Count: > 0 } obstacles)
                {
                    return obstacles;
                }

                foreach (var result in results)
                {
                    (result.PublishedUtc, result.PublishedBy) = (now, by.Name);
                    await WriteAuditAsync(db, by, "plan.result-published", result, null, cancellation);
                }

                await PublishedResults.PutAsync(db, now, cancellation);
                return [];
            },
            cancellation);
        return await FollowedAsync(issues);
    }

    /// <param name="reason">For the audit log: the public sees that the result is gone, and we have to be able to say why.</param>
    public async Task<IReadOnlyList<Issue>> TakeBackAsync(Person by, Guid id, string reason, CancellationToken cancellation)
    {
        RequirePublisher(by);
        if (TypedWords.Kept(reason) is not { } words)
        {
            return [new Issue(ReasonField, "desk.plan.results.take-back.reason.missing")];
        }

        if (words.Length > ReasonMaxLength)
        {
            return [Issue.TooLong(ReasonField, words, ReasonMaxLength)];
        }

        var issues = await database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var result = await FindAsync(db, id, cancellation);
                if (!result.IsPublished)
                {
                    return [Issue.Whole("desk.plan.results.take-back.not")];
                }

                (result.PublishedUtc, result.PublishedBy) = (null, null);
                await WriteAuditAsync(db, by, "plan.result-taken-back", result, words, cancellation);
                await PublishedResults.PutAsync(db, Now, cancellation);
                return [];
            },
            cancellation);
        return await FollowedAsync(issues);
    }

    /// <summary>What stands between a result and the public.</summary>
    public static IEnumerable<Issue> Obstacles(PlanResult result, LiveSite site)
    {
        (string, string)[] which = [("number", ResultWords.Of(result.Commitment)), ("from", ResultWords.Of(result.From)), ("to", ResultWords.Of(result.To))];
        if (result.IsPublished)
        {
            yield return Issue.Whole("desk.plan.results.publish.already", which);
        }

        if (!result.IsWhole)
        {
            yield return Issue.Whole("desk.plan.results.publish.half", which);
        }

        if (!EvidencePlaces.Has(site, result.Evidence, result.Reference))
        {
            yield return Issue.Whole("desk.plan.results.publish.evidence", which);
        }
    }

    internal static PlanResult New(Person by, int commitment, TypedResult typed, DateTime now)
    {
        var result = new PlanResult
        {
            Id = Guid.CreateVersion7(now),
            Commitment = commitment,
            From = default,
            To = default,
            Progress = default,
            Evidence = default,
            Reference = "",
            RecordedUtc = now,
            RecordedById = by.Id,
            RecordedBy = by.Name,
        };
        typed.Put(result);
        return result;
    }

    internal static void RequireMember(Person by) => PlanRights.Require(PlanRights.MayRecord(by), by, "record results");

    private static void RequirePublisher(Person by) => PlanRights.Require(PlanRights.MayPublish(by), by, "put results before the public");

    private static void RequireCommitment(LiveSite site, int number)
    {
        if (site.Data.PlanVersions.All(version => version.Find(number) is null))
        {
            throw new NotThereException($"No version of the plan has a commitment {number}.");
        }
    }

    private static async Task<PlanResult> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<PlanResult>().AsTracking().SingleOrDefaultAsync(result => result.Id == id, cancellation) ?? throw new NotThereException($"There is no result {id}.");

    private async Task<IReadOnlyList<Issue>> FollowedAsync(IReadOnlyList<Issue> issues)
    {
        if (issues.Count == 0)
        {
            await follow();
        }

        return issues;
    }

    private Task WriteAuditAsync(SiteDb db, Person by, string act, PlanResult result, string? reason, CancellationToken cancellation)
    {
        var typed = TypedResult.Of(result);
        return AuditLog.WriteAsync(
            db, Now, by.Id, by.Name, act, SubjectOf(result.Commitment),
            new Dictionary<string, string?>
            {
                ["number"] = ResultWords.Of(result.Commitment),
                ["from"] = typed.From,
                ["to"] = typed.To,
                ["progress"] = typed.Progress,
                ["figure"] = typed.Figure,
                ["unit"] = result.Unit,
                ["ga"] = result.IrishNote,
                ["en"] = result.EnglishNote,
                ["evidence"] = typed.Evidence,
                ["reference"] = typed.Reference,
                ["result"] = $"{result.Id}",
                ["reason"] = reason,
            },
            cancellation);
    }
}
