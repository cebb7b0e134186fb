namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Finds the objects of a file whose cross-references are wrong, by looking for where each says that it begins.</summary>
internal sealed class RecoveryScan(PdfFile file, ReadOnlyMemory<byte> bytes, CheckBudget budget)
{
    private readonly XrefTable _table = new();

    /// <returns>Without a trailer when none was found: the file was cut off.</returns>
    public XrefTable Run()
    {
        foreach (var (number, at) in FindObjects())
        {
            // The last of several is the newest.
            _table.Entries[number] = new(XrefKind.Plain, at);
            CheckBudget.AtMost(_table.Entries.Count, budget.Limits.Objects, "objects");
        }

        FindTrailer();
        return _table;
    }

    /// <summary>Adds what stands in object streams; only when the file can decrypt, and for objects found nowhere else.</summary>
    public static void AddPacked(PdfFile file, XrefTable table, CheckBudget budget)
    {
        foreach (var number in table.Entries.Keys.ToList())
        {
            if (file.Find(number) is PdfStream stream && stream.Name("Type") == "ObjStm")
            {
                foreach (var packed in ObjectStream.NumbersIn(file, stream, budget))
                {
                    table.Add(packed, new(XrefKind.Packed, number), budget);
                }
            }
        }
    }

    private IEnumerable<(int Number, int At)> FindObjects()
    {
        var from = 0;
        while (from < bytes.Length)
        {
            budget.Step();
            var found = bytes.Span[from..].IndexOf("obj"u8);
            if (found < 0)
            {
                yield break;
            }

            var at = from + found;
            from = at + 3;
            if (NumberBefore(at) is { } start && new PdfLexer(bytes, budget) { Position = start }.Next() is PdfNumber { IsWhole: true } number)
            {
                yield return (number.Whole, start);
            }
        }
    }

    /// <summary>Where “12 0 ” before the word begins; none when it is not two numbers.</summary>
    private int? NumberBefore(int word)
    {
        var span = bytes.Span;
        var at = word - 1;
        for (var part = 0; part < 2; part++)
        {
            var gap = at;
            while (at >= 0 && PdfLexer.IsSpace(span[at]))
            {
                at--;
            }

            var digits = at;
            while (at >= 0 && span[at] is >= (byte)'0' and <= (byte)'9' && digits - at < 10)
            {
                at--;
            }

            if (digits == at || (part == 1 && gap == digits))
            {
                return null;
            }
        }

        return at < 0 || PdfLexer.IsSpace(span[at]) || PdfLexer.IsDelimiter(span[at]) || span[at] is >= (byte)'a' and <= (byte)'z' ? at + 1 : null;
    }

    private void FindTrailer()
    {
        var before = bytes.Length;
        while (before > 0 && bytes.Span[..before].LastIndexOf("trailer"u8) is >= 0 and var at)
        {
            before = at;
            var lexer = new PdfLexer(bytes, budget) { Position = at + "trailer".Length };
            if (new PdfParser(lexer, file, budget).Read() is PdfDict trailer && trailer.Raw("Root") is not null)
            {
                _table.Trailer = trailer;
                return;
            }
        }

        foreach (var entry in _table.Entries.Values.OrderByDescending(entry => entry.At))
        {
            if (file.ReadAt(entry.At, null) is PdfStream stream && stream.Raw("Type").Is("XRef") && stream.Raw("Root") is not null)
            {
                _table.Trailer = stream;
                return;
            }
        }
    }
}
