using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Accounts;

/// <summary>
/// One signed-in browser. The cookie holds random words and this row their hash, so that ending a session here ends it everywhere, at
/// the next request.
/// </summary>
public sealed class DeskSession
{
    public const int DeviceMaxLength = 100;

    /// <summary>Without a request for this long a session ends.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);

    /// <summary>No session is longer than a working day.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromHours(12);

    private static readonly TimeSpan LapsedLimit = TimeSpan.FromDays(3);

    public required Guid Id { get; init; }

    public required string TokenHash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime StartedUtc { get; init; }

    public required DateTime LastSeenUtc { get; set; }

    public DateTime? EndedUtc { get; set; }

    /// <summary>Browser and system in a word or two, so that a person recognises it in the list.</summary>
    public required string Device { get; init; }

    /// <summary>Signed in with a passkey, or with a password and a code.</summary>
    public required bool HasSecondFactor { get; set; }

    public DateTime ExpiresUtc => LastSeenUtc + IdleLimit is var idle && StartedUtc + Limit is var whole && idle < whole ? idle : whole;

    /// <summary>Ran out by itself, not long ago: a form that was open all the while may still be sent.</summary>
    public bool HasLapsed(DateTime now) => EndedUtc is null && now >= ExpiresUtc && now < ExpiresUtc + LapsedLimit;

    public bool IsAlive(DateTime now) => EndedUtc is null && now < ExpiresUtc;
}

internal sealed class DeskSessionMapping : IEntityTypeConfiguration<DeskSession>
{
    public void Configure(EntityTypeBuilder<DeskSession> builder)
    {
        builder.HasKey(session => session.Id);
        builder.Property(session => session.TokenHash).HasMaxLength(Secret.HashLength);
        builder.Property(session => session.Device).HasMaxLength(DeskSession.DeviceMaxLength);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        builder.Ignore(session => session.ExpiresUtc);
    }
}
