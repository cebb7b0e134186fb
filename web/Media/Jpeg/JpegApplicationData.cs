using System.Buffers.Binary;

namespace KilkennyInfo.Media.Jpeg;

/// <summary>
/// The segments of a JPEG that programs put beside the picture. Four of them change how it is shown and are written anew with nothing
/// but that: pixel density and colour space (JFIF), the turn (Exif), the colour profile (ICC), and how colours were mixed (Adobe).
/// </summary>
internal sealed class JpegApplicationData
{
    private const byte Comment = 0xFE;
    private const int JfifLength = 14;
    private const int AdobeLength = 12;

    private readonly KeptBytes _removed = new();
    private readonly JpegColourProfile _profile = new();
    private ReadOnlyMemory<byte> _jfif;
    private ReadOnlyMemory<byte> _adobe;
    private CameraNotes? _notes;

    public CameraNotes Notes => _notes ?? CameraNotes.None;

    public IReadOnlyList<string> Removed => _removed.Removed;

    /// <param name="scansBegan">From then on no program looks for anything in such segments.</param>
    public void Take(byte marker, ReadOnlyMemory<byte> data, bool scansBegan)
    {
        var bytes = data.Span;
        switch (marker)
        {
            case 0xE0 when bytes.StartsWith("JFIF\0"u8) && data.Length >= JfifLength && _jfif.IsEmpty && !scansBegan:
                TakeJfif(data);
                break;
            case 0xE1 when bytes.StartsWith("Exif\0"u8) && data.Length >= 6:
                TakeCameraNotes(data[6..], scansBegan);
                break;
            case 0xE2 when bytes.StartsWith(JpegColourProfile.Mark) && !scansBegan:
                _profile.Take(data);
                break;
            case 0xEE when bytes.StartsWith("Adobe"u8) && data.Length >= AdobeLength && !scansBegan:
                _adobe = data[..AdobeLength];
                NoteRest(data.Length, AdobeLength, RemovedPart.Other);
                break;
            default:
                _removed.Remove(NameOf(marker, bytes));
                break;
        }
    }

    public void WriteTo(KeptBytes kept)
    {
        if (!_jfif.IsEmpty)
        {
            // The last two bytes are the size of the small copy that would follow.
            kept.Add(JpegSegment.Of(0xE0, [.. _jfif.Span[..^2], 0, 0]));
        }

        if (Notes.IsTurned)
        {
            kept.Add(JpegSegment.Of(0xE1, [.. "Exif\0\0"u8, .. Notes.ToTiff()]));
        }

        if (_profile.WriteTo(kept) is { } leftOut)
        {
            _removed.Remove(leftOut);
        }

        if (!_adobe.IsEmpty)
        {
            kept.Add(JpegSegment.Of(0xEE, _adobe.Span));
        }
    }

    private void TakeJfif(ReadOnlyMemory<byte> data)
    {
        _jfif = data[..JfifLength];
        NoteRest(data.Length, JfifLength, RemovedPart.Thumbnail);
    }

    /// <summary>Browsers look at the first such segment only, whether it is any good or not.</summary>
    private void TakeCameraNotes(ReadOnlyMemory<byte> tiff, bool scansBegan)
    {
        var notes = CameraNotes.Read(tiff.Span);
        if (_notes is null && !scansBegan)
        {
            _notes = notes;
            if (notes.IsTurned && tiff.Span.SequenceEqual(notes.ToTiff()))
            {
                return;
            }
        }

        _removed.Remove(notes.Names);
    }

    private void NoteRest(int length, int kept, string part)
    {
        if (length > kept)
        {
            _removed.Remove(part);
        }
    }

    private static string NameOf(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        Comment => RemovedPart.Comment,
        0xE0 when data.StartsWith("JFXX\0"u8) => RemovedPart.Thumbnail,
        0xE1 when data.StartsWith("http://ns.adobe.com/x"u8) => RemovedPart.Xmp,
        0xE2 when data.StartsWith("MPF\0"u8) => RemovedPart.MorePictures,
        0xE2 when data.StartsWith(JpegColourProfile.Mark) => RemovedPart.ColourProfile,
        0xED when data.StartsWith("Photoshop "u8) => RemovedPart.Iptc,
        _ => RemovedPart.Other,
    };
}

internal static class JpegSegment
{
    /// <summary>The length counts itself and is written in two bytes.</summary>
    public const int MostData = ushort.MaxValue - 2;

    public static byte[] Of(byte marker, ReadOnlySpan<byte> data)
    {
        var segment = new byte[4 + data.Length];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), checked((ushort)(data.Length + 2)));
        data.CopyTo(segment.AsSpan(4));
        return segment;
    }
}
