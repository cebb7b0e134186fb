using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Audio;

/// <summary>What a sound file says of itself, written as a file that ffmpeg reads: title, publisher, language, date, chapters.</summary>
internal static class SoundFacts
{
    public static string For(DocumentText text, IReadOnlyList<SoundChapter> chapters, TimeSpan length, bool chaptersAreTags)
    {
        var facts = new StringBuilder(";FFMETADATA1\n");
        Add(facts, "title", text.Cover.Title);
        Add(facts, "artist", text.Cover.Publisher);
        Add(facts, "album", text.Cover.Title);
        Add(facts, "publisher", text.Cover.Publisher);
        Add(facts, "comment", text.Cover.Summary);
        Add(facts, "language", text.Language is Language.Irish ? "gle" : "eng");
        Add(facts, "date", text.Cover.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        for (var at = 0; at < chapters.Count; at++)
        {
            if (chaptersAreTags)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"CHAPTER{at:000}");
                Add(facts, name, chapters[at].Start.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture));
                Add(facts, name + "NAME", chapters[at].Title);
            }
            else
            {
                facts.Append("[CHAPTER]\nTIMEBASE=1/1000\n");
                Add(facts, "START", Milliseconds(chapters[at].Start));
                Add(facts, "END", Milliseconds(at + 1 < chapters.Count ? chapters[at + 1].Start : length));
                Add(facts, "title", chapters[at].Title);
            }
        }

        return facts.ToString();
    }

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    private static void Add(StringBuilder facts, string name, string value)
    {
        facts.Append(name).Append('=');
        foreach (var sign in value.ReplaceLineEndings(" "))
        {
            facts.Append(sign is '=' or ';' or '#' or '\\' ? "\\" : "").Append(sign);
        }

        facts.Append('\n');
    }
}
