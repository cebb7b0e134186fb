using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Tests.Documents.Epub;

/// <summary>“Reads” every passage but header rows as a second of silence, in two sounds.</summary>
internal static class SilentVoice
{
    private const int FramesPerSound = 3000;
    private const int BytesOfFrame = 104;

    public static Task<Narration> Narrate(DocumentText text, CancellationToken cancellation)
    {
        var read = Passages.Of(text).Where(passage => passage.Kind is not PassageKind.TableHeader).ToList();
        var half = read.Count / 2;
        var clips = read.Select((passage, at) => at < half ? Clip(passage, 0, at) : Clip(passage, 1, at - half));
        NarrationSound[] sounds = [new(Silence(), TimeSpan.FromSeconds(half)), new(Silence(), TimeSpan.FromSeconds(read.Count - half))];

        // Out of order on purpose: the order of the book counts.
        return Task.FromResult(new Narration(sounds, [.. clips.Reverse()]));
    }

    private static NarrationClip Clip(Passage passage, int sound, int second) =>
        new(passage.Id, sound, TimeSpan.FromSeconds(second), TimeSpan.FromSeconds(second + 1));

    /// <summary>Frames of MPEG-1 layer III, one channel, 32 kbit/s, 44.1 kHz, that hold nothing.</summary>
    private static byte[] Silence()
    {
        var sound = new byte[FramesPerSound * BytesOfFrame];
        for (var at = 0; at < sound.Length; at += BytesOfFrame)
        {
            ((ReadOnlySpan<byte>)[0xFF, 0xFB, 0x10, 0xC0]).CopyTo(sound.AsSpan(at));
        }

        return sound;
    }
}
