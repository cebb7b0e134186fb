using System.IO.Compression;

namespace KilkennyInfo.Documents.Zip;

/// <summary>A zip file whose bytes depend on nothing but what is put in, in which order, and the day.</summary>
internal sealed class FixedZip(DateOnly day) : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly DateTimeOffset _time = new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    private ZipArchive? _archive;

    private ZipArchive Archive => _archive ??= new ZipArchive(_bytes, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, ReadOnlySpan<byte> content, CompressionLevel compression = CompressionLevel.Optimal)
    {
        var entry = Archive.CreateEntry(name, compression);
        entry.LastWriteTime = _time;
        using var stream = entry.Open();
        stream.Write(content);
    }

    public byte[] ToArray()
    {
        // The list of what is in it is written when it is closed.
        Archive.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _bytes.Dispose();
    }

    /// <summary>What another program packed, in an order and with times of our own.</summary>
    public static byte[] Repack(Stream packed, DateOnly day)
    {
        using var source = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new FixedZip(day);
        // Programs that read it as a stream want the list of content types first.
        foreach (var entry in source.Entries.OrderByDescending(entry => entry.FullName.StartsWith('[')).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            target.Add(entry.FullName, content.GetBuffer().AsSpan(0, (int)content.Length), LevelFor(entry.FullName));
        }

        return target.ToArray();
    }

    /// <summary>Pictures are small already.</summary>
    public static CompressionLevel LevelFor(string name) =>
        name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith(".jpg", StringComparison.Ordinal)
            ? CompressionLevel.NoCompression
            : CompressionLevel.Optimal;
}
