using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Audio;

/// <summary>The programs that make sound: espeak-ng reads aloud, ffmpeg packs. Both are installed beside the site and run as processes.</summary>
/// <param name="Versions">What they say of themselves; other versions make other bytes.</param>
public sealed record SpeechPrograms(string Espeak, string Ffmpeg, string Versions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="espeak">A path, or a name that is looked for on PATH.</param>
    public static async Task<SpeechSearch> FindAsync(
        string espeak = "espeak-ng", string ffmpeg = "ffmpeg", CancellationToken cancellation = default)
    {
        if (OnPath(espeak) is not { } voicePath)
        {
            return new SpeechSearch(null, SpeechFault.EspeakMissing, espeak);
        }

        if (OnPath(ffmpeg) is not { } packerPath)
        {
            return new SpeechSearch(null, SpeechFault.FfmpegMissing, ffmpeg);
        }

        try
        {
            return await AskAsync(voicePath, packerPath, cancellation);
        }
        catch (ProgramFailedException fault)
        {
            return new SpeechSearch(null, SpeechFault.DoesNotRun, fault.Message);
        }
    }

    internal static string Voice(Language language) => language is Language.Irish ? "ga" : "en-gb";

    private static async Task<SpeechSearch> AskAsync(string espeak, string ffmpeg, CancellationToken cancellation)
    {
        var voices = Column(await ProgramRun.ReadAsync(espeak, ["--voices"], Patience, cancellation));
        if (LanguageExtensions.Both.Select(Voice).FirstOrDefault(voice => !voices.Contains(voice)) is { } voiceMissing)
        {
            return new SpeechSearch(null, SpeechFault.VoiceMissing, voiceMissing);
        }

        var encoders = Column(await ProgramRun.ReadAsync(ffmpeg, ["-nostdin", "-hide_banner", "-encoders"], Patience, cancellation));
        if (SoundKind.All.Select(kind => kind.Encoder).FirstOrDefault(encoder => !encoders.Contains(encoder)) is { } encoderMissing)
        {
            return new SpeechSearch(null, SpeechFault.EncoderMissing, encoderMissing);
        }

        var versions = FirstLine(await ProgramRun.ReadAsync(espeak, ["--version"], Patience, cancellation)).Split("  ")[0]
            + "; " + FirstLine(await ProgramRun.ReadAsync(ffmpeg, ["-version"], Patience, cancellation)).Split(" Copyright")[0];
        return new SpeechSearch(new SpeechPrograms(espeak, ffmpeg, versions), null, versions);
    }

    /// <summary>The second word of every line: there both programs name what they list.</summary>
    private static HashSet<string> Column(string list) =>
    [
        .. list.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .Select(words => words[1]),
    ];

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private static string? OnPath(string program)
    {
        if (program.Contains('/'))
        {
            return File.Exists(program) ? program : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }
}

/// <summary>What came of looking for the programs when the site started: both, or why there is no sound.</summary>
/// <param name="Fault">Set when <paramref name="Found"/> is none.</param>
/// <param name="Detail">The versions, or what was looked for in vain; for those who run the site.</param>
public sealed record SpeechSearch(SpeechPrograms? Found, SpeechFault? Fault, string Detail);

public enum SpeechFault
{
    EspeakMissing,
    VoiceMissing,
    FfmpegMissing,

    /// <summary>ffmpeg was built without MP3 or Opus.</summary>
    EncoderMissing,

    /// <summary>One of them is there but fails when it is asked for its version.</summary>
    DoesNotRun,
}
