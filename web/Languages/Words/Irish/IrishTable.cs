namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>Tables of this folder: a line is a name and what belongs to it, with spaces between; a line with # is a remark.</summary>
internal static class IrishTable
{
    public static Dictionary<string, string[]> Read(string file)
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Lines(file))
        {
            table.Add(line[0], line[1..]);
        }

        return table;
    }

    public static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(IrishTable).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"No table {file} in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] is not '#')
            {
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
