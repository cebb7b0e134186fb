using System.Globalization;

namespace KilkennyInfo.Documents.Word;

/// <summary>Word counts in twentieths of a point, in half points for letters, in eighths for lines, and in 360000ths of a centimetre for pictures.</summary>
internal static class Units
{
    private const double TwipsOfMillimetre = 1440 / 25.4;

    public static string Twips(double points) => Whole(points * 20);

    public static string TwipsOfMillimetres(double millimetres) => Whole(millimetres * TwipsOfMillimetre);

    public static uint TwipCount(double millimetres) => (uint)Math.Round(millimetres * TwipsOfMillimetre);

    public static string HalfPoints(double points) => Whole(points * 2);

    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36000);

    /// <param name="factor">Of the typeface's own line.</param>
    public static string LineOf(double factor) => Whole(factor * 240);

    private static string Whole(double value) => ((long)Math.Round(value)).ToString(CultureInfo.InvariantCulture);
}
