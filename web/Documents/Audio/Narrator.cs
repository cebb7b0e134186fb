using System.Runtime.CompilerServices;
using System.Text;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Audio;

/// <summary>
/// Reads documents aloud, one at a time. The three formats with sound ask for the same text one after the other, so the last recording
/// is kept, as long as its text is. Raw sound lies in a folder that only this account can read and that is gone when the call ends.
/// </summary>
public sealed class Narrator(SpeechPrograms programs) : IDisposable
{
    private static readonly TimeSpan LongestPacking = TimeSpan.FromMinutes(20);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ConditionalWeakTable<DocumentText, Recording> _last = [];

    /// <exception cref="ProgramFailedException">A program failed or took too long.</exception>
    public async Task<Recording> RecordAsync(DocumentText text, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (!_last.TryGetValue(text, out var recording))
            {
                recording = await MakeAsync(text, cancellation);
                _last.Clear();
                _last.Add(text, recording);
            }

            return recording;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<Recording> MakeAsync(DocumentText text, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-speech-");
        try
        {
            var raw = Path.Combine(folder.FullName, "speech.pcm");
            var (length, clips, chapters) = await SayAsync(SpokenText.Of(text), raw, cancellation);
            var packed = new List<byte[]>();
            foreach (var kind in SoundKind.All)
            {
                packed.Add(await PackAsync(kind, raw, SoundFacts.For(text, chapters, length, kind.ChaptersAreTags), cancellation));
            }

            return new Recording(packed[0], packed[1], length, clips, chapters);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(TimeSpan Length, IReadOnlyList<SpokenClip> Clips, IReadOnlyList<SoundChapter> Chapters)> SayAsync(
        IReadOnlyList<Utterance> utterances, string raw, CancellationToken cancellation)
    {
        await using var sound = File.Create(raw);
        var track = new SpeechTrack(programs, sound);
        await track.SayAsync(utterances, cancellation);
        return (track.Length, track.Clips, track.Chapters);
    }

    /// <summary>Bit-exact: no dates, no random stream numbers, no name of the encoder's version.</summary>
    private async Task<byte[]> PackAsync(SoundKind kind, string raw, string facts, CancellationToken cancellation)
    {
        var (described, packed) = (raw + ".txt", Path.Combine(Path.GetDirectoryName(raw)!, kind.FileName));
        await File.WriteAllTextAsync(described, facts, new UTF8Encoding(false), cancellation);
        string[] arguments =
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y",
            "-f", "s16le", "-ar", "22050", "-ac", "1", "-i", raw,
            "-f", "ffmetadata", "-i", described,
            "-map", "0:a", "-map_metadata", "1", "-map_chapters", kind.ChaptersAreTags ? "-1" : "1",
            "-fflags", "+bitexact", "-flags:a", "+bitexact", "-c:a", kind.Encoder, .. kind.Arguments, packed,
        ];
        await ProgramRun.RunAsync(programs.Ffmpeg, arguments, null, Stream.Null, LongestPacking, cancellation);
        return await File.ReadAllBytesAsync(packed, cancellation);
    }
}
