namespace KilkennyInfo.Media.Png;

/// <summary>
/// Reads a PNG file (W3C PNG, third edition) from chunk to chunk and keeps those that make the picture. What a browser would ignore is
/// left out, what a browser would stumble over is refused.
/// </summary>
internal sealed class PngCleaner(ReadOnlyMemory<byte> file)
{
    private const int SignatureLength = 8;

    /// <summary>A picture of the largest size in the smallest pieces in use has a tenth of these.</summary>
    private const int MostChunks = 50_000;

    private readonly KeptBytes _kept = new();
    private readonly List<ReadOnlyMemory<byte>> _pixels = [];
    private readonly HashSet<string> _seen = [];
    private PngHeader _header = null!;
    private int? _paletteEntries;
    private bool _pixelsEnded;
    private bool _hasTransparency;
    private CameraNotes _notes = CameraNotes.None;

    public CleanImage Clean()
    {
        _kept.Add(file[..SignatureLength]);
        var at = SignatureLength;
        ReadHeader(Next(ref at));
        for (var count = 1; ; count++)
        {
            var chunk = Next(ref at);
            if (chunk.Type == "IEND")
            {
                End(chunk, at);
                return Result();
            }

            if (count == MostChunks)
            {
                throw PngDamage.Because($"more than {MostChunks} chunks");
            }

            Take(chunk);
        }
    }

    private PngChunk Next(ref int at)
    {
        var chunk = PngChunk.ReadAt(file, at);
        at += chunk.Whole.Length;
        return chunk;
    }

    private void ReadHeader(PngChunk chunk)
    {
        if (chunk.Type != "IHDR")
        {
            throw PngDamage.Because("no header at the start");
        }

        Keep(chunk);
        _header = PngHeader.Read(chunk.Data.Span);
    }

    private void Take(PngChunk chunk)
    {
        _pixelsEnded |= _pixels.Count > 0 && chunk.Type != "IDAT";
        switch (chunk.Type)
        {
            case "PLTE":
                TakePalette(chunk);
                break;
            case "IDAT":
                TakePixels(chunk);
                break;
            case "acTL":
                throw ImageRefusedException.Animated(ImageKind.Png);
            case "eXIf":
                TakeCameraNotes(chunk);
                break;
            case "iCCP":
                TakeProfile(chunk);
                break;
            default:
                TakeExtra(chunk);
                break;
        }
    }

    private void TakePalette(PngChunk chunk)
    {
        var entries = chunk.Data.Length / 3;
        var most = _header.Colour is PngColour.Indexed ? 1 << _header.BitDepth : 256;
        if (_paletteEntries is not null || _pixels.Count > 0 || _header.Colour is PngColour.Grey or PngColour.GreyAlpha
            || chunk.Data.Length % 3 != 0 || entries < 1 || entries > most)
        {
            throw PngDamage.Because("a palette of the wrong size or in the wrong place");
        }

        Keep(chunk);
        _paletteEntries = entries;
    }

    private void TakePixels(PngChunk chunk)
    {
        if (_pixelsEnded || (_header.Colour is PngColour.Indexed && _paletteEntries is null))
        {
            throw PngDamage.Because("pixels in the wrong place");
        }

        Keep(chunk);
        _pixels.Add(chunk.Data);
    }

    /// <summary>Browsers turn the picture as the first such chunk says, if it stands before the pixels; so that turn is all that is kept of it.</summary>
    private void TakeCameraNotes(PngChunk chunk)
    {
        var notes = CameraNotes.Read(chunk.Data.Span);
        if (_seen.Add(chunk.Type) && _pixels.Count == 0 && notes.IsTurned)
        {
            CheckIntact(chunk);
            _notes = notes;
            var shortest = PngChunk.Of(chunk.Type, notes.ToTiff());
            _kept.Add(shortest.Whole);
            if (shortest.Whole.Span.SequenceEqual(chunk.Whole.Span))
            {
                return;
            }
        }

        _kept.Remove(notes.Names);
    }

    /// <summary>The first of each counts, and only before the pixels. Where it stands towards a palette, programs differ; it stays there.</summary>
    private void TakeExtra(PngChunk chunk)
    {
        if (chunk.IsCritical)
        {
            throw PngDamage.Because($"a chunk {chunk.Type} that changes everything");
        }

        if (_pixels.Count == 0 && PngExtras.IsSound(chunk.Type, chunk.Data.Span, _header, _paletteEntries) && _seen.Add(chunk.Type))
        {
            Keep(chunk);
            _hasTransparency |= chunk.Type == "tRNS";
        }
        else
        {
            _kept.Remove(PngExtras.NameOf(chunk));
        }
    }

    private void TakeProfile(PngChunk chunk)
    {
        var isFirst = _seen.Add(chunk.Type) && _pixels.Count == 0;
        if (isFirst && PngColourProfile.Clean(chunk) is { } clean)
        {
            CheckIntact(chunk);
            _kept.Add(clean.Whole);
            if (clean != chunk)
            {
                _kept.Remove(RemovedPart.Other);
            }
        }
        else
        {
            _kept.Remove(RemovedPart.ColourProfile);
        }
    }

    private void Keep(PngChunk chunk)
    {
        CheckIntact(chunk);
        _kept.Add(chunk.Whole);
    }

    private static void CheckIntact(PngChunk chunk)
    {
        if (!chunk.IsIntact)
        {
            throw PngDamage.Because($"a wrong check value in {chunk.Type}");
        }
    }

    private void End(PngChunk chunk, int at)
    {
        if (chunk.Data.Length > 0)
        {
            throw PngDamage.Because("an end that is not empty");
        }

        Keep(chunk);
        if (at < file.Length)
        {
            _kept.Remove(RemovedPart.TrailingData);
        }

        PngPixels.Check(_header, _pixels);
    }

    private CleanImage Result()
    {
        var (width, height) = _notes.Turn(_header.Width, _header.Height);
        var hasAlpha = _header.HasAlphaChannel || _hasTransparency;
        return new CleanImage(ImageKind.Png, width, height, hasAlpha, _kept.ToArray(), _kept.Removed) { Orientation = _notes.Orientation };
    }
}
