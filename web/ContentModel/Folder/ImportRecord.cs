using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>One import that went through: when, from which state of the folder, and what it changed.</summary>
public sealed class ImportRecord
{
    public long Id { get; private set; }

    public required DateTime OccurredUtc { get; init; }

    public required string FolderHash { get; init; }

    /// <summary>The report's lines.</summary>
    public required string Report { get; init; }
}

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> builder) =>
        builder.Property(record => record.FolderHash).HasMaxLength(PageText.HashLength);
}
