using SkiaSharp;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>Sets a picture upright that was taken with the camera held another way (Exif 2.32, tag 0112).</summary>
internal static class Turning
{
    public static Pixels Upright(Pixels stored, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
        {
            return stored;
        }

        var (width, height) = origin >= SKEncodedOrigin.LeftTop ? (stored.Height, stored.Width) : (stored.Width, stored.Height);
        var (rgb, alpha) = (new byte[stored.Rgb.Length], stored.Alpha is null ? null : new byte[stored.Alpha.Length]);
        for (var (y, to) = (0, 0); y < height; y++)
        {
            for (var x = 0; x < width; x++, to++)
            {
                var from = From(origin, stored, x, y);
                stored.Rgb.AsSpan(from * 3, 3).CopyTo(rgb.AsSpan(to * 3));
                if (alpha is not null)
                {
                    alpha[to] = stored.Alpha![from];
                }
            }
        }

        return new Pixels(width, height, rgb, alpha);
    }

    /// <summary>Which stored pixel is seen in a place; the origin says where the first row and column of the stored picture are seen.</summary>
    private static int From(SKEncodedOrigin origin, Pixels stored, int x, int y)
    {
        var (right, bottom) = (stored.Width - 1, stored.Height - 1);
        var (column, row) = origin switch
        {
            SKEncodedOrigin.TopRight => (right - x, y),
            SKEncodedOrigin.BottomRight => (right - x, bottom - y),
            SKEncodedOrigin.BottomLeft => (x, bottom - y),
            SKEncodedOrigin.LeftTop => (y, x),
            SKEncodedOrigin.RightTop => (y, bottom - x),
            SKEncodedOrigin.RightBottom => (right - y, bottom - x),
            SKEncodedOrigin.LeftBottom => (right - y, x),
            _ => (x, y),
        };
        return (row * stored.Width) + column;
    }
}
