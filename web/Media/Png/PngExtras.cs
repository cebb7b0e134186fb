using System.Text;

namespace KilkennyInfo.Media.Png;

/// <summary>
/// The chunks beside the picture itself (PNG, 11.3): which of them change how it is shown and may stay, when they have the right shape, so
/// that nothing else can be in them; and what the others are called when they go. <c>sPLT</c> goes too: no browser looks at it, and it
/// holds free text.
/// </summary>
internal static class PngExtras
{
    private const int LongestName = 79;

    /// <param name="paletteEntries">None before a palette was seen.</param>
    public static bool IsSound(string type, ReadOnlySpan<byte> data, PngHeader header, int? paletteEntries) => type switch
    {
        "gAMA" or "cICP" => data.Length == 4,
        "cHRM" => data.Length == 32,
        "sRGB" => data.Length == 1 && data[0] <= 3,
        "sBIT" => data.Length == (header.Colour is PngColour.Indexed ? 3 : header.Channels),
        "pHYs" => data.Length == 9 && data[8] <= 1,
        "hIST" => data.Length == 2 * paletteEntries,
        "bKGD" => data.Length == (header.Colour is PngColour.Indexed ? 1 : header.Colour is PngColour.Grey or PngColour.GreyAlpha ? 2 : 6),
        "tRNS" => IsSoundTransparency(data.Length, header, paletteEntries),
        _ => false,
    };

    public static string NameOf(PngChunk chunk) => chunk.Type switch
    {
        "tEXt" or "zTXt" or "iTXt" => NameOfText(chunk.Data.Span),
        "tIME" => RemovedPart.Time,
        _ => RemovedPart.Other,
    };

    private static bool IsSoundTransparency(int length, PngHeader header, int? paletteEntries) => header.Colour switch
    {
        PngColour.Grey => length == 2,
        PngColour.TrueColour => length == 6,
        PngColour.Indexed => length > 0 && length <= paletteEntries,
        _ => false,
    };

    private static string NameOfText(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)0);
        var keyword = Encoding.Latin1.GetString(data[..Math.Min(end < 0 ? data.Length : end, LongestName)]);
        return keyword is "XML:com.adobe.xmp" or "Raw profile type xmp" ? RemovedPart.Xmp
            : keyword.StartsWith("Raw profile type iptc", StringComparison.Ordinal) ? RemovedPart.Iptc
            : keyword.StartsWith("Raw profile type ", StringComparison.Ordinal) ? RemovedPart.Exif
            : RemovedPart.Comment;
    }
}
