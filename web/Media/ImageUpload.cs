using System.Diagnostics;
using System.Globalization;
using KilkennyInfo.Media.Jpeg;
using KilkennyInfo.Media.Png;
using KilkennyInfo.Media.WebP;

namespace KilkennyInfo.Media;

/// <summary>
/// The door through which every uploaded image comes. It tells the kind by the content, holds the limits, and writes the file anew with
/// only those parts that are needed to show it: no place, no names, no small copies, nothing hidden behind the end. The pixels are not
/// touched. Time and memory grow with the size of the file, not with what the file says about itself.
/// </summary>
public static class ImageUpload
{
    public const int MaxMegabytes = 10;

    public const int MaxBytes = MaxMegabytes * BytesPerMegabyte;

    public const int MaxMegapixels = 40;

    public const int MaxPixels = MaxMegapixels * 1_000_000;

    /// <summary>The longest side, in pixels.</summary>
    public const int MaxSide = 12_000;

    private const int BytesPerMegabyte = 1024 * 1024;

    public static ImageReading Read(ReadOnlyMemory<byte> bytes)
    {
        if (FileSignature.KindOf(bytes.Span) is not { } kind)
        {
            return FileSignature.RefusalOf(bytes.Span);
        }

        if (bytes.Length > MaxBytes)
        {
            return TooBigFile(bytes.Length);
        }

        try
        {
            return Clean(kind, bytes);
        }
        catch (ImageRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    /// <summary>Called by every reader as soon as it knows the size, before it does any work that grows with it.</summary>
    internal static void CheckSize(ImageKind kind, long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw ImageRefusedException.Damaged(kind, $"a size of {width} x {height}");
        }

        if (width > MaxSide || height > MaxSide)
        {
            throw TooLarge(ImageRefusal.TooWide, width, height, MaxSide);
        }

        if (width * height > MaxPixels)
        {
            throw TooLarge(ImageRefusal.TooManyPixels, width, height, MaxMegapixels);
        }
    }

    private static CleanImage Clean(ImageKind kind, ReadOnlyMemory<byte> bytes) => kind switch
    {
        ImageKind.Png => new PngCleaner(bytes).Clean(),
        ImageKind.Jpeg => new JpegCleaner(bytes).Clean(),
        ImageKind.WebP => new WebPCleaner(bytes).Clean(),
        _ => throw new UnreachableException(),
    };

    /// <summary>Rounded up, so that a file just over the limit is not said to be as big as the limit.</summary>
    private static ImageRefusal TooBigFile(int length)
    {
        var tenths = Math.Ceiling(length * 10.0 / BytesPerMegabyte) / 10;
        return new ImageRefusal(
            ImageRefusal.TooBigFile,
            $"{length} bytes",
            ("size", tenths.ToString("0.#", CultureInfo.InvariantCulture)),
            ("limit", Digits(MaxMegabytes)));
    }

    private static ImageRefusedException TooLarge(string key, long width, long height, int limit) =>
        new(new ImageRefusal(key, $"{width} x {height} pixels", ("width", Digits(width)), ("height", Digits(height)), ("limit", Digits(limit))));

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
