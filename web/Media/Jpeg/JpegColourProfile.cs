namespace KilkennyInfo.Media.Jpeg;

/// <summary>A colour profile that comes in numbered parts (ICC.1:2022, annex B.4), since a segment is too short for most.</summary>
internal sealed class JpegColourProfile
{
    private const int MarkLength = 12;
    private const int PartStart = MarkLength + 2;
    private const int MostInPart = JpegSegment.MostData - PartStart;

    private readonly SortedDictionary<byte, ReadOnlyMemory<byte>> _parts = [];
    private byte _count;
    private bool _isBroken;
    private bool _hasMore;

    public static ReadOnlySpan<byte> Mark => "ICC_PROFILE\0"u8;

    /// <param name="data">A segment that begins with <see cref="Mark"/>, then has the number of the part and how many there are.</param>
    public void Take(ReadOnlyMemory<byte> data)
    {
        if (data.Length < PartStart)
        {
            _isBroken = true;
            return;
        }

        var (number, count) = (data.Span[MarkLength], data.Span[MarkLength + 1]);
        _isBroken |= number == 0 || number > count || (_count != 0 && _count != count);
        _hasMore |= !_parts.TryAdd(number, data[PartStart..]);
        _count = count;
    }

    /// <summary>
    /// Answers with the name of what was left out: the parts, when they make no whole profile and every program passes them by; or what
    /// came twice or lay behind it.
    /// </summary>
    public string? WriteTo(KeptBytes kept)
    {
        if (_isBroken || _parts.Count != _count || _parts.Values.Sum(part => part.Length) > ColourProfile.MaxLength)
        {
            return RemovedPart.ColourProfile;
        }

        if (_parts.Count == 0)
        {
            return null;
        }

        var profile = Whole();
        if (ColourProfile.LengthOf(profile) is not { } length)
        {
            return RemovedPart.ColourProfile;
        }

        Write(profile.AsMemory(0, length), kept);
        return _hasMore || length < profile.Length ? RemovedPart.Other : null;
    }

    private byte[] Whole()
    {
        var whole = new KeptBytes();
        foreach (var part in _parts.Values)
        {
            whole.Add(part);
        }

        return whole.ToArray();
    }

    private static void Write(ReadOnlyMemory<byte> profile, KeptBytes kept)
    {
        var count = (profile.Length + MostInPart - 1) / MostInPart;
        for (var number = 1; number <= count; number++)
        {
            var from = (number - 1) * MostInPart;
            var part = profile.Slice(from, Math.Min(MostInPart, profile.Length - from));
            kept.Add(JpegSegment.Of(0xE2, [.. Mark, (byte)number, (byte)count, .. part.Span]));
        }
    }
}
