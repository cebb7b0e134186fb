using System.Text;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>Spoils files in the ways that find faults in readers. The same seed spoils the same way.</summary>
internal sealed class Mutation(int seed, IReadOnlyList<byte[]> files)
{
    private static readonly string[] Words =
    [
        "0", "-1", "2147483647", "-2147483648", "99999999999999999999", "1e999", "[", "]", "<<", ">>", "(", ")", "/", "null", "true", " 0 R", "1 0 R", "5 0 R", "obj", "endobj", "stream", "endstream",
        "xref", "trailer", "startxref", "/Filter /FlateDecode", "/Kids [1 0 R]", "/Parent 2 0 R", "/Type /ObjStm", "/Prev 9", "BT", "ET", "q", "Q", "BI", "ID", "EI", "/P <</MCID 0>> BDC", "EMC", "\0", "ÿ", "%", "<w:p>", "</w:p>", "&", "<!DOCTYPE",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var bytes = files[_random.Next(files.Count)].ToList();
        for (var changes = _random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        var length = Math.Min(_random.Next(1, 200), bytes.Count - at);
        switch (_random.Next(9))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Encoding.Latin1.GetBytes(Words[_random.Next(Words.Length)]));
                break;
            case 5:
                Overwrite(bytes, at, Encoding.Latin1.GetBytes(Words[_random.Next(Words.Length)]));
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7:
                var other = files[_random.Next(files.Count)];
                var from = _random.Next(other.Length);
                Overwrite(bytes, at, other.AsSpan(from, Math.Min(_random.Next(1, 2000), other.Length - from)));
                break;
            case 8:
                ChangeNumber(bytes, at);
                break;
        }
    }

    /// <summary>The next digit from here on becomes another; most of what a PDF says is said in numbers.</summary>
    private void ChangeNumber(List<byte> bytes, int at)
    {
        while (at < bytes.Count && bytes[at] is < (byte)'0' or > (byte)'9')
        {
            at++;
        }

        if (at < bytes.Count)
        {
            bytes[at] = (byte)('0' + _random.Next(10));
        }
    }

    private static void Overwrite(List<byte> bytes, int at, ReadOnlySpan<byte> with)
    {
        for (var index = 0; index < with.Length && at + index < bytes.Count; index++)
        {
            bytes[at + index] = with[index];
        }
    }
}
