using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Outbound;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Webhooks;

/// <summary>What an administrator does with webhooks: adds one, pauses it, gives it a new secret, sends a message again, takes it away.</summary>
public sealed class WebhookRegister(SiteDatabase database, OutboundClient outbound, WebhookSecrets secrets, WebhookSender sender, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>What has to be mended, or the new hook and its secret, which nobody is shown again.</returns>
    public async Task<(NewWebhook? Made, IReadOnlyList<Issue> Issues)> AddAsync(Person by, string address, WebhookEvents events, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        var (kept, problem) = await outbound.CheckAsync(address, cancellation);
        List<Issue> issues =
        [
            .. string.IsNullOrWhiteSpace(address) ? [new Issue("address", "desk.hooks.address.missing")] : problem is { } wrong ? [IssueOf(wrong)] : Array.Empty<Issue>(),
            .. events is WebhookEvents.None ? [new Issue("events", "desk.hooks.events.missing")] : Array.Empty<Issue>(),
        ];
        return issues.Count > 0 ? (null, issues) : await AddAsync(by, kept!, events, secrets, cancellation);
    }

    public Task PauseAsync(Person by, Guid id, CancellationToken cancellation) => ChangeAsync(by, id, "webhook.paused", hook => hook.Pause(), cancellation);

    /// <summary>Has a hook told again, also one whose receiver had said that it wants nothing more.</summary>
    public async Task<IReadOnlyList<Issue>> ResumeAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        return await database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var hook = await FindAsync(db, id, cancellation);
            if (hook.State is WebhookState.SecretLost)
            {
                return [Issue.Whole("desk.hooks.needs-secret")];
            }

            hook.Resume();
            await WriteAuditAsync(db, by, "webhook.resumed", hook, cancellation);
            return [];
        }, cancellation);
    }

    /// <returns>The new secret. The earlier one signs beside it for a day.</returns>
    public async Task<string> RenewSecretAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        var secret = WebhookSecrets.New();
        var stored = secrets.Protect(secret);
        await ChangeAsync(by, id, "webhook.secret-renewed", hook => hook.Renew(stored, Now), cancellation);
        sender.Nudge();
        return secret;
    }

    /// <summary>Takes a hook away, with all that was and was not sent to it.</summary>
    public Task DeleteAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        return database.WriteAsync(async db =>
        {
            var hook = await FindAsync(db, id, cancellation);
            db.Remove(hook);
            await WriteAuditAsync(db, by, "webhook.deleted", hook, cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Sends a message that says nothing new, to see whether it arrives.</summary>
    /// <param name="page">What the message speaks of.</param>
    public Task<IReadOnlyList<Issue>> TestAsync(Person by, Guid id, PageNews page, CancellationToken cancellation) => SendAsync(by, id, (db, hook) =>
    {
        db.Add(WebhookDelivery.Of(hook.Id, WebhookEvents.Test, page, Now));
        return WriteAuditAsync(db, by, "webhook.tested", hook, cancellation);
    }, cancellation);

    /// <summary>Sends a message once more: one that was given up, one that was taken and then lost, or one that would wait for its next time.</summary>
    public Task<IReadOnlyList<Issue>> SendAgainAsync(Person by, Guid id, Guid deliveryId, CancellationToken cancellation) => SendAsync(by, id, async (db, hook) =>
    {
        var delivery = await db.Set<WebhookDelivery>().Include(delivery => delivery.Attempts).SingleOrDefaultAsync(delivery => delivery.Id == deliveryId && delivery.WebhookId == id, cancellation)
            ?? throw new NotThereException("There is no such message.");
        if (delivery.Attempts.Any(attempt => !attempt.HasEnded && attempt.BeganUtc + WebhookDelivery.Lease > Now))
        {
            return; // It is on its way already.
        }

        delivery.SendAgain(Now);
        await WriteAuditAsync(db, by, "webhook.sent-again", hook, cancellation, ("page", delivery.PageKey));
    }, cancellation);

    /// <summary>Without what stands after a question mark: some receivers take a password there, and the audit log is kept for ever.</summary>
    internal static string Shown(string address) => new Uri(address).GetLeftPart(UriPartial.Path);

    private async Task<(NewWebhook?, IReadOnlyList<Issue>)> AddAsync(Person by, string address, WebhookEvents events, WebhookSecrets keeper, CancellationToken cancellation)
    {
        var secret = WebhookSecrets.New();
        var stored = keeper.Protect(secret);
        return await database.WriteAsync<(NewWebhook?, IReadOnlyList<Issue>)>(async db =>
        {
            if (await db.Set<Webhook>().AnyAsync(other => other.Address == address, cancellation))
            {
                return (null, [new Issue("address", "desk.hooks.address.taken")]);
            }

            var hook = new Webhook { Id = Guid.CreateVersion7(), Address = address, Events = events, CreatedUtc = Now, Secret = stored };
            db.Add(hook);
            await WriteAuditAsync(db, by, "webhook.added", hook, cancellation, ("events", string.Join(' ', WebhookEventsExtensions.All.Where(what => events.HasFlag(what)).Select(what => what.Code()))));
            return (new NewWebhook(hook.Id, secret), []);
        }, cancellation);
    }

    private async Task ChangeAsync(Person by, Guid id, string act, Action<Webhook> change, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        await database.WriteAsync(async db =>
        {
            var hook = await FindAsync(db, id, cancellation);
            change(hook);
            await WriteAuditAsync(db, by, act, hook, cancellation);
            return true;
        }, cancellation);
    }

    private async Task<IReadOnlyList<Issue>> SendAsync(Person by, Guid id, Func<SiteDb, Webhook, Task> act, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        var issues = await database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var hook = await FindAsync(db, id, cancellation);
            if (hook.State is not WebhookState.Active)
            {
                return [Issue.Whole("desk.hooks.not-active")];
            }

            await act(db, hook);
            return [];
        }, cancellation);
        sender.Nudge();
        return issues;
    }

    private static async Task<Webhook> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<Webhook>().SingleOrDefaultAsync(hook => hook.Id == id, cancellation) ?? throw new NotThereException("There is no such webhook.");

    private Task WriteAuditAsync(SiteDb db, Person by, string act, Webhook hook, CancellationToken cancellation, params (string Name, string? Value)[] details) =>
        AuditLog.WriteAsync(db, Now, by.Id, by.Name, act, hook.Host, details.Append(("address", Shown(hook.Address))).ToDictionary(detail => detail.Item1, detail => detail.Item2), cancellation);

    private static Issue IssueOf(OutboundProblem problem) => new("address", $"desk.outbound.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(problem.ToString())}");

    private static void RequireAdministrator(Person by)
    {
        if (!by.Is(Role.Administrator))
        {
            throw new NotAllowedException("This needs the role Administrator.");
        }
    }
}

/// <param name="Secret">Shown once.</param>
public sealed record NewWebhook(Guid Id, string Secret);
