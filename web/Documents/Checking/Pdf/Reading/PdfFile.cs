using System.Text;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>
/// The objects of a PDF, read when they are asked for and kept. It owns the places of all objects and mends them once when they
/// turn out to be wrong; what could not be found is null, as the format says.
/// </summary>
internal sealed class PdfFile
{
    /// <summary>Finding an object may need another one: the length of a stream, the stream that holds it. Honest files need three.</summary>
    private const int MostNested = 16;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly CheckBudget _budget;
    private readonly Dictionary<int, PdfValue> _found = [];
    private readonly HashSet<int> _finding = [];
    private readonly HashSet<int> _unpacked = [];
    private XrefTable _xref = new();
    private bool _isMended;

    private PdfFile(ReadOnlyMemory<byte> bytes, CheckBudget budget)
    {
        var start = Math.Max(bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8), 0);
        _bytes = bytes[start..];
        _budget = budget;
        Version = ReadVersion(_bytes.Span);
    }

    /// <summary>Such as <c>1.7</c>, from the first line.</summary>
    public string Version { get; }

    public PdfMap Trailer { get; private set; } = PdfDict.Empty;

    public PdfDict Root { get; private set; } = PdfDict.Empty;

    public Decryption? Decryption { get; private set; }

    /// <summary>What had to be mended, one sentence each.</summary>
    public List<string> Damage { get; } = [];

    /// <summary>Each object that the cross-references name.</summary>
    public IEnumerable<PdfValue> Objects => _xref.Entries.Keys.Order().ToList().Select(Find);

    /// <exception cref="RefusedException">It is broken, or opens only with a password.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, CheckBudget budget)
    {
        var file = new PdfFile(bytes, budget);
        file.ReadXref();
        return file;
    }

    public PdfValue Find(int number)
    {
        if (_found.TryGetValue(number, out var known))
        {
            return known;
        }

        if (!_xref.Entries.TryGetValue(number, out var entry) || entry.Kind == XrefKind.Free || _finding.Count >= MostNested || !_finding.Add(number))
        {
            return PdfNull.Instance;
        }

        try
        {
            var value = entry.Kind == XrefKind.Packed ? Unpack(number, entry.At) : ReadOrMend(number, entry.At);
            return _found[number] = PdfMap.Follow(this, value);
        }
        finally
        {
            _finding.Remove(number);
        }
    }

    /// <param name="isWhole">False when it was damaged or is packed in a way that is not read.</param>
    public byte[] Decode(PdfStream stream, out bool isWhole)
    {
        var packed = _bytes.Slice(stream.Start, stream.Length).ToArray();
        var plain = Decryption is null ? packed : Decryption.Stream(stream, packed);
        return StreamDecoder.Decode(stream, plain, _budget, out isWhole);
    }

    /// <param name="number">None when any object may stand there.</param>
    /// <returns>None when another object, or none, stands there.</returns>
    public PdfValue? ReadAt(int at, int? number)
    {
        _budget.LookAtTheClock();
        var lexer = new PdfLexer(_bytes, _budget) { Position = Math.Clamp(at, 0, _bytes.Length) };
        if (lexer.Next() is not PdfNumber { IsWhole: true } found || lexer.Next() is not PdfNumber { IsWhole: true } generation
            || lexer.Next() is not PdfWord { Value: "obj" } || (number is not null && found.Whole != number))
        {
            return null;
        }

        var parser = new PdfParser(lexer, this, _budget, Decryption?.StringsOf(found.Whole, generation.Whole));
        var value = parser.Read() ?? PdfNull.Instance;
        if (value is PdfDict dict && lexer.Next() is PdfWord { Value: "stream" })
        {
            value = StreamExtent.Read(_bytes, lexer.Position, dict, this, generation.Whole);
        }

        if (value is PdfMap map)
        {
            map.Number = found.Whole;
        }

        return value is PdfWord ? PdfNull.Instance : value;
    }

    private void ReadXref()
    {
        if (new XrefReader(this, _bytes, _budget).Read() is { Trailer: { } trailer } table)
        {
            _xref = table;
            Trailer = trailer;
            OpenLock();
        }
        else
        {
            Mend("the cross-references cannot be read");
        }

        if (Trailer.Dict("Root") is null && !_isMended)
        {
            Mend("the catalogue is not where the cross-references say");
        }

        Root = Trailer.Dict("Root") ?? throw new RefusedException(RefusalReason.Broken, "there is no catalogue: the file may be cut off");
        if (Root.Dict("Pages") is null)
        {
            throw new RefusedException(RefusalReason.Broken, "there are no pages");
        }
    }

    private void Mend(string why)
    {
        Damage.Add(why);
        _isMended = true;
        _xref = new RecoveryScan(this, _bytes, _budget).Run();
        if (_xref.Trailer is not null)
        {
            Trailer = _xref.Trailer;
        }

        OpenLock();
        RecoveryScan.AddPacked(this, _xref, _budget);
    }

    private void OpenLock()
    {
        if (Decryption is null && Trailer.Dict("Encrypt") is { } encrypt)
        {
            Decryption = Decryption.Open(encrypt, (Trailer.Array("ID")?[0] as PdfString)?.Bytes ?? []);
            _found.Clear();
        }
    }

    private PdfValue ReadOrMend(int number, int at)
    {
        if (ReadAt(at, number) is { } value)
        {
            return value;
        }

        if (!_isMended)
        {
            Mend($"object {number} is not where the cross-references say");
        }

        var isFound = _xref.Entries.TryGetValue(number, out var entry) && entry.Kind == XrefKind.Plain;
        return (isFound ? ReadAt(entry.At, number) : null) ?? PdfNull.Instance;
    }

    private PdfValue Unpack(int number, int container)
    {
        if (Find(container) is PdfStream stream && _unpacked.Add(container))
        {
            foreach (var (packed, value) in ObjectStream.Read(this, stream, _budget))
            {
                if (_xref.Entries.TryGetValue(packed, out var entry) && entry == new XrefEntry(XrefKind.Packed, container))
                {
                    if (value is PdfMap map)
                    {
                        map.Number = packed;
                    }

                    _found.TryAdd(packed, value);
                }
            }
        }

        return _found.GetValueOrDefault(number, PdfNull.Instance);
    }

    private static string ReadVersion(ReadOnlySpan<byte> bytes)
    {
        var line = Encoding.ASCII.GetString(bytes["%PDF-".Length..Math.Min(bytes.Length, 16)]);
        return string.Concat(line.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.'));
    }
}
