using System.Globalization;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>How big a file is, as people say it.</summary>
internal static class FileSize
{
    private const double Kilobyte = 1000;

    public static string Of(long bytes) => bytes < Kilobyte * Kilobyte
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(bytes / Kilobyte))} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte / Kilobyte:0.0} MB");
}
