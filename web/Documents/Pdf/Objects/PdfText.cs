using System.Globalization;
using System.Text;

namespace KilkennyInfo.Documents.Pdf.Objects;

/// <summary>How values are spelt in a PDF file. All of it is ASCII, so that an object's text is also its bytes.</summary>
internal static class PdfText
{
    /// <summary>A text string: plain where ASCII suffices, else UTF-16, which every reader takes for what it is.</summary>
    public static string String(string text) => text.All(letter => letter is >= ' ' and <= '~') ? Literal(text) : $"<FEFF{Hex(text)}>";

    /// <summary>The UTF-16 units of a text in hexadecimal.</summary>
    public static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Numbers(params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(text.Length > 0 ? " " : "").Append(Number(value));
        }
        return text.ToString();
    }

    public static string Date(DateOnly day) => $"(D:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z)";

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(Reference));

    private static string Literal(string text) => $"({string.Concat(text.Select(letter => letter is '(' or ')' or '\\' ? $"\\{letter}" : $"{letter}"))})";
}
