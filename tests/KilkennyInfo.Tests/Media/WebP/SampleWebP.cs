using System.Buffers.Binary;
using System.Text;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.WebP;

/// <summary>WebP files of 24 by 16 pixels, made from the same colours, and the means to put something into them.</summary>
internal static class SampleWebP
{
    public const int Width = 24;
    public const int Height = 16;

    public static byte[] Lossy { get; } = Convert.FromBase64String(
        "UklGRmIAAABXRUJQVlA4IFYAAACwAwCdASoYABAAPtFapkuoJaOhsAgBABoJbACsLwAB0SuoxcDOAAD+9FN74Z0FgstAZEza0ErfX3qU5d9TyxC3x/j4"
        + "DEg1snFzd7T0xuPKPOXUdALAAA==");

    /// <summary>With transparency.</summary>
    public static byte[] Lossless { get; } = Convert.FromBase64String(
        "UklGRkIAAABXRUJQVlA4TDYAAAAvF8ADEAGBbLLnDx5CRP8zdwAQhP9yCRH9Tw1FbdtAZRD+jLt7z1EYgz2YAEF3I4RQE7r7DwA=");

    public static byte[] LosslessOpaque { get; } = Convert.FromBase64String(
        "UklGRjYAAABXRUJQVlA4TCoAAAAvF8ADAAGASNpffISI/qceAAThv1xCRP9TQ0hAeOD/Y1EchTGICQCudTM=");

    /// <summary>Transparency packed.</summary>
    public static byte[] LossyAlpha { get; } = Convert.FromBase64String(
        "UklGRpYAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSBYAAAABmYzof4BI22ZD8+/68DBiAiaAWetmVlA4IFoAAADQAwCdASoYABAAPtFWpkuoJKOh"
        + "sAgBABoJbACsLwAB7/P1/cYNCsAA/vRWiDQMvhwVFvQjJ9qzLQLrVxC05d8xhUFRX5WUFjSKVn4n5qvj5e9xEWUqXmYAAAA=");

    /// <summary>Transparency as it is.</summary>
    public static byte[] LossyRawAlpha { get; } = Convert.FromBase64String(
        "UklGRgICAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSIEBAAAAAAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhAQgPFh0kKzI5QEdOVVxjanF4f4aNlJui"
        + "AgkQFx4lLDM6QUhPVl1ka3J5gIeOlZyjAwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kBAsSGSAnLjU8Q0pRWF9mbXR7gomQl56lBQwTGiEoLzY9REtSWWBn"
        + "bnV8g4qRmJ+mBg0UGyIpMDc+RUxTWmFob3Z9hIuSmaCnBw4VHCMqMTg/Rk1UW2JpcHd+hYyTmqGoCA8WHSQrMjlAR05VXGNqcXh/ho2Um6KpCRAXHiUs"
        + "MzpBSE9WXWRrcnmAh46VnKOqChEYHyYtNDtCSVBXXmVsc3qBiI+WnaSrCxIZICcuNTxDSlFYX2ZtdHuCiZCXnqWsDBMaISgvNj1ES1JZYGdudXyDipGY"
        + "n6atDRQbIikwNz5FTFNaYWhvdn2Ei5KZoKeuDhUcIyoxOD9GTVRbYmlwd36FjJOaoaivDxYdJCsyOUBHTlVcY2pxeH+GjZSboqmwAFZQOCBaAAAA0AMA"
        + "nQEqGAAQAD7RVqZLqCSjobAIAQAaCWwArC8AAe/z9f3GDQrAAP70Vog0DL4cFRb0Iyfasy0C61cQtOXfMYVBUV+VlBY0ilZ+J+ar4+XvcRFlKl5mAAAA");

    /// <summary>Two pictures in turn.</summary>
    public static byte[] Animated { get; } = Convert.FromBase64String(
        "UklGRjYBAABXRUJQVlA4WAoAAAACAAAAFwAADwAAQU5JTQYAAAAAAAAAAABBTk1GfgAAAAAAAAAAABcAAA8AAGQAAAJWUDhMZgAAAC8XwAMADXUhov8B"
        + "Bm0bSTKD4w93/xwDsWDSPX/RDIQEiYn/b62hwG0bZXgM2S8UAAAAAAAAAAD4vsto1DAHY2fblIb3I8uS8873tguQ50FXVA9u/Q3PV/fvXPiXWzuxvV6R"
        + "/Y+iAEFOTUaEAAAAAAAAAAAAFwAADwAAZAAAAFZQOExrAAAALxfAAwANdSGi/wGFjCRJ5W95CKuw980aqG3bhkmZ9P+3nIQESTL7/yg5FLhto4x5B79Y"
        + "HwAAAAAAAAAAqK6Oob0UIjpzf+Pq/dNj3sd4HeNDr1PkZ/gebnKda2Vy/8mL7TcOn3jyKdXpLwIA");

    public static byte[] File(params IEnumerable<byte[]> chunks)
    {
        var body = Join(chunks);
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length + 4);
        return Join(Words("RIFF"), size, Words("WEBP"), body);
    }

    public static byte[] Chunk(string type, params byte[] data)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, data.Length);
        return Join(Words(type), size, data, new byte[data.Length % 2]);
    }

    /// <summary>The head of an extended file: 32 says profile, 16 transparency, 8 camera notes, 4 XMP, 2 animation.</summary>
    public static byte[] Head(int flags, int width = Width, int height = Height) => Chunk(
        "VP8X", (byte)flags, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), (byte)((width - 1) >> 16), (byte)(height - 1), (byte)((height - 1) >> 8), (byte)((height - 1) >> 16));

    /// <summary>The chunk of this type, whole.</summary>
    public static byte[] Part(byte[] file, string type) => Chunks(file).Single(chunk => chunk.Type == type).Whole;

    public static IEnumerable<(string Type, byte[] Whole)> Chunks(byte[] file)
    {
        Assert.Equal(file.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)));
        for (var at = 12; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            var end = at + 8 + length + (length % 2);
            yield return (Encoding.ASCII.GetString(file, at, 4), file[at..end]);
            at = end;
        }
    }

    public static string Types(byte[] file) => string.Join(' ', Chunks(file).Select(chunk => chunk.Type.TrimEnd()));
}
