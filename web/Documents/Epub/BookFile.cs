using System.IO.Compression;
using System.Text;
using KilkennyInfo.Documents.Zip;

namespace KilkennyInfo.Documents.Epub;

/// <summary>The container of an e-book. The same book is the same bytes.</summary>
internal sealed class BookFile : IDisposable
{
    private readonly FixedZip _zip;

    public BookFile(DateOnly day)
    {
        _zip = new FixedZip(day);

        // First and not compressed: programs tell an e-book by these bytes.
        AddStored("mimetype", "application/epub+zip"u8);
    }

    public void Add(string name, string text) => _zip.Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>For what is compressed already.</summary>
    public void AddStored(string name, ReadOnlySpan<byte> bytes) => _zip.Add(name, bytes, CompressionLevel.NoCompression);

    public byte[] Finish() => _zip.ToArray();

    public void Dispose() => _zip.Dispose();
}
