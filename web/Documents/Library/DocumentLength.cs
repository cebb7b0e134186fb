using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Library;

/// <summary>How long a document is, for readers who want to know before they begin.</summary>
public static class DocumentLength
{
    /// <summary>What most people read in a minute, silently and at ease.</summary>
    private const int WordsPerMinute = 200;

    public static int WordsOf(DocumentText text) =>
        CountWords(text.Cover.Title) + CountWords(text.Cover.Summary) + DocumentSections.Of(text).Sum(section => CountWords(section.Heading) + CountWords(section.Words));

    /// <summary>Whole minutes, at least one.</summary>
    public static int MinutesOf(int words) => Math.Max(1, (words + (WordsPerMinute / 2)) / WordsPerMinute);

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
