using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Versions;

/// <summary>
/// What people set right about the version in force without changing a word of it: its days, which a publisher confirms, and who answers
/// for a commitment, which the chair of the working group says. The version’s file is written anew and stays so over imports.
/// </summary>
public sealed class PlanEditing(SiteDatabase database, FollowPublication follow, TimeProvider clock)
{
    public const string OwnerField = "owner";

    public static string SubjectOf(int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"plan:{version}");

    /// <exception cref="NotThereException">The site has no plan.</exception>
    public Task<IReadOnlyList<Issue>> ConfirmDatesAsync(Person by, TypedDates typed, string mark, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayPublish(by), by, "confirm the days of the plan");
        var today = DublinTime.Today(clock);
        var issues = typed.Check(today);
        return ActAsync(
            (data, plan) => issues.Count > 0 ? issues : TypedDates.Of(plan).Mark == mark ? [] : [Issue.Whole("desk.plan.details.moved")],
            plan => typed.Put(plan, today),
            (db, plan, now) => WriteAuditAsync(db, now, by, plan, "plan.dates-confirmed", [("adopted", typed.Adopted.Trim()), ("from", typed.From.Trim()), ("until", typed.To.Trim())], cancellation),
            cancellation);
    }

    /// <param name="owner">The key of a contact unit of the Council.</param>
    /// <exception cref="NotThereException">The plan in force has no such commitment.</exception>
    public Task<IReadOnlyList<Issue>> SetOwnerAsync(Person by, int number, string owner, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "say who owns a commitment");
        return ActAsync(
            (data, plan) => Owners(data).Any(unit => unit.Key == owner) ? [] : [new Issue(OwnerField, "desk.plan.details.owner.missing")],
            plan => plan with { Commitments = [.. plan.Commitments.Select(commitment => commitment.Number == number ? commitment with { Owner = owner } : commitment)] },
            (db, plan, now) => WriteAuditAsync(
                db, now, by, plan, "plan.owner-set",
                [("number", Results.ResultWords.Of(number)), ("owner", owner), ("earlier", (plan.Find(number) ?? throw new NotThereException($"The plan has no commitment {number}.")).Owner)], cancellation),
            cancellation);
    }

    /// <summary>Who can answer for a commitment: the Council’s own contact units.</summary>
    public static IEnumerable<ContactUnit> Owners(ReferenceData data) => data.Units.Where(unit => !unit.IsExternal);

    /// <param name="check">What keeps it from being done, by the data as they are.</param>
    /// <param name="audit">Told of the plan as it was before.</param>
    private async Task<IReadOnlyList<Issue>> ActAsync(
        Func<ReferenceData, PlanVersion, IReadOnlyList<Issue>> check, Func<PlanVersion, PlanVersion> change, Func<SiteDb, PlanVersion, DateTime, Task> audit, CancellationToken cancellation)
    {
        var isChanged = false;
        var found = await database.WriteAsync(
            async db =>
            {
                var files = await db.Set<DataFile>().AsTracking().Where(file => !file.Path.StartsWith(DataFile.MediaFolder)).ToDictionaryAsync(file => file.Path, cancellation);
                var texts = files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Bytes));
                var data = ReferenceData.Read(texts, new IssueList());
                var plan = data.PlanInForce ?? throw new NotThereException("The site has no plan.");
                if (check(data, plan) is { Count: > 0 } issues)
                {
                    return issues;
                }

                var now = clock.GetUtcNow().UtcDateTime;
                await audit(db, plan, now);
                texts[plan.File] = PlanVersionFile.Write(change(plan));
                if (Faults(texts) is { Count: > 0 } faults)
                {
                    throw new InvalidDataException(faults[0].ToString());
                }

                var file = files[plan.File];
                file.Put(Encoding.UTF8.GetBytes(texts[plan.File]), file.InFolder);
                db.Add(new PublishEvent { OccurredUtc = now, DataPath = file.Path });
                await db.SaveChangesAsync(cancellation);
                isChanged = true;
                return [];
            },
            cancellation);
        if (isChanged)
        {
            await follow();
        }

        return found;
    }

    private static IReadOnlyList<ContentIssue> Faults(Dictionary<string, string> texts)
    {
        var issues = new IssueList();
        _ = ReferenceData.Read(texts, issues);
        return issues.All;
    }

    private static Task WriteAuditAsync(SiteDb db, DateTime now, Person by, PlanVersion plan, string act, IEnumerable<(string Name, string? Value)> details, CancellationToken cancellation) =>
        AuditLog.WriteAsync(db, now, by.Id, by.Name, act, SubjectOf(plan.Number), details.ToDictionary(detail => detail.Name, detail => detail.Value), cancellation);
}
