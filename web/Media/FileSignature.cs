using System.Text;

namespace KilkennyInfo.Media;

/// <summary>Tells what a file is by its first bytes, and gives a name to what is an image but not one that the site shows.</summary>
internal static class FileSignature
{
    private const int LookedThrough = 4096;

    private static readonly (string Kind, int At, byte[] Mark)[] Unsupported =
    [
        ("HEIC", 4, "ftyphei"u8.ToArray()),
        ("HEIC", 4, "ftyphev"u8.ToArray()),
        ("HEIC", 4, "ftypmif1"u8.ToArray()),
        ("HEIC", 4, "ftypmsf1"u8.ToArray()),
        ("MP4", 4, "ftyp"u8.ToArray()),
        ("TIFF", 0, [.. "II"u8, 42, 0]),
        ("TIFF", 0, [.. "MM"u8, 0, 42]),
        ("TIFF", 0, [.. "II"u8, 43, 0]),
        ("TIFF", 0, [.. "MM"u8, 0, 43]),
        ("PDF", 0, "%PDF-"u8.ToArray()),
        ("EPS", 0, "%!PS"u8.ToArray()),
        ("PSD", 0, "8BPS"u8.ToArray()),
        ("JPEG XL", 0, [0xFF, 0x0A]),
        ("JPEG XL", 0, [0, 0, 0, 12, .. "JXL "u8]),
        ("JPEG 2000", 0, [0, 0, 0, 12, .. "jP  "u8]),
        ("JPEG 2000", 0, [0xFF, 0x4F, 0xFF, 0x51]),
        ("ICO", 0, [0, 0, 1, 0]),
        ("WMF", 0, [0xD7, 0xCD, 0xC6, 0x9A]),
        ("EMF", 40, " EMF"u8.ToArray()),
    ];

    public static ImageKind? KindOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return ImageKind.Png;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return ImageKind.Jpeg;
        }

        return file.StartsWith("RIFF"u8) && IsAt(file, 8, "WEBP"u8) ? ImageKind.WebP : null;
    }

    /// <summary>For what has no <see cref="KindOf"/>.</summary>
    public static ImageRefusal RefusalOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
        {
            return new ImageRefusal(ImageRefusal.Gif, "GIF");
        }

        if (UnsupportedKindOf(file) is { } kind)
        {
            return new ImageRefusal(ImageRefusal.UnsupportedKind, kind, ("kind", kind));
        }

        return IsSvg(file)
            ? new ImageRefusal(ImageRefusal.Svg, "SVG")
            : new ImageRefusal(ImageRefusal.NotAnImage, $"{file.Length} bytes that begin with {Convert.ToHexString(file[..Math.Min(file.Length, 16)])}");
    }

    private static string? UnsupportedKindOf(ReadOnlySpan<byte> file)
    {
        if (IsAt(file, 4, "ftyp"u8) && HasAvifBrand(file))
        {
            return "AVIF";
        }

        foreach (var (kind, at, mark) in Unsupported)
        {
            if (IsAt(file, at, mark))
            {
                return kind;
            }
        }

        // Two letters alone would make a picture of many a text; the four bytes after the size of the file are always empty.
        return file.StartsWith("BM"u8) && IsAt(file, 6, [0, 0, 0, 0]) ? "BMP" : null;
    }

    /// <summary>The brands of such a file are words of four letters in its first box; AVIF is often named only among the later ones.</summary>
    private static bool HasAvifBrand(ReadOnlySpan<byte> file)
    {
        for (var at = 8; at + 4 <= Math.Min(file.Length, 64); at += 4)
        {
            if (IsAt(file, at, "avif"u8) || IsAt(file, at, "avis"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSvg(ReadOnlySpan<byte> file)
    {
        var start = Encoding.Latin1.GetString(file[..Math.Min(file.Length, LookedThrough)]).Replace("\0", "", StringComparison.Ordinal);
        return start.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n').StartsWith('<')
            && start.Contains("<svg", StringComparison.OrdinalIgnoreCase)
            && !start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAt(ReadOnlySpan<byte> file, int at, ReadOnlySpan<byte> mark) => file.Length >= at + mark.Length && file.Slice(at, mark.Length).SequenceEqual(mark);
}
