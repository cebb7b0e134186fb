using KilkennyInfo.Platform.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial.Links;

/// <summary>What is known of one link to another site, wherever on ours it stands: how it went when it was last asked, and when it is asked next.</summary>
public sealed class LinkCheck
{
    /// <summary>After an attempt has begun, no other node begins one for this long.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>No other site is asked for the same thing more often, unless somebody at the desk wants to know.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromDays(7);

    /// <summary>Without what stands after a #, which the other site never sees.</summary>
    public required string Address { get; init; }

    public DateTime DueUtc { get; set; }

    /// <summary>None before the first answer.</summary>
    public DateTime? CheckedUtc { get; private set; }

    public LinkResult? Result { get; private set; }

    /// <summary>The other site's answer; none when it did not come to that.</summary>
    public int? Status { get; private set; }

    public OutboundProblem? Problem { get; private set; }

    /// <summary>Where it has moved to.</summary>
    public string? Target { get; private set; }

    /// <summary>The first of the checks that all failed since.</summary>
    public DateTime? FailingSinceUtc { get; private set; }

    internal void Take(DateTime now) => DueUtc = now + Lease;

    internal void Store(LinkFinding finding, DateTime now)
    {
        (Result, Status, Problem, Target) = (finding.Result, finding.Status, finding.Problem, finding.Target);
        FailingSinceUtc = finding.Result.IsBroken() ? FailingSinceUtc ?? now : null;
        (CheckedUtc, DueUtc) = (now, now + Interval);
    }
}

/// <summary>What came of asking once.</summary>
public sealed record LinkFinding(LinkResult Result, int? Status = null, OutboundProblem? Problem = null, string? Target = null);

/// <summary>Stored by name; the desk has a sentence for each.</summary>
public enum LinkResult
{
    Ok,

    /// <summary>It works, and says that it has another address for good.</summary>
    Moved,

    NotFound,

    /// <summary>The other site does not let our question through; a person may see more.</summary>
    Refused,

    /// <summary>No answer, or one that says that the other site is out of order.</summary>
    Unreachable,

    Certificate,
}

public static class LinkResultExtensions
{
    /// <summary>Somebody should look at it.</summary>
    public static bool IsBroken(this LinkResult result) => result is not (LinkResult.Ok or LinkResult.Moved);
}

internal sealed class LinkCheckMapping : IEntityTypeConfiguration<LinkCheck>
{
    private const int NameOfEnumMaxLength = 20;

    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.HasKey(check => check.Address);
        builder.Property(check => check.Address).HasMaxLength(OutboundAddress.MaxLength);
        builder.Property(check => check.Target).HasMaxLength(OutboundAddress.MaxLength);
        builder.Property(check => check.Result).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(check => check.Problem).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
    }
}
