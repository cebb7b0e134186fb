using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>Somebody took part in what a complaint is about: they do not see it. Says the same as the case's events, so that questions to the database can ask it.</summary>
public sealed class CaseConflict
{
    public required Guid ComplaintId { get; init; }

    public required Guid AccountId { get; init; }
}

internal sealed class CaseConflictMapping : IEntityTypeConfiguration<CaseConflict>
{
    public void Configure(EntityTypeBuilder<CaseConflict> builder)
    {
        builder.HasKey(one => new { one.ComplaintId, one.AccountId });
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId);
    }
}
