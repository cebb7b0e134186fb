using System.Buffers.Binary;

namespace KilkennyInfo.Complaints.Files;

/// <summary>The record with which a zip archive ends (APPNOTE.TXT 4.3.16); readers of archives begin there, whatever stands in front.</summary>
/// <param name="At">Where the record begins.</param>
/// <param name="DirectoryLength">Of the list of entries before it.</param>
/// <param name="DirectoryAt">Where that list begins by its own account.</param>
/// <param name="CommentLength">Of what follows the record by its own account.</param>
internal readonly record struct ZipEnd(int At, uint DirectoryLength, uint DirectoryAt, int CommentLength)
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The last one in the file.</summary>
    public static ZipEnd? Find(ReadOnlySpan<byte> file)
    {
        var from = Math.Max(0, file.Length - Length - LongestComment);
        var at = file[from..].LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || from + at + Length > file.Length)
        {
            return null;
        }

        var record = file.Slice(from + at, Length);
        return new ZipEnd(
            from + at,
            BinaryPrimitives.ReadUInt32LittleEndian(record[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            BinaryPrimitives.ReadUInt16LittleEndian(record[20..]));
    }

    /// <summary>A list of entries stands right before it, so that readers would find an archive.</summary>
    public bool HasDirectory(ReadOnlySpan<byte> file) =>
        DirectoryLength <= At && (DirectoryLength == 0 || file[(int)(At - DirectoryLength)..].StartsWith("PK\x01\x02"u8));

    /// <summary>Nothing follows, and the list ends where the record begins: the file is an archive and nothing besides.</summary>
    public bool IsWholeFile(ReadOnlySpan<byte> file) =>
        CommentLength == 0 && At + Length == file.Length && (long)DirectoryAt + DirectoryLength == At && HasDirectory(file);
}
