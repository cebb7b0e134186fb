using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Audio;

/// <summary>A document read aloud as MP3, which every player knows: mono, a chapter for each heading.</summary>
public sealed class Mp3Writer(Narrator narrator) : IDocumentWriter
{
    public RenditionFormat Format => RenditionFormat.Mp3;

    public int Generation => 1;

    public async Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        var recording = await narrator.RecordAsync(text, cancellation);
        return new RenderedFile(recording.Mp3, Length: recording.Length);
    }
}
