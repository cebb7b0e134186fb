namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Filters that write bytes as letters, and the one for runs. None of them grows by much, so only the output of runs is counted.</summary>
internal static class AsciiFilters
{
    public static byte[] Hexadecimal(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length / 2);
        var high = -1;
        foreach (var letter in text)
        {
            if (letter == '>')
            {
                break;
            }

            var digit = char.IsAsciiHexDigit((char)letter) ? Convert.ToInt32(((char)letter).ToString(), 16) : -1;
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                bytes.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            bytes.Add((byte)(high << 4));
        }

        return [.. bytes];
    }

    public static byte[] Base85(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length * 4 / 5);
        ulong group = 0;
        var count = 0;
        foreach (var letter in text)
        {
            if (letter == '~')
            {
                break;
            }

            if (letter == 'z' && count == 0)
            {
                bytes.AddRange([0, 0, 0, 0]);
            }
            else if (letter is >= (byte)'!' and <= (byte)'u')
            {
                group = (group * 85) + letter - '!';
                if (++count == 5)
                {
                    Put(bytes, group, 4);
                    (group, count) = (0, 0);
                }
            }
        }

        if (count > 1)
        {
            for (var missing = count; missing < 5; missing++)
            {
                group = (group * 85) + 84;
            }

            Put(bytes, group, count - 1);
        }

        return [.. bytes];
    }

    public static byte[] Runs(ReadOnlySpan<byte> packed, CheckBudget budget)
    {
        var bytes = new List<byte>(packed.Length);
        for (var at = 0; at < packed.Length && packed[at] != 128;)
        {
            var before = bytes.Count;
            var length = packed[at];
            if (length < 128)
            {
                var run = packed.Slice(at + 1, Math.Min(length + 1, packed.Length - at - 1));
                bytes.AddRange(run);
                at += length + 2;
            }
            else if (at + 1 < packed.Length)
            {
                bytes.AddRange(Enumerable.Repeat(packed[at + 1], 257 - length));
                at += 2;
            }
            else
            {
                break;
            }

            budget.Inflate(bytes.Count - before, bytes.Count, packed.Length);
        }

        return [.. bytes];
    }

    private static void Put(List<byte> bytes, ulong group, int count)
    {
        for (var shift = 24; count > 0; count--, shift -= 8)
        {
            bytes.Add((byte)(group >> shift));
        }
    }
}
