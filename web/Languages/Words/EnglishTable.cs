namespace KilkennyInfo.Languages.Words;

/// <summary>Reads the word tables of this folder, which are text: words with white space between them, some with a meaning of the line.</summary>
internal static class EnglishTable
{
    public static string[] Words(string table) => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<string[]> Lines(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words);
}
