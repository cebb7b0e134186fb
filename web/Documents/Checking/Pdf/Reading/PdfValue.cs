using System.Globalization;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>A value as it stands in a PDF. Values of one kind are compared by what they are, maps by the object they came from.</summary>
internal abstract class PdfValue;

internal sealed class PdfNull : PdfValue
{
    public static readonly PdfNull Instance = new();
}

internal sealed class PdfBool : PdfValue
{
    public static readonly PdfBool True = new();
    public static readonly PdfBool False = new();
}

internal sealed class PdfNumber(double value, bool isWhole) : PdfValue
{
    private const int FirstShared = -16;
    private static readonly PdfNumber[] Shared = [.. Enumerable.Range(FirstShared, 1024).Select(number => new PdfNumber(number, true))];

    public double Value => value;

    public bool IsWhole => isWhole;

    /// <summary>Kept within the range of a whole number, for the figures of hostile files.</summary>
    public int Whole => (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    /// <summary>Most numbers of a file are small and whole; one object stands for all of a kind.</summary>
    public static PdfNumber Of(double value) =>
        value >= FirstShared && value < FirstShared + Shared.Length && value == Math.Floor(value) ? Shared[(int)value - FirstShared] : new(value, true);
}

internal sealed class PdfName(string value) : PdfValue
{
    public string Value => value;
}

internal sealed class PdfString(byte[] bytes) : PdfValue
{
    public byte[] Bytes => bytes;

    public string Text => PdfText.Decode(bytes);
}

internal sealed class PdfRef(int number) : PdfValue
{
    public int Number => number;
}

/// <summary>A bare word: an operator of page content, or <c>obj</c>, <c>endobj</c>, <c>R</c> and the like.</summary>
internal sealed class PdfWord(string value) : PdfValue
{
    public string Value => value;
}

/// <summary>An array whose items are followed to what they refer to when they are taken.</summary>
internal sealed class PdfArray(PdfFile? file, PdfValue[] items) : PdfValue
{
    public int Count => items.Length;

    public PdfValue[] Raw => items;

    public PdfValue this[int index] => index < items.Length && index >= 0 ? PdfMap.Follow(file, items[index]) : PdfNull.Instance;

    public IEnumerable<PdfValue> Items
    {
        get
        {
            foreach (var item in items)
            {
                yield return PdfMap.Follow(file, item);
            }
        }
    }
}

internal sealed class PdfDict(PdfFile? file, KeyValuePair<string, PdfValue>[] entries) : PdfMap(file, entries)
{
    public static readonly PdfDict Empty = new(null, []);
}

/// <param name="start">Where its bytes begin in the file.</param>
internal sealed class PdfStream(PdfFile? file, KeyValuePair<string, PdfValue>[] entries, int start, int length) : PdfMap(file, entries)
{
    public int Start => start;

    public int Length => length;

    public int Generation { get; init; }
}

internal static class PdfValueExtensions
{
    /// <summary>What is written in the value, near enough for a person: a name without its slash, the text of a string.</summary>
    public static string Plain(this PdfValue? value) => value switch
    {
        PdfName name => name.Value,
        PdfString text => text.Text,
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfBool => value == PdfBool.True ? "true" : "false",
        _ => string.Empty,
    };

    public static bool Is(this PdfValue? value, string name) => value is PdfName found && found.Value == name;

    /// <summary>An array's items, or the value alone; nothing for none.</summary>
    public static IEnumerable<PdfValue> OneOrMany(this PdfValue? value) => value switch
    {
        null => [],
        PdfArray array => array.Items,
        _ => [value],
    };
}
