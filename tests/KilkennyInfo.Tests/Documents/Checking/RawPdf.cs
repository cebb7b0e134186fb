using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>Writes PDFs by hand, object by object: small good ones, and such as no program would write.</summary>
internal sealed class RawPdf
{
    private readonly List<byte> _bytes = [];
    private readonly SortedDictionary<int, int> _places = [];

    public RawPdf(string version = "1.7") => Text($"%PDF-{version}\n");

    public int Length => _bytes.Count;

    public RawPdf Text(string text)
    {
        _bytes.AddRange(Encoding.Latin1.GetBytes(text));
        return this;
    }

    public RawPdf Object(int number, string body)
    {
        _places[number] = _bytes.Count;
        return Text($"{number} 0 obj\n{body}\nendobj\n");
    }

    public RawPdf Stream(int number, string entries, byte[] data, long? length = null)
    {
        _places[number] = _bytes.Count;
        Text($"{number} 0 obj\n<<{entries} /Length {length ?? data.Length}>>\nstream\n");
        _bytes.AddRange(data);
        return Text("\nendstream\nendobj\n");
    }

    public RawPdf Page(string content, string more = "") => Object(1, "<</Type /Catalog /Pages 2 0 R>>")
        .Object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
        .Object(3, $"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {more}>>")
        .Stream(4, "", Encoding.Latin1.GetBytes(content));

    /// <param name="more">Further entries of the trailer.</param>
    public byte[] End(string more = "")
    {
        var start = _bytes.Count;
        Text("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in _places)
        {
            Text(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{place:0000000000} 00000 n \n"));
        }

        return Text($"trailer\n<</Root 1 0 R /Size {_places.Keys.LastOrDefault() + 1} {more}>>\nstartxref\n{start}\n%%EOF\n")._bytes.ToArray();
    }

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            stream.Write(data);
        }

        return packed.ToArray();
    }
}
