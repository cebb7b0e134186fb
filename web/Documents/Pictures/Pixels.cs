namespace KilkennyInfo.Documents.Pictures;

/// <summary>A picture as it is shown, upright, row by row from the top left.</summary>
/// <param name="Rgb">Three bytes a pixel, in sRGB, not multiplied by how opaque the pixel is.</param>
/// <param name="Alpha">One byte a pixel, 255 for opaque; null when all of it is opaque.</param>
public sealed record Pixels(int Width, int Height, byte[] Rgb, byte[]? Alpha);
