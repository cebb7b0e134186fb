using System.Text.Json;
using KilkennyInfo.Documents.Audio;

namespace KilkennyInfo.Tests.Documents.Audio;

/// <summary>What ffprobe, another program than the one that wrote it, reads in a sound file.</summary>
internal sealed record SoundFile(
    double Seconds,
    IReadOnlyList<(double Start, string Title)> Chapters,
    IReadOnlyDictionary<string, string> Tags,
    string Codec,
    int Channels)
{
    public static async Task<SoundFile> ReadAsync(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            string[] arguments = ["-v", "error", "-show_chapters", "-show_format", "-show_streams", "-of", "json", path];
            var json = await ProgramRun.ReadAsync("ffprobe", arguments, TimeSpan.FromSeconds(30), CancellationToken.None);
            using var told = JsonDocument.Parse(json);
            return Of(told.RootElement);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static SoundFile Of(JsonElement told)
    {
        var (format, stream) = (told.GetProperty("format"), told.GetProperty("streams")[0]);
        var tags = format.TryGetProperty("tags", out var own) || stream.TryGetProperty("tags", out own) ? own : default;
        return new SoundFile(
            Number(format.GetProperty("duration")),
            [.. told.GetProperty("chapters").EnumerateArray().Select(chapter =>
                (Number(chapter.GetProperty("start_time")), chapter.GetProperty("tags").GetProperty("title").GetString()!))],
            tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.GetString()!),
            stream.GetProperty("codec_name").GetString()!,
            stream.GetProperty("channels").GetInt32());
    }

    private static double Number(JsonElement text) => double.Parse(text.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
