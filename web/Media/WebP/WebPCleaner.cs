using System.Buffers.Binary;

namespace KilkennyInfo.Media.WebP;

/// <summary>
/// Reads a WebP file (RFC 9649) from chunk to chunk and writes it anew from the picture, its transparency and its colour profile.
/// Camera notes go whole: no browser turns a WebP picture by them.
/// </summary>
internal sealed class WebPCleaner(ReadOnlyMemory<byte> file)
{
    private const int FileHeader = 12;
    private const int MostChunks = 1_000;

    private readonly KeptBytes _kept = new();
    private WebPCanvas? _canvas;
    private WebPChunk? _profile;
    private WebPChunk? _transparency;
    private WebPChunk? _picture;

    public CleanImage Clean()
    {
        var end = End();
        var at = FileHeader;
        for (var count = 0; end - at >= WebPChunk.HeaderLength; count++)
        {
            var chunk = WebPChunk.ReadAt(file[..end], at);
            at = Math.Min(end, at + chunk.PaddedLength);
            if (count == 0 && chunk.Type == WebPCanvas.ChunkType)
            {
                TakeCanvas(chunk);
            }
            else
            {
                Take(chunk, count);
            }
        }

        if (at < file.Length)
        {
            _kept.Remove(RemovedPart.TrailingData);
        }

        return Result();
    }

    /// <summary>The file says how long it is; what lies behind that is not part of it.</summary>
    private int End()
    {
        var said = file.Length < FileHeader ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(file.Span[4..]);
        return said >= FileHeader && said <= file.Length - WebPChunk.HeaderLength
            ? (int)said + WebPChunk.HeaderLength
            : throw WebPDamage.Because("cut off, or of a wrong length");
    }

    private void TakeCanvas(WebPChunk chunk)
    {
        _canvas = WebPCanvas.Read(chunk.Data.Span);
        if (_canvas.IsAnimated)
        {
            throw ImageRefusedException.Animated(ImageKind.WebP);
        }

        ImageUpload.CheckSize(ImageKind.WebP, _canvas.Width, _canvas.Height);
    }

    private void Take(WebPChunk chunk, int count)
    {
        switch (chunk.Type)
        {
            case "VP8 " or "VP8L" when _picture is null && (count == 0 || _canvas is not null):
                _picture = chunk;
                break;
            case "ANIM" or "ANMF":
                throw ImageRefusedException.Animated(ImageKind.WebP);
            case "VP8 " or "VP8L" or WebPCanvas.ChunkType:
                throw WebPDamage.Because($"a chunk {chunk.Type} in the wrong place");
            case "ALPH" when _canvas is { HasAlpha: true } && _transparency is null && _picture is null:
                _transparency = chunk;
                break;
            case "ICCP":
                TakeProfile(chunk);
                break;
            case "EXIF":
                _kept.Remove(CameraNotes.Read(WithoutMark(chunk.Data.Span)).Names);
                break;
            default:
                _kept.Remove(chunk.Type == "XMP " ? RemovedPart.Xmp : RemovedPart.Other);
                break;
        }

        if (count == MostChunks)
        {
            throw WebPDamage.Because($"more than {MostChunks} chunks");
        }
    }

    /// <summary>Some programs write the mark that such notes have in a JPEG.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> notes) => notes.StartsWith("Exif\0\0"u8) ? notes[6..] : notes;

    /// <summary>Browsers use a profile, or transparency, only where the head of the file announces it.</summary>
    private void TakeProfile(WebPChunk chunk)
    {
        if (_canvas is { HasProfile: true } && _profile is null && ColourProfile.LengthOf(chunk.Data.Span) is { } length)
        {
            _profile = chunk with { Data = chunk.Data[..length] };
            if (length < chunk.Data.Length)
            {
                _kept.Remove(RemovedPart.Other);
            }
        }
        else
        {
            _kept.Remove(RemovedPart.ColourProfile);
        }
    }

    private CleanImage Result()
    {
        var picture = ReadPicture();
        ImageUpload.CheckSize(ImageKind.WebP, picture.Width, picture.Height);
        if (_canvas is not null && (_canvas.Width != picture.Width || _canvas.Height != picture.Height))
        {
            throw WebPDamage.Because("a picture of another size than its head says");
        }

        DropForeignTransparency();
        CheckTransparency(picture);
        var hasAlpha = _canvas is not { HasAlpha: false } && (picture.HasAlpha || _transparency is not null);
        Write(picture, hasAlpha);
        return new CleanImage(ImageKind.WebP, picture.Width, picture.Height, hasAlpha, _kept.ToArray(), _kept.Removed);
    }

    private WebPBitstream ReadPicture()
    {
        if (_picture is null)
        {
            throw WebPDamage.Because("no picture");
        }

        return _picture.Type == "VP8 " ? WebPBitstream.ReadLossy(_picture.Data.Span) : WebPBitstream.ReadLossless(_picture.Data.Span);
    }

    /// <summary>A lossless picture has its own transparency; programs look at no other.</summary>
    private void DropForeignTransparency()
    {
        if (_transparency is not null && _picture!.Type == "VP8L")
        {
            _transparency = null;
            _kept.Remove(RemovedPart.Other);
        }
    }

    /// <summary>The lowest two bits say how it is packed: not at all, so a byte for each pixel, or like a lossless picture.</summary>
    private void CheckTransparency(WebPBitstream picture)
    {
        if (_transparency is null)
        {
            return;
        }

        var data = _transparency.Data.Span;
        var packing = data.Length < 2 ? -1 : data[0] & 3;
        if (packing is not (0 or 1) || (packing == 0 && data.Length != 1 + (picture.Width * picture.Height)))
        {
            throw WebPDamage.Because("transparency of the wrong size");
        }
    }

    private void Write(WebPBitstream picture, bool hasAlpha)
    {
        var chunks = new KeptBytes();
        if (_canvas is not null)
        {
            WebPCanvas.ChunkOf(picture, _profile is not null, hasAlpha).WriteTo(chunks);
        }

        _profile?.WriteTo(chunks);
        _transparency?.WriteTo(chunks);
        _picture!.WriteTo(chunks);
        var header = new byte[FileHeader];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), chunks.Length + FileHeader - WebPChunk.HeaderLength);
        "WEBP"u8.CopyTo(header.AsSpan(8));
        _kept.Add(header);
        _kept.Add(chunks);
    }
}
