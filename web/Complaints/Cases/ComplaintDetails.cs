using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// What tells who complained, and their story, as they sent it (domain section 5: nothing else is asked). One row for each complaint; the
/// row goes when the case is erased.
/// </summary>
public sealed class ComplaintDetails
{
    public const int NameMaxLength = 120;
    public const int ContactMaxLength = 200;
    public const int AddressMaxLength = 400;
    public const int StoryMaxLength = 10_000;
    public const int ShortMaxLength = 1_000;

    public required Guid ComplaintId { get; init; }

    /// <summary>As the person writes it: never put into capitals, cut or stripped of its fadas (domain section 3). None when it is anonymous.</summary>
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    /// <summary>How they want to hear from us.</summary>
    public ContactWay? Way { get; set; }

    public AnswerFormat Format { get; set; }

    /// <summary>An interpreter for Irish Sign Language is wanted (Irish Sign Language Act 2017, section 6).</summary>
    public bool NeedsSignLanguage { get; set; }

    /// <summary>Who the complaint is about, where somebody complains for another.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>What the one who writes is to the other: parent, advocate …</summary>
    public string? Relation { get; set; }

    /// <summary>It concerns somebody under 18: the Ombudsman for Children may help.</summary>
    public bool ConcernsChild { get; set; }

    public required string WhatHappened { get; init; }

    public string? WhereAndWhen { get; init; }

    public string? Wanted { get; init; }

    /// <summary>What they have tried, or a reference that they already have.</summary>
    public string? Earlier { get; init; }
}

internal sealed class ComplaintDetailsMapping : IEntityTypeConfiguration<ComplaintDetails>
{
    public void Configure(EntityTypeBuilder<ComplaintDetails> builder)
    {
        builder.HasKey(one => one.ComplaintId);
        builder.HasOne<Complaint>().WithOne().HasForeignKey<ComplaintDetails>(one => one.ComplaintId);
        builder.Property(one => one.Name).HasMaxLength(ComplaintDetails.NameMaxLength);
        builder.Property(one => one.Email).HasMaxLength(ComplaintDetails.ContactMaxLength);
        builder.Property(one => one.Phone).HasMaxLength(ComplaintDetails.ContactMaxLength);
        builder.Property(one => one.Address).HasMaxLength(ComplaintDetails.AddressMaxLength);
        builder.Property(one => one.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Format).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.OnBehalfOf).HasMaxLength(ComplaintDetails.NameMaxLength);
        builder.Property(one => one.Relation).HasMaxLength(ComplaintDetails.ContactMaxLength);
        builder.Property(one => one.WhatHappened).HasMaxLength(ComplaintDetails.StoryMaxLength);
        builder.Property(one => one.WhereAndWhen).HasMaxLength(ComplaintDetails.ShortMaxLength);
        builder.Property(one => one.Wanted).HasMaxLength(ComplaintDetails.ShortMaxLength);
        builder.Property(one => one.Earlier).HasMaxLength(ComplaintDetails.ShortMaxLength);
    }
}
