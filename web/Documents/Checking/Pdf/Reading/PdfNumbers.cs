using System.Buffers.Text;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

internal static class PdfNumbers
{
    /// <summary>A number as PDF writes it: no exponent. None when it is none.</summary>
    public static PdfNumber? Read(ReadOnlySpan<byte> raw)
    {
        var digits = raw[0] == '+' ? raw[1..] : raw;
        if (Utf8Parser.TryParse(digits, out long whole, out var used) && used == digits.Length)
        {
            return PdfNumber.Of(whole);
        }

        if (digits.IndexOfAny("eE"u8) >= 0 || !Utf8Parser.TryParse(digits, out double value, out used) || used != digits.Length)
        {
            return null;
        }

        return double.IsFinite(value) ? new PdfNumber(value, false) : null;
    }
}
