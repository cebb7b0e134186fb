using KilkennyInfo.Platform.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Webhooks;

/// <summary>
/// Another program that is told when something happens to a page: where it listens, what it wants to hear of, and the secret by which it
/// knows that the site is speaking. Administrators own it; its address never changes.
/// </summary>
public sealed class Webhook
{
    public const int SecretMaxLength = 500;

    /// <summary>For this long after a new secret was made, messages carry a signature with the earlier one too.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    public required string Address { get; init; }

    public required WebhookEvents Events { get; init; }

    public required DateTime CreatedUtc { get; init; }

    /// <summary>Never in clear: see <see cref="WebhookSecrets"/>.</summary>
    public required string Secret { get; set; }

    public string? EarlierSecret { get; private set; }

    public DateTime? EarlierUntilUtc { get; private set; }

    public WebhookState State { get; private set; }

    /// <summary>The host alone, for headings and the log.</summary>
    public string Host => new Uri(Address).Authority;

    internal void Pause() => State = WebhookState.Paused;

    internal void Resume() => State = WebhookState.Active;

    internal void Stop(WebhookState why) => State = why;

    /// <summary>The secret that was lost cannot sign beside the new one, and a hook that stopped for want of it goes on.</summary>
    internal void Renew(string secret, DateTime now)
    {
        var wasLost = State is WebhookState.SecretLost;
        (EarlierSecret, EarlierUntilUtc) = wasLost ? (null, null) : ((string?)Secret, (DateTime?)(now + Overlap));
        Secret = secret;
        State = wasLost ? WebhookState.Active : State;
    }

    /// <summary>The newest first.</summary>
    internal IEnumerable<string> SecretsAt(DateTime now) => EarlierSecret is { } earlier && EarlierUntilUtc > now ? [Secret, earlier] : [Secret];
}

/// <summary>Stored by name.</summary>
public enum WebhookState
{
    Active,

    /// <summary>An administrator wants nothing sent for now; what happens meanwhile is not told later.</summary>
    Paused,

    /// <summary>The receiver answered 410: it wants nothing more.</summary>
    Gone,

    /// <summary>The key that protects its secret is no longer there, so nothing can be signed until it has a new one.</summary>
    SecretLost,
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.Property(hook => hook.Id).ValueGeneratedNever();
        builder.Property(hook => hook.Address).HasMaxLength(OutboundAddress.MaxLength);
        builder.Property(hook => hook.Secret).HasMaxLength(Webhook.SecretMaxLength);
        builder.Property(hook => hook.EarlierSecret).HasMaxLength(Webhook.SecretMaxLength);
        builder.Property(hook => hook.State).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(hook => hook.Host);
    }
}
