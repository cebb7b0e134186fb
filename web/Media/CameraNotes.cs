using System.Buffers.Binary;

namespace KilkennyInfo.Media;

/// <summary>
/// The little that is read from the notes of a camera (Exif, which is a TIFF directory): how the picture has to be turned, and whether
/// there is a place or a small copy among them. And the shortest such notes there can be, which say nothing but the turn.
/// </summary>
/// <param name="Orientation">1 to 8 (Exif 2.32, tag 0112); 1 when nothing valid is said, as browsers take it.</param>
internal sealed record CameraNotes(int Orientation, bool HasLocation, bool HasThumbnail)
{
    private const int Upright = 1;
    private const int FirstThatSwapsSides = 5;
    private const int EntryLength = 12;
    private const ushort OrientationTag = 0x0112;
    private const ushort LocationTag = 0x8825;
    private const ushort ShortType = 3;

    /// <summary>Of a picture that is shown as it is.</summary>
    public static CameraNotes None { get; } = new(Upright, false, false);

    public bool IsTurned => Orientation != Upright;

    /// <summary>What the editor is told when the notes are taken out.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            yield return RemovedPart.Exif;
            if (HasLocation)
            {
                yield return RemovedPart.Location;
            }

            if (HasThumbnail)
            {
                yield return RemovedPart.Thumbnail;
            }
        }
    }

    public static CameraNotes Read(ReadOnlySpan<byte> tiff)
    {
        var bigEndian = tiff.StartsWith("MM\0*"u8);
        if (tiff.Length < 14 || !(bigEndian || tiff.StartsWith("II*\0"u8)))
        {
            return None;
        }

        var start = Number(tiff.Slice(4, 4), bigEndian);
        return start >= 8 && start <= tiff.Length - 2 ? ReadDirectory(tiff[(int)start..], bigEndian) : None;
    }

    /// <summary>Width and height as the picture is shown.</summary>
    public (int Width, int Height) Turn(int width, int height) => Orientation >= FirstThatSwapsSides ? (height, width) : (width, height);

    /// <summary>A directory of one entry, the turn.</summary>
    public byte[] ToTiff() =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        OrientationTag >> 8, OrientationTag & 0xFF, 0, (byte)ShortType, 0, 0, 0, 1, 0, (byte)Orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static CameraNotes ReadDirectory(ReadOnlySpan<byte> directory, bool bigEndian)
    {
        var (orientation, hasLocation) = (Upright, false);
        var entries = Math.Min((int)Number(directory[..2], bigEndian), (directory.Length - 2) / EntryLength);
        for (var index = 0; index < entries; index++)
        {
            var entry = directory.Slice(2 + (index * EntryLength), EntryLength);
            var tag = Number(entry[..2], bigEndian);
            hasLocation |= tag == LocationTag;
            if (tag == OrientationTag && Number(entry.Slice(2, 2), bigEndian) == ShortType && Number(entry.Slice(4, 4), bigEndian) == 1)
            {
                var said = (int)Number(entry.Slice(8, 2), bigEndian);
                orientation = said is >= 1 and <= 8 ? said : Upright;
            }
        }

        return new CameraNotes(orientation, hasLocation, HasNext(directory[(2 + (entries * EntryLength))..], bigEndian));
    }

    /// <summary>The second directory describes the small copy.</summary>
    private static bool HasNext(ReadOnlySpan<byte> rest, bool bigEndian) => rest.Length >= 4 && Number(rest[..4], bigEndian) != 0;

    private static uint Number(ReadOnlySpan<byte> digits, bool bigEndian) => digits.Length == 2
        ? bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(digits) : BinaryPrimitives.ReadUInt16LittleEndian(digits)
        : bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(digits) : BinaryPrimitives.ReadUInt32LittleEndian(digits);
}
