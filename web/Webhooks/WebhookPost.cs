using System.Globalization;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Outbound;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Webhooks;

/// <summary>
/// Sends one message once. The sending happens outside any transaction: first a lease is stored, so that no other node takes the same
/// message, and afterwards how it went.
/// </summary>
public sealed class WebhookPost(SiteDatabase database, OutboundClient outbound, WebhookSecrets secrets, PublicAddress site, TimeProvider clock, ILogger<WebhookPost> log)
{
    private const int WantsNothingMore = 410;

    /// <summary>For an attempt under way when the site stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BeforeMarkingAgain = TimeSpan.FromSeconds(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>True when the next message may follow at once.</returns>
    public async Task<bool> SendAsync(Guid hookId, Guid deliveryId, CancellationToken stopping)
    {
        if (await FindAsync(hookId, stopping) is not { State: WebhookState.Active } hook || await KeysAsync(hook) is not { } keys)
        {
            return false;
        }

        if (await LeaseAsync(hookId, deliveryId, stopping) is not { } lease)
        {
            return true; // Another node was quicker.
        }

        var began = clock.GetTimestamp();
        var outcome = await SendAsync(WebhookMessage.Of(lease.Delivery, hook.Address, site.Origin, keys, clock.GetUtcNow()), deliveryId, stopping);
        await MarkAsync(lease, outcome, clock.GetElapsedTime(began), stopping);
        return outcome.Answer is { IsSuccess: true };
    }

    private async Task<Webhook?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id, cancellation);
    }

    /// <summary>
    /// Never inside a transaction: the framework may make a new key when it is asked for one, and writes it through the same gate.
    /// </summary>
    private async Task<IReadOnlyList<byte[]>?> KeysAsync(Webhook hook)
    {
        var keys = hook.SecretsAt(Now).Select(secrets.KeyOf).ToList();
        if (keys[0] is not null)
        {
            return [.. keys.OfType<byte[]>()];
        }

        await StopAsync(hook.Id, WebhookState.SecretLost);
        return null;
    }

    private Task<WebhookLease?> LeaseAsync(Guid hookId, Guid deliveryId, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var isActive = await db.Set<Webhook>().AnyAsync(hook => hook.Id == hookId && hook.State == WebhookState.Active, cancellation);
        if (!isActive || await db.Set<WebhookDelivery>().FindAsync([deliveryId], cancellation) is not { } delivery || !delivery.IsDue(Now))
        {
            return null;
        }

        var attempt = delivery.BeginTry(Now);
        await db.SaveChangesAsync(cancellation);
        return new WebhookLease(delivery, attempt.Id);
    }, cancellation);

    private async Task<OutboundOutcome> SendAsync(OutboundRequest request, Guid deliveryId, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource();
        await using var onStop = stopping.Register(() => limit.CancelAfter(Grace));
        try
        {
            return await outbound.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return OutboundOutcome.Failed(OutboundProblem.NoAnswer);
        }
        catch (Exception exception)
        {
            // One faulty message must not hold up all others. Its kind only: what it says may quote the address.
            WebhookLog.Unexpected(log, deliveryId, exception.GetType().Name);
            return OutboundOutcome.Failed(OutboundProblem.Unexpected);
        }
    }

    /// <summary>What was taken and is not marked would be sent again, so this does not give in while the process lives.</summary>
    private async Task MarkAsync(WebhookLease lease, OutboundOutcome outcome, TimeSpan took, CancellationToken stopping)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                Say(await MarkOnceAsync(lease, outcome, took), outcome);
                return;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                if (isFirst)
                {
                    WebhookLog.NotMarked(log, lease.Delivery.Id, exception);
                }

                await Task.Delay(BeforeMarkingAgain, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task<WebhookDelivery?> MarkOnceAsync(WebhookLease lease, OutboundOutcome outcome, TimeSpan took) => database.WriteAsync(async db =>
    {
        var delivery = await db.Set<WebhookDelivery>().Include(delivery => delivery.Attempts.Where(attempt => attempt.Id == lease.AttemptId))
            .SingleOrDefaultAsync(delivery => delivery.Id == lease.Delivery.Id);
        if (delivery is not { Attempts: [var attempt] })
        {
            return null; // Taken away meanwhile, with its hook.
        }

        attempt.End(outcome, took);
        var isNewest = delivery.State is WebhookDeliveryState.Waiting && delivery.Tries == lease.Delivery.Tries;
        if (outcome.Answer is { IsSuccess: true })
        {
            delivery.MarkTaken(Now);
        }
        else if (isNewest)
        {
            delivery.MarkFailed(Now); // A later attempt would know better.
        }

        await db.SaveChangesAsync();
        if (outcome.Answer?.Status is WantsNothingMore)
        {
            await StopAsync(db, await db.Set<Webhook>().SingleAsync(hook => hook.Id == delivery.WebhookId), WebhookState.Gone);
            await db.Set<WebhookDelivery>().Where(waiting => waiting.WebhookId == delivery.WebhookId && waiting.State == WebhookDeliveryState.Waiting)
                .ForEachAsync(waiting => waiting.GiveUp(Now));
            await db.SaveChangesAsync();
        }

        return delivery;
    }, CancellationToken.None);

    private async Task StopAsync(Guid id, WebhookState why) => await database.WriteAsync(async db =>
    {
        if (await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id && hook.State == WebhookState.Active) is { } hook)
        {
            await StopAsync(db, hook, why);
        }

        return true;
    }, CancellationToken.None);

    private async Task StopAsync(SiteDb db, Webhook hook, WebhookState why)
    {
        hook.Stop(why);
        var details = new Dictionary<string, string?> { ["address"] = WebhookRegister.Shown(hook.Address) };
        await AuditLog.WriteAsync(db, Now, null, "", why is WebhookState.Gone ? "webhook.gone" : "webhook.secret-lost", hook.Host, details, CancellationToken.None);
        WebhookLog.Stopped(log, hook.Id, why);
    }

    private void Say(WebhookDelivery? delivery, OutboundOutcome outcome)
    {
        var why = outcome.Answer?.Status.ToString(CultureInfo.InvariantCulture) ?? outcome.Problem.ToString();
        switch (delivery?.State)
        {
            case WebhookDeliveryState.Taken:
                WebhookLog.Taken(log, delivery.Id);
                break;
            case WebhookDeliveryState.GivenUp:
                WebhookLog.GivenUp(log, delivery.Id, why);
                break;
            case WebhookDeliveryState.Waiting:
                WebhookLog.TriedAgain(log, delivery.Id, why, delivery.NextTryUtc);
                break;
        }
    }

    private sealed record WebhookLease(WebhookDelivery Delivery, long AttemptId);
}

/// <summary>Nothing of a hook or a message but its id.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Error, "Messages to hooks that are due could not be looked for or marked; it is tried again in a few seconds.")]
    public static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "Message {Id} to a hook was taken.")]
    public static partial void Taken(ILogger log, Guid id);

    [LoggerMessage(3, LogLevel.Warning, "Message {Id} to a hook was not taken ({Why}); it is tried again at {Next:u}.")]
    public static partial void TriedAgain(ILogger log, Guid id, string? why, DateTime next);

    [LoggerMessage(4, LogLevel.Error, "Message {Id} to a hook was given up ({Why}).")]
    public static partial void GivenUp(ILogger log, Guid id, string? why);

    [LoggerMessage(5, LogLevel.Error, "Message {Id} to a hook met a fault of the program: {Kind}.")]
    public static partial void Unexpected(ILogger log, Guid id, string kind);

    [LoggerMessage(6, LogLevel.Error, "What became of message {Id} to a hook could not be stored; trying until it can.")]
    public static partial void NotMarked(ILogger log, Guid id, Exception exception);

    [LoggerMessage(7, LogLevel.Warning, "Hook {Id} is stopped: {Why}.")]
    public static partial void Stopped(ILogger log, Guid id, WebhookState why);
}
