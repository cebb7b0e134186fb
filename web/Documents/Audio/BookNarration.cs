using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Audio;

/// <summary>The sound of an e-book: the MP3 of the document, with the place of each passage in it.</summary>
public static class BookNarration
{
    public static async Task<Narration> NarrateAsync(this Narrator narrator, DocumentText text, CancellationToken cancellation)
    {
        var recording = await narrator.RecordAsync(text, cancellation);
        return new Narration(
            [new NarrationSound(recording.Mp3, recording.Length)],
            [.. recording.Clips.Select(clip => new NarrationClip(clip.Passage, 0, clip.Start, clip.End))]);
    }
}
