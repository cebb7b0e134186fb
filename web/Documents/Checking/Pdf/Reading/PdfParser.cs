namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Builds values from tokens. Depth and number of values are bounded; a missing bracket ends with the bytes.</summary>
/// <param name="file">What references are followed in; none where there are none, as in page content.</param>
/// <param name="decrypt">Turns the bytes of a string into what they stand for; none when they are plain.</param>
internal sealed class PdfParser(PdfLexer lexer, PdfFile? file, CheckBudget budget, Func<byte[], byte[]>? decrypt = null)
{
    private const int MapCost = 3;
    private const int BytesPerValue = 16;

    /// <summary>Of one array or dictionary in page content, which is not kept.</summary>
    private const int MostPassing = 1_000_000;

    public PdfLexer Lexer => lexer;

    /// <summary>The next value; a word where one stands. None at the end.</summary>
    public PdfValue? Read(int depth = 0)
    {
        CheckBudget.NotDeeper(depth, budget.Limits.Depth);
        var token = lexer.Next();
        if (token == Words.OpenArray)
        {
            return ReadArray(depth);
        }

        if (token == Words.OpenMap)
        {
            return new PdfDict(file, ReadEntries(depth));
        }

        return token switch
        {
            PdfNumber { IsWhole: true, Value: >= 0 } number when file is not null => ReadReference(number),
            PdfString text => Counted(text),
            _ => token,
        };
    }

    private PdfString Counted(PdfString text)
    {
        Count(text.Bytes.Length / BytesPerValue, 0);
        return decrypt is null ? text : new PdfString(decrypt(text.Bytes));
    }

    private PdfValue ReadReference(PdfNumber number)
    {
        var after = lexer.Position;
        if (lexer.Next() is PdfNumber { IsWhole: true, Value: >= 0 and <= 65535 } && lexer.Next() is PdfWord { Value: "R" })
        {
            return new PdfRef(number.Whole);
        }

        lexer.Position = after;
        return number;
    }

    private PdfArray ReadArray(int depth)
    {
        var items = new List<PdfValue>();
        while (Read(depth + 1) is { } item && item != Words.CloseArray && !EndsObject(item))
        {
            Count(1, items.Count);
            items.Add(item is PdfWord ? PdfNull.Instance : item);
        }

        return new PdfArray(file, [.. items]);
    }

    private KeyValuePair<string, PdfValue>[] ReadEntries(int depth)
    {
        Count(MapCost, 0);
        var entries = new List<KeyValuePair<string, PdfValue>>();
        while (lexer.Next() is { } key && key != Words.CloseMap && !EndsObject(key))
        {
            if (key is not PdfName name)
            {
                continue;
            }

            var value = Read(depth + 1);
            if (value is null || value == Words.CloseMap || EndsObject(value))
            {
                break;
            }

            Count(2, entries.Count);
            entries.Add(new(name.Value, value is PdfWord ? PdfNull.Instance : value));
        }

        return [.. entries];
    }

    private void Count(int cost, int items)
    {
        if (file is not null)
        {
            budget.Keep(cost);
        }

        CheckBudget.AtMost(items, MostPassing, "items of one array");
    }

    /// <summary>A bracket was forgotten: what follows belongs to no value. The word is left for whoever reads the object.</summary>
    private bool EndsObject(PdfValue value)
    {
        if (value is not PdfWord { Value: "endobj" or "stream" } word)
        {
            return false;
        }

        lexer.Position -= word.Value.Length;
        return true;
    }
}
