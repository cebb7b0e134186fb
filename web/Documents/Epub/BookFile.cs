using System.IO.Compression;
using System.Text;

namespace KilkennyInfo.Documents.Epub;

/// <summary>The container of an e-book. Every entry has the same time, so that the same book is the same bytes.</summary>
internal sealed class BookFile : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _time;

    public BookFile(DateOnly day)
    {
        _time = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        _zip = new ZipArchive(_bytes, ZipArchiveMode.Create, leaveOpen: true);

        // First and not compressed: programs tell an e-book by these bytes.
        AddStored("mimetype", "application/epub+zip"u8);
    }

    public void Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text), CompressionLevel.Optimal);

    /// <summary>For what is compressed already.</summary>
    public void AddStored(string name, ReadOnlySpan<byte> bytes) => Add(name, bytes, CompressionLevel.NoCompression);

    public byte[] Finish()
    {
        _zip.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _bytes.Dispose();
    }

    private void Add(string name, ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = _time;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
