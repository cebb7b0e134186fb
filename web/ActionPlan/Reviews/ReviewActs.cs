using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// The one door to the review under way: an act, its line in the audit log and what the public sees of it are one transaction. An act that
/// comes back with issues leaves nothing behind.
/// </summary>
public sealed class ReviewActs(SiteDatabase database, CurrentSite site, FollowPublication follow, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal async Task<IReadOnlyList<Issue>> ActAsync(Person by, string act, Func<OpenReview, Task<IReadOnlyList<Issue>>> change, CancellationToken cancellation, params (string Name, string? Value)[] details)
    {
        var (issues, isNew) = await database.WriteAsync(async db =>
        {
            var open = await OpenReview.LoadAsync(db, site().Data.PlanVersions, Now, cancellation);
            var found = await change(open);
            if (found.Count > 0)
            {
                db.ChangeTracker.Clear();
                return (found, false);
            }

            await db.SaveChangesAsync(cancellation);
            await AuditLog.WriteAsync(db, open.Now, by.Id, by.Name, act, $"{open.Review.Year}", details.ToDictionary(detail => detail.Name, detail => detail.Value), cancellation);
            return (found, await open.PutPublicAsync(cancellation));
        }, cancellation);
        if (isNew)
        {
            await follow();
        }

        return issues;
    }
}
