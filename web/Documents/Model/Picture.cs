namespace KilkennyInfo.Documents.Model;

/// <summary>A picture as it came from the library: its bytes, untouched, and its size in pixels.</summary>
public sealed record Picture(string Name, PictureKind Kind, int Width, int Height, ReadOnlyMemory<byte> Bytes);

public enum PictureKind
{
    Png,
    Jpeg,
    WebP,
}
