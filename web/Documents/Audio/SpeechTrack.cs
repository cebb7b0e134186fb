using System.Buffers.Binary;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Audio;

/// <summary>
/// The raw sound of a document while it is made: every run of words is said by a call of its own in the voice of its language, and the
/// pieces are joined, so that each passage begins and ends at a counted sample.
/// </summary>
internal sealed class SpeechTrack(SpeechPrograms programs, Stream sound)
{
    public const int SamplesPerSecond = 22_050;

    private const int BytesPerSample = 2;
    private const int HeaderBytes = 44;
    private const string WordsPerMinute = "155";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AtTheEnd = TimeSpan.FromMilliseconds(600);

    private long _samples;

    public List<SpokenClip> Clips { get; } = [];

    public List<SoundChapter> Chapters { get; } = [];

    public TimeSpan Length => new(_samples * TimeSpan.TicksPerSecond / SamplesPerSecond);

    public async Task SayAsync(IReadOnlyList<Utterance> utterances, CancellationToken cancellation)
    {
        foreach (var utterance in utterances)
        {
            await BeSilentAsync(utterance.Before, cancellation);
            var start = Length;
            foreach (var run in utterance.Runs)
            {
                await SayAsync(run, cancellation);
            }

            Clips.Add(new SpokenClip(utterance.Passage.Id, start, Length));
            if (ChapterLevel(utterance.Passage) is { } level)
            {
                Chapters.Add(new SoundChapter(InlineText.Of(utterance.Passage.Content), level, Chapters.Count == 0 ? TimeSpan.Zero : start));
            }
        }

        await BeSilentAsync(AtTheEnd, cancellation);
    }

    private static int? ChapterLevel(Passage passage) => passage switch
    {
        { Kind: PassageKind.CoverTitle } => 1,
        { Source: Heading heading } => heading.Level,
        { Kind: PassageKind.FootnotesHeading } => 2,
        _ => null,
    };

    private async Task BeSilentAsync(TimeSpan time, CancellationToken cancellation)
    {
        var samples = (int)(time.TotalSeconds * SamplesPerSecond);
        await sound.WriteAsync(new byte[samples * BytesPerSample], cancellation);
        _samples += samples;
    }

    /// <summary>The text goes by standard input, so that no word can be taken for an option. <c>-z</c>: the silences are ours.</summary>
    private async Task SayAsync(SpokenRun run, CancellationToken cancellation)
    {
        using var wave = new MemoryStream();
        string[] arguments = ["-v", SpeechPrograms.Voice(run.Language), "-s", WordsPerMinute, "-b", "1", "-z", "--stdin", "--stdout"];
        await ProgramRun.RunAsync(programs.Espeak, arguments, run.Text, wave, LongestRun, cancellation);
        var samples = Samples(wave.GetBuffer().AsMemory(0, (int)wave.Length));
        await sound.WriteAsync(samples, cancellation);
        _samples += samples.Length / BytesPerSample;
    }

    /// <summary>The header gives no true length, since it was written before the sound.</summary>
    private static ReadOnlyMemory<byte> Samples(ReadOnlyMemory<byte> wave)
    {
        var isOurs = wave.Length > HeaderBytes
            && wave.Span.StartsWith("RIFF"u8)
            && BinaryPrimitives.ReadUInt16LittleEndian(wave.Span[22..]) == 1
            && BinaryPrimitives.ReadInt32LittleEndian(wave.Span[24..]) == SamplesPerSecond
            && BinaryPrimitives.ReadUInt16LittleEndian(wave.Span[34..]) == 8 * BytesPerSample;
        return isOurs
            ? wave[HeaderBytes..(HeaderBytes + ((wave.Length - HeaderBytes) / BytesPerSample * BytesPerSample))]
            : throw new ProgramFailedException($"espeak-ng gave {wave.Length} bytes that are no sound of {SamplesPerSecond} samples a second.");
    }
}
