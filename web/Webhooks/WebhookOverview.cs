using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Webhooks;

/// <summary>What the desk sees of webhooks.</summary>
public sealed class WebhookOverview(SiteDatabase database)
{
    private const int MostShown = 50;

    /// <summary>All hooks, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<WebhookLine>> ListAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var hooks = await db.Set<Webhook>().OrderBy(hook => hook.CreatedUtc).ToListAsync(cancellation);
        var counts = await db.Set<WebhookDelivery>().GroupBy(delivery => new { delivery.WebhookId, delivery.State })
            .Select(group => new { group.Key.WebhookId, group.Key.State, Number = group.Count(), LastUtc = group.Max(delivery => delivery.EndedUtc) }).ToListAsync(cancellation);
        return
        [
            .. hooks.Select(hook =>
            {
                var own = counts.Where(count => count.WebhookId == hook.Id).ToDictionary(count => count.State);
                int NumberOf(WebhookDeliveryState state) => own.TryGetValue(state, out var count) ? count.Number : 0;
                return new WebhookLine(hook, NumberOf(WebhookDeliveryState.Waiting), NumberOf(WebhookDeliveryState.GivenUp), own.GetValueOrDefault(WebhookDeliveryState.Taken)?.LastUtc);
            }),
        ];
    }

    /// <summary>One hook, with its newest messages and every attempt at them.</summary>
    /// <exception cref="NotThereException">There is no such hook.</exception>
    public async Task<(Webhook Hook, IReadOnlyList<WebhookDelivery> Deliveries)> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var hook = await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id, cancellation) ?? throw new NotThereException("There is no such webhook.");
        var deliveries = await db.Set<WebhookDelivery>().Where(delivery => delivery.WebhookId == id)
            .Include(delivery => delivery.Attempts.OrderBy(attempt => attempt.Id))
            .OrderByDescending(delivery => delivery.OccurredUtc).ThenByDescending(delivery => delivery.Id).Take(MostShown).AsSplitQuery().ToListAsync(cancellation);
        return (hook, deliveries);
    }
}

/// <param name="LastTakenUtc">When the receiver last took something, as far as that is remembered.</param>
public sealed record WebhookLine(Webhook Hook, int Waiting, int GivenUp, DateTime? LastTakenUtc);
