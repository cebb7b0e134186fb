using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Documents.Pdf.Objects;

/// <summary>
/// The numbered objects of a file while it is made, and its bytes when all are there. Streams stand by themselves; everything else is
/// packed into object streams, which more than halves a tagged file.
/// </summary>
/// <param name="version">Of PDF: 1.7 or 2.0.</param>
internal sealed class PdfFile(string version)
{
    private const int ObjectsInAStream = 200;

    /// <summary>An object's text, and the data where it is a stream; the number is the place in the list plus one.</summary>
    private readonly List<(string Body, byte[]? Data)> _objects = [];

    /// <summary>A number for an object that others refer to before it is known.</summary>
    public int Reserve()
    {
        _objects.Add(("null", null));
        return _objects.Count;
    }

    public void Set(int number, string body) => _objects[number - 1] = (body, null);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <param name="entries">The stream dictionary's entries without its length.</param>
    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        _objects[number - 1] = ($"<<{entries}/Length {data.Length.ToString(CultureInfo.InvariantCulture)}>>", data);
        return number;
    }

    public int AddCompressed(string entries, byte[] data) => AddStream($"{entries}/Filter/FlateDecode", Compressed(data));

    public byte[] ToBytes(int catalog, int information)
    {
        using var output = new MemoryStream();
        Write(output, $"%PDF-{version}\n");
        output.Write([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var entries = new List<(int Kind, long Where, int Index)>(Enumerable.Repeat((0, 0L, 0), _objects.Count + 1));
        WriteStreams(output, entries);
        WritePacked(output, entries);
        WriteCrossReferences(output, entries, catalog, information);
        return output.ToArray();
    }

    private void WriteStreams(MemoryStream output, List<(int Kind, long Where, int Index)> entries)
    {
        for (var number = 1; number <= _objects.Count; number++)
        {
            if (_objects[number - 1].Data is { } data)
            {
                entries[number] = (1, output.Position, 0);
                WriteStream(output, number, _objects[number - 1].Body, data);
            }
        }
    }

    private void WritePacked(MemoryStream output, List<(int Kind, long Where, int Index)> entries)
    {
        var packed = Enumerable.Range(1, _objects.Count).Where(number => _objects[number - 1].Data is null);
        foreach (var group in packed.Chunk(ObjectsInAStream))
        {
            var (heads, bodies) = (new StringBuilder(), new StringBuilder());
            for (var index = 0; index < group.Length; index++)
            {
                entries[group[index]] = (2, entries.Count, index);
                heads.Append(CultureInfo.InvariantCulture, $"{group[index]} {bodies.Length} ");
                bodies.Append(_objects[group[index] - 1].Body).Append('\n');
            }
            var data = Compressed(Encoding.ASCII.GetBytes(heads.ToString() + bodies));
            var body = string.Create(CultureInfo.InvariantCulture, $"<</Type/ObjStm/N {group.Length}/First {heads.Length}/Filter/FlateDecode/Length {data.Length}>>");
            entries.Add((1, output.Position, 0));
            WriteStream(output, entries.Count - 1, body, data);
        }
    }

    private static void WriteCrossReferences(MemoryStream output, List<(int Kind, long Where, int Index)> entries, int catalog, int information)
    {
        var start = output.Position;
        entries.Add((1, start, 0));
        var identifier = Convert.ToHexString(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)start)))[..32];
        var rows = new byte[entries.Count * 7];
        for (var number = 0; number < entries.Count; number++)
        {
            var row = rows.AsSpan(number * 7, 7);
            row[0] = (byte)entries[number].Kind;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)entries[number].Where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)entries[number].Index);
        }
        var data = Compressed(rows);
        WriteStream(output, entries.Count - 1, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/XRef/Size {entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]/Filter/FlateDecode/Length {data.Length}>>"), data);
        Write(output, string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    private static void WriteStream(MemoryStream output, int number, string body, byte[] data)
    {
        Write(output, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nstream\n"));
        output.Write(data);
        Write(output, "\nendstream\nendobj\n");
    }

    private static void Write(MemoryStream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));

    private static byte[] Compressed(byte[] data)
    {
        using var output = new MemoryStream();
        using (var deflate = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data);
        }
        return output.ToArray();
    }
}
