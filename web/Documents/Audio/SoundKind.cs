namespace KilkennyInfo.Documents.Audio;

/// <summary>A way to pack sound, as ffmpeg is told.</summary>
internal sealed record SoundKind(string FileName, string Encoder, IReadOnlyList<string> Arguments, bool ChaptersAreTags)
{
    public static readonly SoundKind Mp3 = new("speech.mp3", "libmp3lame", ["-b:a", "48k", "-id3v2_version", "3"], false);

    /// <summary>Its chapters are comments that we write ourselves: ffmpeg rounds their seconds up (seen in 5.1).</summary>
    public static readonly SoundKind Opus = new("speech.opus", "libopus", ["-b:a", "24k", "-application", "voip"], true);

    public static IReadOnlyList<SoundKind> All { get; } = [Mp3, Opus];
}
