using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// One file of content that is not a page: strings, contacts, facts, page types, images. The bytes are what counts now, so that every
/// node of the site reads the same and an export gives them back unchanged. Where the desk has changed the file, what the folder has is
/// kept beside them, so that the next import can tell the two apart.
/// </summary>
public sealed class DataFile
{
    public const int PathMaxLength = 200;
    public const string MediaFolder = "media/";

    /// <summary>Path within the content folder, with forward slashes.</summary>
    public required string Path { get; init; }

    public required byte[] Bytes { get; set; }

    /// <summary>What the folder has, where the desk has made something else of it: empty when the folder has no such file. None when the bytes are the folder's.</summary>
    public byte[]? FolderBytes { get; set; }

    public bool IsMedia => IsMediaPath(Path);

    /// <summary>What the last import found, whatever the desk has made of it.</summary>
    public byte[] InFolder => FolderBytes ?? Bytes;

    /// <summary>Whether the bytes are the desk's and not the folder's.</summary>
    public bool IsFromDesk => FolderBytes is not null;

    public static bool IsMediaPath(string path) => path.StartsWith(MediaFolder, StringComparison.Ordinal);

    /// <param name="inFolder">Empty when the folder has no such file.</param>
    public void Put(byte[] bytes, byte[] inFolder)
    {
        Bytes = bytes;
        FolderBytes = bytes.AsSpan().SequenceEqual(inFolder) ? null : inFolder;
    }
}

internal sealed class DataFileMapping : IEntityTypeConfiguration<DataFile>
{
    public void Configure(EntityTypeBuilder<DataFile> builder)
    {
        builder.HasKey(file => file.Path);
        builder.Property(file => file.Path).HasMaxLength(DataFile.PathMaxLength);
        builder.Ignore(file => file.IsMedia);
        builder.Ignore(file => file.InFolder);
        builder.Ignore(file => file.IsFromDesk);
    }
}
