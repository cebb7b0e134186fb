using System.Buffers.Binary;

namespace KilkennyInfo.Media.Jpeg;

/// <summary>
/// Reads a JPEG file (ITU-T T.81, annex B) from marker to marker up to its end, and keeps the tables, the frame and the scans as they are.
/// The pixels stay packed, so a picture that is corrupt inside a scan is not noticed; one that is cut off is.
/// </summary>
internal sealed class JpegCleaner(ReadOnlyMemory<byte> file)
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;

    /// <summary>Settings for arithmetic codes, which are not taken, so they mean nothing.</summary>
    private const byte ArithmeticSettings = 0xCC;

    private const int MostSegments = 10_000;

    /// <summary>Progressive pictures have about ten. Each costs a browser a pass over the whole picture.</summary>
    private const int MostScans = 100;

    private readonly KeptBytes _body = new();
    private readonly JpegApplicationData _application = new();
    private readonly JpegTables _tables = new();
    private readonly HashSet<int> _scanned = [];
    private JpegFrame? _frame;
    private int _scans;
    private int _at = 2;

    public CleanImage Clean()
    {
        for (var count = 0; count < MostSegments; count++)
        {
            var marker = NextMarker();
            if (marker == EndOfImage)
            {
                return Result();
            }

            Take(marker);
        }

        throw JpegDamage.Because($"more than {MostSegments} segments");
    }

    /// <summary>Any number of FF may stand before a marker.</summary>
    private byte NextMarker()
    {
        var rest = file.Span[_at..];
        var fill = rest.IndexOfAnyExcept((byte)0xFF);
        if (fill < 1)
        {
            throw JpegDamage.Because(fill < 0 ? "cut off between segments" : "no marker where one should be");
        }

        _at += fill + 1;
        return rest[fill];
    }

    private void Take(byte marker)
    {
        var start = _at - 2;
        if (marker is 0 or 0x01 or (>= 0xD0 and <= StartOfImage))
        {
            throw JpegDamage.Because($"a marker {marker:X2} in the wrong place");
        }

        var data = NextData();
        if (marker is (>= 0xE0 and <= 0xEF) or 0xFE)
        {
            _application.Take(marker, data, _scans > 0);
        }
        else if (marker == ArithmeticSettings)
        {
            _body.Remove(RemovedPart.Other);
        }
        else
        {
            TakePart(marker, data.Span);
            _body.Add(file[start.._at]);
        }
    }

    private void TakePart(byte marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case 0xDB:
                _tables.TakeQuantization(data);
                break;
            case 0xC4:
                _tables.TakeHuffman(data);
                break;
            case 0xDD when data.Length == 2:
                break;
            case 0xDA:
                TakeScan(data);
                break;
            case >= 0xC0 and <= 0xCF:
                TakeFrame(marker, data);
                break;
            case 0xDC or 0xDE or 0xDF or (>= 0xF0 and <= 0xFD):
                throw ImageRefusedException.UnusualJpeg($"a segment {marker:X2}");
            default:
                throw JpegDamage.Because($"a segment {marker:X2} that means nothing");
        }
    }

    private ReadOnlyMemory<byte> NextData()
    {
        var rest = file[_at..];
        if (rest.Length < 2)
        {
            throw JpegDamage.Because("cut off in a segment");
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
        if (length < 2 || length > rest.Length)
        {
            throw JpegDamage.Because("a segment longer than the file");
        }

        _at += length;
        return rest[2..length];
    }

    private void TakeFrame(byte marker, ReadOnlySpan<byte> data)
    {
        if (_frame is not null)
        {
            throw JpegDamage.Because("two frames");
        }

        _frame = JpegFrame.Read(marker, data);
    }

    private void TakeScan(ReadOnlySpan<byte> data)
    {
        if (_frame is null || ++_scans > MostScans)
        {
            throw JpegDamage.Because(_frame is null ? "a scan before its frame" : $"more than {MostScans} scans");
        }

        _scanned.UnionWith(JpegScan.Check(data, _frame, _tables));
        _at += ScanLength(file.Span[_at..]);
    }

    /// <summary>In a scan an FF is followed by 00 or by one of the eight restart marks; anything else is the next marker.</summary>
    private static int ScanLength(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (true)
        {
            var mark = rest[at..].IndexOf((byte)0xFF);
            var run = mark < 0 ? -1 : rest[(at + mark)..].IndexOfAnyExcept((byte)0xFF);
            if (run < 0)
            {
                throw JpegDamage.Because("cut off in a scan");
            }

            var next = at + mark + run;
            if (rest[next] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at + mark;
            }

            at = next + 1;
        }
    }

    private CleanImage Result()
    {
        if (_frame is null || _scanned.Count < _frame.Components.Count)
        {
            throw JpegDamage.Because("an end before the whole picture");
        }

        if (_at < file.Length)
        {
            _body.Remove(RemovedPart.TrailingData);
        }

        var kept = new KeptBytes();
        kept.Add(new byte[] { 0xFF, StartOfImage });
        _application.WriteTo(kept);
        kept.Add(_body);
        kept.Add(new byte[] { 0xFF, EndOfImage });
        var (width, height) = _application.Notes.Turn(_frame.Width, _frame.Height);
        return new CleanImage(ImageKind.Jpeg, width, height, HasAlpha: false, kept.ToArray(), [.. _application.Removed.Union(_body.Removed)])
        {
            Orientation = _application.Notes.Orientation,
            IsCmyk = _frame.Components.Count == 4,
        };
    }
}
