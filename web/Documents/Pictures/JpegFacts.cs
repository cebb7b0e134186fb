using System.Buffers.Binary;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>What a format must know of a JPEG that it carries as it is (ITU-T T.81, annex B).</summary>
/// <param name="Width">As stored, before it is turned upright.</param>
/// <param name="Height">As stored.</param>
/// <param name="Components">1 is grey, 3 colour, 4 the inks of a press.</param>
/// <param name="AdobeTransform">What Adobe's marker says of the colours (T.872, 6.5.3), null without that marker. With it, inks are stored inverted.</param>
/// <param name="Orientation">1 to 8 (Exif 2.32, tag 0112); 1 is upright. PDF and many readers of other files take no note of it.</param>
/// <param name="HasColourProfile">Then its colours may be others than sRGB.</param>
public sealed record JpegFacts(int Width, int Height, int Components, int? AdobeTransform, int Orientation, bool HasColourProfile)
{
    private const byte FirstFrame = 0xC0;
    private const byte LastFrame = 0xCF;
    private const byte StartOfScan = 0xDA;

    public bool HasAdobeMarker => AdobeTransform is not null;

    public bool IsUpright => Orientation == 1;

    /// <exception cref="DocumentFaultException">There is no whole header of a JPEG.</exception>
    public static JpegFacts Of(ReadOnlySpan<byte> file)
    {
        var facts = new JpegFacts(0, 0, 0, null, 1, false);
        if (!file.StartsWith(Signature.Jpeg))
        {
            throw Damaged();
        }

        for (var rest = file[2..]; facts.Components == 0 || rest.Length > 1 && rest[1] != StartOfScan;)
        {
            if (rest.Length < 4 || rest[0] != 0xFF)
            {
                throw Damaged();
            }

            if (rest[1] == 0xFF)
            {
                rest = rest[1..];
                continue;
            }

            var end = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (rest[1] == StartOfScan || end < 4 || end > rest.Length)
            {
                throw Damaged();
            }

            facts = facts.With(rest[1], rest[4..end]);
            rest = rest[end..];
        }

        return facts;
    }

    private JpegFacts With(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xE1 when data.StartsWith("Exif\0\0"u8) => this with { Orientation = ExifOrientation.Of(data[6..]) },
        0xE2 when data.StartsWith("ICC_PROFILE\0"u8) => this with { HasColourProfile = true },
        0xEE when data.StartsWith("Adobe"u8) && data.Length >= 12 => this with { AdobeTransform = data[11] },
        >= FirstFrame and <= LastFrame and not (0xC4 or 0xC8 or 0xCC) => WithFrame(data),
        _ => this,
    };

    private JpegFacts WithFrame(ReadOnlySpan<byte> data)
    {
        var facts = data.Length < 6 ? this : this with
        {
            Height = BinaryPrimitives.ReadUInt16BigEndian(data[1..]),
            Width = BinaryPrimitives.ReadUInt16BigEndian(data[3..]),
            Components = data[5],
        };
        return facts is { Width: > 0, Height: > 0, Components: 1 or 3 or 4 } && data[0] == 8 ? facts : throw Damaged();
    }

    private static DocumentFaultException Damaged() => new("A JPEG picture is damaged.");
}
