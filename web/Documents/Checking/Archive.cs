using System.IO.Compression;
using System.Xml;
using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking;

/// <summary>
/// A zip archive that a stranger packed. What its entries say of their size is not believed: each is counted while it is unpacked.
/// </summary>
internal sealed class Archive : IDisposable
{
    private const int Encrypted = 1;
    private readonly ZipArchive _zip;
    private readonly CheckBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    public Archive(ReadOnlyMemory<byte> file, CheckBudget budget)
    {
        _budget = budget;
        CheckBudget.AtMost(file.Span.Count("PK\x01\x02"u8), budget.Limits.Entries, "entries");
        try
        {
            _zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            foreach (var entry in _zip.Entries)
            {
                CheckName(entry.FullName);
                _entries.TryAdd(entry.FullName, entry);
            }
        }
        catch (InvalidDataException exception)
        {
            throw new RefusedException(RefusalReason.Broken, exception.Message);
        }

        if (IsEncrypted(file.Span))
        {
            throw new RefusedException(RefusalReason.Encrypted, "entries of the archive need a password");
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <exception cref="RefusedException">It is broken, or unpacks to too much.</exception>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            var bytes = Inflating.Inflate(entry.Open(), Math.Max(entry.CompressedLength, 1), _budget, out var isWhole);
            return isWhole ? bytes : throw new RefusedException(RefusalReason.Broken, $"{name} cannot be unpacked");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new RefusedException(RefusalReason.Broken, $"{name}: {exception.Message}");
        }
    }

    /// <summary>Unpacks everything once, for libraries that would do so without counting, and looks through all XML.</summary>
    /// <param name="forbidden">What no XML of it may contain.</param>
    public void Inspect(string forbidden)
    {
        var nodes = 0;
        foreach (var (name, entry) in _entries)
        {
            if (!StartsLikeXml(entry))
            {
                continue;
            }

            try
            {
                SafeXml.Inspect(Read(name)!, forbidden, _budget, ref nodes);
            }
            catch (XmlException exception)
            {
                throw new RefusedException(RefusalReason.Broken, $"{name}: {exception.Message}");
            }
        }
    }

    public void Dispose() => _zip.Dispose();

    private static void CheckName(string name)
    {
        if (name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains(".."))
        {
            throw new RefusedException(RefusalReason.UnsafeNames, name);
        }
    }

    /// <summary>By the flags of the first entry; the framework would only say that the data is invalid.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> file) => file.Length > 8 && (file[6] & Encrypted) != 0;

    /// <summary>Goes through an entry that is none, without keeping it.</summary>
    private bool StartsLikeXml(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            var piece = new byte[1 << 16];
            var read = stream.ReadAtLeast(piece, 256, throwOnEndOfStream: false);
            if (LooksLikeXml(piece.AsSpan(0, read)))
            {
                return true;
            }

            for (long soFar = read; read > 0; soFar += read)
            {
                _budget.Pass(read, soFar, Math.Max(entry.CompressedLength, 1));
                read = stream.Read(piece);
            }

            return false;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new RefusedException(RefusalReason.Broken, $"{entry.FullName}: {exception.Message}");
        }
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var first = bytes[start..Math.Min(bytes.Length, 256)].TrimStart(" \t\r\n"u8);
        return first.StartsWith("<"u8) || bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);
    }
}
