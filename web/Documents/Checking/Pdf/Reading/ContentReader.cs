namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Reads page content operator by operator. A picture within it comes as the operator <see cref="InlinePicture"/>.</summary>
internal sealed class ContentReader(byte[] bytes, CheckBudget budget)
{
    public const string InlinePicture = "INLINE IMAGE";

    /// <summary>No operator takes more; what stands before them is dropped.</summary>
    private const int MostOperands = 1000;

    private readonly PdfParser _parser = new(new PdfLexer(bytes, budget), null, budget);

    public List<PdfValue> Operands { get; } = [];

    /// <summary>The next operator, with its operands in <see cref="Operands"/>. None at the end.</summary>
    public string? Next()
    {
        Operands.Clear();
        while (_parser.Read() is { } value)
        {
            if (value is PdfWord { Value: "BI" })
            {
                SkipPicture();
                return InlinePicture;
            }

            if (value is PdfWord word)
            {
                return word.Value;
            }

            if (Operands.Count < MostOperands)
            {
                Operands.Add(value);
            }
        }

        return null;
    }

    private void SkipPicture()
    {
        while (_parser.Read() is { } value && value is not PdfWord { Value: "ID" })
        {
        }

        var lexer = _parser.Lexer;
        var at = lexer.Position;
        while (at < bytes.Length && bytes.AsSpan(at).IndexOf("EI"u8) is >= 0 and var found)
        {
            budget.Step();
            at += found + 2;
            if (IsEnd(at))
            {
                lexer.Position = at;
                return;
            }
        }

        lexer.Position = bytes.Length;
    }

    /// <summary>The data may contain the letters by chance: the end has space around it, and text after it.</summary>
    private bool IsEnd(int after)
    {
        if (!PdfLexer.IsSpace(bytes[after - 3]) || (after < bytes.Length && !PdfLexer.IsSpace(bytes[after])))
        {
            return false;
        }

        var next = bytes.AsSpan(after, Math.Min(12, bytes.Length - after));
        return AllTextOrSpace(next);
    }

    private static bool AllTextOrSpace(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is < 0x20 or > 0x7E && !PdfLexer.IsSpace(value))
            {
                return false;
            }
        }

        return true;
    }
}
