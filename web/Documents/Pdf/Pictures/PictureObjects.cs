using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Objects;
using KilkennyInfo.Documents.Pictures;

namespace KilkennyInfo.Documents.Pdf.Pictures;

/// <summary>Puts pictures into a file: a JPEG as it is, any other as its pixels with its transparency beside them.</summary>
internal sealed class PictureObjects(Func<Picture, Pixels> pixels)
{
    private const int EveryByteFromTheOneAbove = 2;

    public int Add(PdfFile file, Picture picture)
    {
        var jpeg = picture.Kind is PictureKind.Jpeg ? JpegFacts.Of(picture.Bytes.Span) : null;
        return jpeg is { IsUpright: true } ? AddJpeg(file, picture, jpeg) : AddPixels(file, pixels(picture));
    }

    private static int AddJpeg(PdfFile file, Picture picture, JpegFacts facts)
    {
        var colours = facts.Components switch { 1 => "Gray", 3 => "RGB", _ => "CMYK" };
        var inverted = facts is { Components: 4, HasAdobeMarker: true } ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        return file.AddStream($"{Head(facts.Width, facts.Height, colours)}{inverted}/Filter/DCTDecode", picture.Bytes.ToArray());
    }

    private static int AddPixels(PdfFile file, Pixels image)
    {
        var mask = image.Alpha is { } alpha
            ? $"/SMask {PdfText.Reference(AddSamples(file, image, alpha, "Gray", "", 1))}"
            : "";
        return AddSamples(file, image, image.Rgb, "RGB", mask, 3);
    }

    private static int AddSamples(PdfFile file, Pixels image, byte[] samples, string colours, string more, int channels) => file.AddCompressed(
        string.Create(CultureInfo.InvariantCulture, $"{Head(image.Width, image.Height, colours)}{more}/DecodeParms<</Predictor 15/Colors {channels}/Columns {image.Width}>>"),
        Differences(samples, image.Width * channels));

    /// <summary>Each row as its difference from the row above (the PNG predictor “up”), which compresses better.</summary>
    private static byte[] Differences(byte[] samples, int rowLength)
    {
        var rows = samples.Length / rowLength;
        var differences = new byte[samples.Length + rows];
        for (var row = 0; row < rows; row++)
        {
            var (from, to) = (row * rowLength, row * (rowLength + 1));
            differences[to] = EveryByteFromTheOneAbove;
            for (var at = 0; at < rowLength; at++)
            {
                differences[to + 1 + at] = (byte)(samples[from + at] - (row > 0 ? samples[from + at - rowLength] : 0));
            }
        }
        return differences;
    }

    private static string Head(int width, int height, string colours) => string.Create(CultureInfo.InvariantCulture,
        $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/Device{colours}");
}
