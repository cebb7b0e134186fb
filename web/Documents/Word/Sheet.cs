using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Word;

/// <summary>What Word and OpenDocument files share about the page. Lengths are in millimetres.</summary>
internal static class Sheet
{
    public const double Width = 210;
    public const double Height = 297;
    public const double Margin = 25;
    public const double FooterHeight = 12;
    public const double TextWidth = Width - (2 * Margin);
    public const double TallestPicture = 180;
    public const double ListStep = 8;

    /// <summary>Both are on nearly every machine, or another of the same widths is.</summary>
    public const string Typeface = "Arial";
    public const string CodeTypeface = "Courier New";

    private const double MillimetresOfPixel = 25.4 / 96;

    /// <summary>Left and right of the text in a cell.</summary>
    public static double PaddingOf(CellSize size) => size is CellSize.Usual ? 1.8 : 0.9;

    public static string Region(Language language) => language is Language.Irish ? "ga-IE" : "en-IE";

    /// <summary>The size at which a screen shows it, or smaller where the page is.</summary>
    public static (double Width, double Height) SizeOf(Picture picture, double room)
    {
        var width = Math.Max(1, picture.Width) * MillimetresOfPixel;
        var height = Math.Max(1, picture.Height) * MillimetresOfPixel;
        var scale = Math.Min(1, Math.Min(room / width, TallestPicture / height));
        return (width * scale, height * scale);
    }
}
