using KilkennyInfo.Documents.Audio;

namespace KilkennyInfo.Tests.Documents.Audio;

public sealed class SpeechProgramsTests
{
    [Fact]
    public async Task Find_Installed_NamesPathsAndVersions()
    {
        var search = await SpeechPrograms.FindAsync();

        Assert.Null(search.Fault);
        Assert.EndsWith("/espeak-ng", search.Found!.Espeak);
        Assert.Matches(@"^eSpeak NG text-to-speech: \d.*; ffmpeg version \d", search.Detail);
    }

    [Theory]
    [InlineData("no-such-voice", "ffmpeg", SpeechFault.EspeakMissing, "no-such-voice")]
    [InlineData("espeak-ng", "/no/such/ffmpeg", SpeechFault.FfmpegMissing, "/no/such/ffmpeg")]
    [InlineData("true", "ffmpeg", SpeechFault.VoiceMissing, "ga")]
    [InlineData("espeak-ng", "true", SpeechFault.EncoderMissing, "libmp3lame")]
    [InlineData("false", "ffmpeg", SpeechFault.DoesNotRun, "false ended with 1: ")]
    public async Task Find_SomethingMissing_SaysWhat(string espeak, string ffmpeg, SpeechFault fault, string detail)
    {
        Assert.Equal(new SpeechSearch(null, fault, detail), await SpeechPrograms.FindAsync(espeak, ffmpeg));
    }

    [Fact]
    public async Task Run_ProgramThatDoesNotEnd_IsKilledAfterItsTime()
    {
        var failed = await Assert.ThrowsAsync<ProgramFailedException>(
            () => ProgramRun.ReadAsync("sleep", ["60"], TimeSpan.FromMilliseconds(200), CancellationToken.None));

        Assert.StartsWith("sleep did not end within", failed.Message);
    }

    [Fact]
    public async Task Run_ProgramThatIsNotThere_SaysSo()
    {
        await Assert.ThrowsAsync<ProgramFailedException>(() => ProgramRun.ReadAsync("/no/such/program", [], TimeSpan.FromSeconds(5), CancellationToken.None));
    }
}
