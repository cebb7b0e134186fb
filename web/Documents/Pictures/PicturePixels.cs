using KilkennyInfo.Documents.Model;
using SkiaSharp;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>Opens pictures for the formats that cannot carry them as they are: PDF has no PNG, Word and EPUB readers know little of WebP.</summary>
public static class PicturePixels
{
    /// <summary>Pixels; what is larger would take hundreds of megabytes to open.</summary>
    public const long MostPixels = 64_000_000;

    /// <exception cref="DocumentFaultException">The picture is damaged, too large or of another kind than it says.</exception>
    public static Pixels Of(Picture picture)
    {
        using var codec = Open(picture);
        using var bitmap = Decode(codec, picture);
        var (rgb, alpha) = Separate(bitmap.GetPixelSpan());
        return Turning.Upright(new Pixels(bitmap.Width, bitmap.Height, rgb, alpha), Origin(codec, picture));
    }

    /// <summary>The picture as an upright PNG; one that is that already stays as it is, to the byte.</summary>
    /// <exception cref="DocumentFaultException">As for <see cref="Of"/>.</exception>
    public static byte[] PngOf(Picture picture)
    {
        using var codec = Open(picture);
        if (picture.Kind == PictureKind.Png && Origin(codec, picture) == SKEncodedOrigin.TopLeft)
        {
            // Opened all the same: a document with a damaged picture must not be made.
            Decode(codec, picture).Dispose();
            return picture.Bytes.ToArray();
        }

        return PngFile.Of(Of(picture));
    }

    private static SKCodec Open(Picture picture)
    {
        // Skia knows more kinds than the library takes; none of them is let in by another's name.
        if (!Signature.IsThatOf(picture.Kind, picture.Bytes.Span))
        {
            throw Fault(picture, "is not the kind of picture that it says it is");
        }

        using var data = SKData.CreateCopy(picture.Bytes.Span);
        var codec = SKCodec.Create(data) ?? throw Damaged(picture);
        if (codec.Info.Width > 0 && codec.Info.Height > 0 && (long)codec.Info.Width * codec.Info.Height <= MostPixels)
        {
            return codec;
        }

        using (codec)
        {
            throw Fault(picture, $"is too large, {codec.Info.Width} × {codec.Info.Height} pixels");
        }
    }

    /// <summary>Skia does not look for the notes of a PNG, which browsers heed.</summary>
    private static SKEncodedOrigin Origin(SKCodec codec, Picture picture) =>
        picture.Kind == PictureKind.Png ? (SKEncodedOrigin)PngNotes.Orientation(picture.Bytes.Span) : codec.EncodedOrigin;

    private static SKBitmap Decode(SKCodec codec, Picture picture)
    {
        using var srgb = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, srgb);
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw Damaged(picture);
    }

    private static (byte[] Rgb, byte[]? Alpha) Separate(ReadOnlySpan<byte> rgba)
    {
        var (rgb, alpha, isOpaque) = (new byte[rgba.Length / 4 * 3], new byte[rgba.Length / 4], true);
        for (var (pixel, from, to) = (0, 0, 0); pixel < alpha.Length; pixel++, from += 4, to += 3)
        {
            rgba.Slice(from, 3).CopyTo(rgb.AsSpan(to));
            alpha[pixel] = rgba[from + 3];
            isOpaque &= alpha[pixel] == byte.MaxValue;
        }

        return (rgb, isOpaque ? null : alpha);
    }

    private static DocumentFaultException Damaged(Picture picture) => Fault(picture, "is damaged");

    private static DocumentFaultException Fault(Picture picture, string what) => new($"The picture “{picture.Name}” {what}.");
}
