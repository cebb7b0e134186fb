namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Reads the cross-references as the file tells them: tables, streams, both together, and the older ones that each names.</summary>
internal sealed class XrefReader(PdfFile file, ReadOnlyMemory<byte> bytes, CheckBudget budget)
{
    private const int EndWithin = 1054;
    private const int MostParts = 5_000;
    private readonly XrefTable _table = new();
    private readonly HashSet<int> _seen = [];

    /// <returns>None when they cannot be read, or not to their end.</returns>
    public XrefTable? Read()
    {
        var parts = new Stack<int>();
        if (FindStart() is not { } start)
        {
            return null;
        }

        parts.Push(start);
        while (parts.TryPop(out var at))
        {
            if (!_seen.Add(at))
            {
                continue;
            }

            CheckBudget.AtMost(_seen.Count, MostParts, "parts of the cross-references");
            if (at < 0 || at >= bytes.Length || ReadPart(at) is not { } trailer)
            {
                return null;
            }

            _table.Trailer ??= trailer;
            if (trailer.Raw("Prev") is PdfNumber previous)
            {
                parts.Push(previous.Whole);
            }

            // The stream of a file that serves old readers too: it counts before what is older.
            if (trailer.Raw("XRefStm") is PdfNumber stream)
            {
                parts.Push(stream.Whole);
            }
        }

        return _table;
    }

    private int? FindStart()
    {
        var from = Math.Max(bytes.Length - EndWithin, 0);
        var at = bytes.Span[from..].LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return null;
        }

        var lexer = new PdfLexer(bytes, budget) { Position = from + at + "startxref".Length };
        return lexer.Next() is PdfNumber { IsWhole: true } place ? place.Whole : null;
    }

    private PdfMap? ReadPart(int at)
    {
        var lexer = new PdfLexer(bytes, budget) { Position = at };
        return lexer.Next() switch
        {
            PdfWord { Value: "xref" } => ReadTable(lexer),
            PdfNumber => ReadStream(at),
            _ => null,
        };
    }

    private PdfDict? ReadTable(PdfLexer lexer)
    {
        while (lexer.Next() is { } token)
        {
            if (token is PdfWord { Value: "trailer" })
            {
                return new PdfParser(lexer, file, budget).Read() as PdfDict;
            }

            if (token is not PdfNumber first || lexer.Next() is not PdfNumber count)
            {
                return null;
            }

            for (var number = first.Whole; number < (long)first.Whole + count.Whole; number++)
            {
                if (lexer.Next() is not PdfNumber place || lexer.Next() is not PdfNumber || lexer.Next() is not PdfWord { Value: "n" or "f" } kind)
                {
                    return null;
                }

                _table.Add(number, kind.Value == "n" ? new(XrefKind.Plain, place.Whole) : default, budget);
            }
        }

        return null;
    }

    private PdfStream? ReadStream(int at)
    {
        if (file.ReadAt(at, null) is not PdfStream stream || stream.Name("Type") != "XRef" || stream.Array("W") is not { Count: >= 3 } w)
        {
            return null;
        }

        var widths = w.Items.Take(3).Select(width => (width as PdfNumber)?.Whole ?? 0).ToArray();
        if (widths.Any(width => width is < 0 or > 8) || widths.Sum() == 0)
        {
            return null;
        }

        var data = StreamDecoder.Decode(stream, bytes.Slice(stream.Start, stream.Length).ToArray(), budget, out var isWhole);
        ReadRows(data, widths, Ranges(stream));
        return isWhole ? stream : null;
    }

    private static IEnumerable<(long First, long Count)> Ranges(PdfStream stream)
    {
        var index = stream.Array("Index")?.Items.Select(value => (long)((value as PdfNumber)?.Whole ?? 0)).ToArray();
        return index is null ? [(0, stream.Whole("Size") ?? 0)] : index.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));
    }

    private void ReadRows(byte[] data, int[] widths, IEnumerable<(long First, long Count)> ranges)
    {
        var at = 0;
        var row = widths.Sum();
        foreach (var (first, count) in ranges)
        {
            for (var number = first; number < first + count && at + row <= data.Length; number++)
            {
                var kind = widths[0] == 0 ? 1 : Field(data, at, widths[0]);
                var place = (int)Math.Min(Field(data, at + widths[0], widths[1]), int.MaxValue);
                at += row;
                if (number is >= 0 and <= int.MaxValue)
                {
                    _table.Add((int)number, kind switch { 1 => new(XrefKind.Plain, place), 2 => new(XrefKind.Packed, place), _ => default }, budget);
                }
            }
        }
    }

    private static long Field(byte[] data, int at, int width)
    {
        var value = 0L;
        for (var end = at + width; at < end; at++)
        {
            value = (value << 8) | data[at];
        }

        return value < 0 ? long.MaxValue : value;
    }
}
