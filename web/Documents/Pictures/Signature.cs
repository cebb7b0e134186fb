using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>The first bytes by which a kind of picture is known.</summary>
internal static class Signature
{
    public static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    public static bool IsThatOf(PictureKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        PictureKind.Png => file.StartsWith(Png),
        PictureKind.Jpeg => file.StartsWith(Jpeg),
        PictureKind.WebP => file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8),
        _ => false,
    };
}
