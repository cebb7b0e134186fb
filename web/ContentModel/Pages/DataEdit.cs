using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// What the desk has made of one entry of a data file and the content folder does not have yet. It is made again on the folder's new bytes
/// at every import, until the folder has the same; then it has come home, and the row goes. What was done when is in the audit log.
/// </summary>
public sealed class DataEdit
{
    public const int KeyMaxLength = 200;
    public const int NameMaxLength = 200;
    public const int NoteMaxLength = 500;

    /// <summary>The key of an edit that is about its whole file: an image that was deleted.</summary>
    public const string WholeFile = "";

    /// <summary>New entries stand in their file in this order.</summary>
    public long Id { get; private set; }

    public required string Path { get; init; }

    /// <summary>The entry's key in its file; of an entry of a list what names it there.</summary>
    public required string Key { get; init; }

    /// <summary>The entry's lines as they stand in the file; none when it was taken away.</summary>
    public string? Written { get; set; }

    public Guid? PersonId { get; set; }

    public required string PersonName { get; set; }

    public required DateTime ChangedUtc { get; set; }

    /// <summary>Why, in the person's words, for colleagues.</summary>
    public string? Note { get; set; }
}

internal sealed class DataEditMapping : IEntityTypeConfiguration<DataEdit>
{
    public void Configure(EntityTypeBuilder<DataEdit> builder)
    {
        builder.HasIndex(edit => new { edit.Path, edit.Key }).IsUnique();
        builder.Property(edit => edit.Path).HasMaxLength(DataFile.PathMaxLength);
        builder.Property(edit => edit.Key).HasMaxLength(DataEdit.KeyMaxLength);
        builder.Property(edit => edit.PersonName).HasMaxLength(DataEdit.NameMaxLength);
        builder.Property(edit => edit.Note).HasMaxLength(DataEdit.NoteMaxLength);
    }
}
