using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Webhooks;

/// <summary>
/// One message on its way to one hook. It is written in the transaction of the act that it tells of, so neither is there without the
/// other, and <see cref="WebhookSender"/> takes it from there. It holds nothing personal, and is forgotten after a while.
/// </summary>
public sealed class WebhookDelivery
{
    /// <summary>A page's key, as <c>ContentModel</c> limits it.</summary>
    public const int KeyMaxLength = 80;

    /// <summary>For this long after an attempt has begun nobody else begins one, even if the process that did is gone.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    internal static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>Waits after the first, second ... attempt; the last one for all that follow.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    private WebhookDelivery()
    {
    }

    /// <summary>What the receiver knows the message by. The same at every attempt, so that it can tell a repetition.</summary>
    public Guid Id { get; private init; }

    public Guid WebhookId { get; private init; }

    public WebhookEvents Event { get; private init; }

    public DateTime OccurredUtc { get; private init; }

    public string PageKey { get; private init; } = "";

    public string SlugIrish { get; private init; } = "";

    public string SlugEnglish { get; private init; } = "";

    public int Revision { get; private init; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>The give-up time counts from here: a site that stood still for days has not tried yet.</summary>
    public DateTime? FirstTryUtc { get; private set; }

    /// <summary>Not to be touched before this. While an attempt is under way: when its lease ends.</summary>
    public DateTime NextTryUtc { get; private set; }

    /// <summary>Since it was last begun from the beginning.</summary>
    public int Tries { get; private set; }

    /// <summary>When it was taken or given up.</summary>
    public DateTime? EndedUtc { get; private set; }

    /// <summary>The oldest first.</summary>
    public List<WebhookAttempt> Attempts { get; } = [];

    public Bilingual<string> Slugs => new(SlugIrish, SlugEnglish);

    internal static WebhookDelivery Of(Guid hook, WebhookEvents what, PageNews page, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WebhookId = hook,
        Event = what,
        OccurredUtc = now,
        PageKey = page.Key,
        SlugIrish = page.Slugs.Irish,
        SlugEnglish = page.Slugs.English,
        Revision = page.Revision,
        NextTryUtc = now,
    };

    internal bool IsDue(DateTime now) => State is WebhookDeliveryState.Waiting && NextTryUtc <= now;

    /// <summary>Called before each attempt, and stored before it begins.</summary>
    internal WebhookAttempt BeginTry(DateTime now)
    {
        Tries++;
        FirstTryUtc ??= now;
        NextTryUtc = now + Lease;
        var attempt = new WebhookAttempt { BeganUtc = now };
        Attempts.Add(attempt);
        return attempt;
    }

    internal void MarkTaken(DateTime now) => End(WebhookDeliveryState.Taken, now);

    internal void MarkFailed(DateTime now)
    {
        if (now - FirstTryUtc >= Patience)
        {
            End(WebhookDeliveryState.GivenUp, now);
        }
        else
        {
            NextTryUtc = now + Waits[Math.Clamp(Tries, 1, Waits.Length) - 1];
        }
    }

    internal void GiveUp(DateTime now) => End(WebhookDeliveryState.GivenUp, now);

    /// <summary>Somebody at the desk wants it sent once more: from the beginning, with all its tries.</summary>
    internal void SendAgain(DateTime now) =>
        (State, Tries, FirstTryUtc, NextTryUtc, EndedUtc) = (WebhookDeliveryState.Waiting, 0, null, now, null);

    private void End(WebhookDeliveryState state, DateTime now) => (State, EndedUtc) = (state, now);
}

/// <summary>Stored by name.</summary>
public enum WebhookDeliveryState
{
    Waiting,

    /// <summary>The receiver answered that it has it.</summary>
    Taken,

    /// <summary>Nobody tries any more.</summary>
    GivenUp,
}

/// <summary>One time that a message was sent, and what came of it.</summary>
public sealed class WebhookAttempt
{
    public long Id { get; private set; }

    public Guid DeliveryId { get; private set; }

    public required DateTime BeganUtc { get; init; }

    /// <summary>None while it is under way, and for ever when the site was stopped meanwhile.</summary>
    public int? Milliseconds { get; private set; }

    /// <summary>The receiver's answer; none when it did not come to that.</summary>
    public int? Status { get; private set; }

    public OutboundProblem? Problem { get; private set; }

    public bool HasEnded => Milliseconds is not null;

    internal void End(OutboundOutcome outcome, TimeSpan took) =>
        (Milliseconds, Status, Problem) = ((int)took.TotalMilliseconds, outcome.Answer?.Status, outcome.Problem);
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    private const int NameOfEnumMaxLength = 20;

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId);
        builder.HasMany(delivery => delivery.Attempts).WithOne().HasForeignKey(attempt => attempt.DeliveryId);
        builder.Property(delivery => delivery.Event).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(delivery => delivery.PageKey).HasMaxLength(WebhookDelivery.KeyMaxLength);
        builder.Property(delivery => delivery.SlugIrish).HasMaxLength(Slug.MaxLength);
        builder.Property(delivery => delivery.SlugEnglish).HasMaxLength(Slug.MaxLength);
        builder.Property(delivery => delivery.State).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Ignore(delivery => delivery.Slugs);
        builder.HasIndex(delivery => new { delivery.State, delivery.NextTryUtc });
    }
}

internal sealed class WebhookAttemptMapping : IEntityTypeConfiguration<WebhookAttempt>
{
    public void Configure(EntityTypeBuilder<WebhookAttempt> builder)
    {
        builder.Property(attempt => attempt.Problem).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(attempt => attempt.HasEnded);
    }
}
