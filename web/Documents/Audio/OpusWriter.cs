using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Audio;

/// <summary>A document read aloud as Opus: half the size of the MP3, for newer players.</summary>
public sealed class OpusWriter(Narrator narrator) : IDocumentWriter
{
    public RenditionFormat Format => RenditionFormat.Opus;

    public int Generation => 1;

    public async Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        var recording = await narrator.RecordAsync(text, cancellation);
        return new RenderedFile(recording.Opus, Length: recording.Length);
    }
}
