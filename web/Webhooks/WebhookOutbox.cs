using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Webhooks;

/// <summary>Where messages to hooks are put, in the transaction of the act that they tell of.</summary>
public static class WebhookOutbox
{
    /// <summary>Only inside <see cref="SiteDatabase.WriteAsync"/>: one message for each hook that wants to hear of it.</summary>
    public static async Task AddAsync(SiteDb db, WebhookEvents what, PageNews page, DateTime now, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A message to a hook is added inside the transaction of the act that it tells of.");
        }

        var hooks = await db.Set<Webhook>().Where(hook => hook.State == WebhookState.Active && (hook.Events & what) == what).Select(hook => hook.Id).ToListAsync(cancellation);
        if (hooks.Count > 0)
        {
            db.AddRange(hooks.Select(hook => WebhookDelivery.Of(hook, what, page, now)));
            await db.SaveChangesAsync(cancellation);
        }
    }
}
