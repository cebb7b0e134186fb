using KilkennyInfo.Documents.Audio;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.BrailleText;

namespace KilkennyInfo.Tests.Documents.Audio;

public sealed class NarratorTests : IAsyncLifetime
{
    private SpeechPrograms _programs = null!;

    public async Task InitializeAsync() => _programs = (await SpeechPrograms.FindAsync()).Found!;

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Write_Sample_HasAChapterForEachHeadingAndTheLengthOfItsPassages(Language language)
    {
        using var narrator = new Narrator(_programs);
        var text = RichText.Of(language);
        var headings = Passages.Of(text)
            .Where(passage => passage.Kind is PassageKind.CoverTitle or PassageKind.Heading or PassageKind.FootnotesHeading)
            .Select(passage => InlineText.Of(passage.Content))
            .ToList();

        var files = new[]
        {
            await new Mp3Writer(narrator).WriteAsync(text, CancellationToken.None),
            await new OpusWriter(narrator).WriteAsync(text, CancellationToken.None),
        };
        var recording = await narrator.RecordAsync(text, CancellationToken.None);

        var said = recording.Clips.Sum(clip => (clip.End - clip.Start).TotalSeconds) + SpokenText.Of(text).Sum(utterance => utterance.Before.TotalSeconds);
        foreach (var (file, codec) in files.Zip(["mp3", "opus"]))
        {
            var sound = await SoundFile.ReadAsync(file.Bytes);
            Assert.Equal((codec, 1), (sound.Codec, sound.Channels));
            Assert.Equal(headings, sound.Chapters.Select(chapter => chapter.Title));
            Assert.All(recording.Chapters.Zip(sound.Chapters), pair => Assert.Equal(pair.First.Start.TotalSeconds, pair.Second.Start, 0.01));
            Assert.Equal(file.Length!.Value.TotalSeconds, sound.Seconds, 0.2);
            Assert.InRange(sound.Seconds, said * 0.95, said * 1.05);
            Assert.Equal((text.Cover.Title, text.Cover.Publisher, text.Cover.Title, language is Language.Irish ? "gle" : "eng", "2026-05-12"),
                (sound.Tags["title"], sound.Tags["artist"], sound.Tags["album"], sound.Tags["language"], sound.Tags["date"]));
        }
    }

    [Fact]
    public async Task Record_SameText_GivesTheSameBytes()
    {
        using Narrator one = new(_programs), other = new(_programs);
        var first = await one.RecordAsync(Short(), CancellationToken.None);
        await Task.Delay(1100);
        var second = await other.RecordAsync(Short(), CancellationToken.None);

        Assert.Equal(first.Mp3, second.Mp3);
        Assert.Equal(first.Opus, second.Opus);
        Assert.Equal(first.Clips, second.Clips);
    }

    [Fact]
    public async Task Record_SameObject_IsReadOnce()
    {
        using var narrator = new Narrator(_programs);
        var text = Short();
        var first = await narrator.RecordAsync(text, CancellationToken.None);

        Assert.Same(first, await narrator.RecordAsync(text, CancellationToken.None));
        await narrator.RecordAsync(Short(), CancellationToken.None);
        Assert.NotSame(first, await narrator.RecordAsync(text, CancellationToken.None));
    }

    [Fact]
    public async Task Record_EveryPassageButHeaderRows_HasAClipOfItsOwn()
    {
        using var narrator = new Narrator(_programs);
        var text = RichText.Of(Language.English);

        var narration = await narrator.NarrateAsync(text, CancellationToken.None);

        var read = Passages.Of(text).Where(passage => passage.Kind is not PassageKind.TableHeader).Select(passage => passage.Id);
        Assert.Equal(read, narration.Clips.Select(clip => clip.Passage));
        Assert.All(narration.Clips, clip => Assert.True(clip.End > clip.Start));
        Assert.All(narration.Clips.Zip(narration.Clips.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
        Assert.True(narration.Clips[^1].End < narration.Length);
        Assert.Equal((await narrator.RecordAsync(text, CancellationToken.None)).Mp3, narration.Sounds.Single().Mp3.ToArray());
    }

    /// <summary>The sound of a passage in two languages is as long as its runs, each said by the voice of its own language and no other.</summary>
    [Fact]
    public async Task Say_TwoLanguages_UsesTheVoiceOfEach()
    {
        var utterance = SpokenText.Of(RichText.Of(Language.Irish)).Single(said => said.Runs.Count > 1);
        using var sound = new MemoryStream();
        await new SpeechTrack(_programs, sound).SayAsync([utterance with { Before = TimeSpan.Zero }], CancellationToken.None);

        var expected = new List<byte>();
        foreach (var run in utterance.Runs)
        {
            expected.AddRange(await SamplesAsync(run.Text, run.Language is Language.Irish ? "ga" : "en-gb"));
        }

        Assert.Equal(expected, sound.ToArray()[..expected.Count]);
        Assert.NotEqual(await SamplesAsync("County Hall,", "ga"), await SamplesAsync("County Hall,", "en-gb"));
    }

    [Theory]
    [InlineData("Oíche mhaith", "ga", "'i:C;@ w'0")]
    [InlineData("Good night", "en-gb", "g'Ud n'aIt")]
    public async Task Voices_OwnLanguage_SayItsPhonemes(string words, string voice, string phonemes)
    {
        var other = voice == "ga" ? "en-gb" : "ga";

        Assert.Equal(phonemes, await PhonemesAsync(words, voice));
        Assert.NotEqual(phonemes, await PhonemesAsync(words, other));
    }

    [Fact]
    public async Task Record_Cancelled_EndsTheProgramAndLeavesNoFile()
    {
        using var narrator = new Narrator(_programs);
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));
        var before = Folders();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => narrator.RecordAsync(RichText.Of(Language.English, 3000), enough.Token));

        Assert.Empty(Folders().Except(before));
    }

    [Fact]
    public async Task Record_ProgramFails_SaysSoAndLeavesNoFile()
    {
        using var narrator = new Narrator(_programs with { Ffmpeg = "/bin/false" });
        var before = Folders();

        var failed = await Assert.ThrowsAsync<ProgramFailedException>(() => narrator.RecordAsync(Short(), CancellationToken.None));

        Assert.StartsWith("false ended with 1", failed.Message);
        Assert.Empty(Folders().Except(before));
    }

    private static DocumentText Short() => RichText.Of(Language.Irish) with { Blocks = [new Heading(2, "a", [new Words("Fáilte = #1; \\ [nua]")])] };

    private static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "kilkenny-speech-*");

    private async Task<byte[]> SamplesAsync(string words, string voice)
    {
        using var wave = new MemoryStream();
        string[] arguments = ["-v", voice, "-s", "155", "-z", "--stdin", "--stdout"];
        await ProgramRun.RunAsync(_programs.Espeak, arguments, words, wave, TimeSpan.FromSeconds(20), CancellationToken.None);
        return wave.ToArray()[44..];
    }

    private async Task<string> PhonemesAsync(string words, string voice) =>
        (await ProgramRun.ReadAsync(_programs.Espeak, ["-v", voice, "-q", "-x", words], TimeSpan.FromSeconds(20), CancellationToken.None))
            .Trim();
}
