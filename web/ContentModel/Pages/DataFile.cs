using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// One file of content that is not a page: strings, contacts, facts, page types, images. The bytes are kept as they came, so that
/// every node of the site reads the same and an export gives them back unchanged.
/// </summary>
public sealed class DataFile
{
    public const int PathMaxLength = 200;

    /// <summary>Path within the content folder, with forward slashes.</summary>
    public required string Path { get; init; }

    public required byte[] Bytes { get; set; }
}

internal sealed class DataFileMapping : IEntityTypeConfiguration<DataFile>
{
    public void Configure(EntityTypeBuilder<DataFile> builder)
    {
        builder.HasKey(file => file.Path);
        builder.Property(file => file.Path).HasMaxLength(DataFile.PathMaxLength);
    }
}
