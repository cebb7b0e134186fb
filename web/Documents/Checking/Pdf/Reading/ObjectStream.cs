namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Objects that stand packed together in a stream: first their numbers and places, then themselves.</summary>
internal static class ObjectStream
{
    public static IReadOnlyList<int> NumbersIn(PdfFile file, PdfStream stream, CheckBudget budget) =>
        [.. Places(new PdfLexer(file.Decode(stream, out _), budget), stream, budget).Select(place => place.Number)];

    /// <summary>All at once, since each needs the whole stream unpacked.</summary>
    public static IEnumerable<(int Number, PdfValue Value)> Read(PdfFile file, PdfStream stream, CheckBudget budget)
    {
        var lexer = new PdfLexer(file.Decode(stream, out _), budget);
        var parser = new PdfParser(lexer, file, budget);
        var first = stream.Whole("First") ?? 0;
        foreach (var (number, offset) in Places(lexer, stream, budget))
        {
            var place = (long)first + offset;
            if (place < 0 || place >= lexer.Length)
            {
                continue;
            }

            lexer.Position = (int)place;
            if (parser.Read() is { } value and not PdfWord)
            {
                yield return (number, value);
            }
        }
    }

    private static List<(int Number, int Offset)> Places(PdfLexer lexer, PdfStream stream, CheckBudget budget)
    {
        var places = new List<(int, int)>();
        var count = stream.Whole("N") ?? 0;
        while (places.Count < count && lexer.Next() is PdfNumber number && lexer.Next() is PdfNumber offset)
        {
            places.Add((number.Whole, offset.Whole));
            CheckBudget.AtMost(places.Count, budget.Limits.Objects, "objects");
        }

        return places;
    }
}
