namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>Words whose forms no ending tells: <c>chuaigh</c> of <c>téigh</c>, <c>mná</c> of <c>bean</c>. Written by hand in irish-irregulars.txt.</summary>
internal static class IrishIrregulars
{
    private static readonly string[] WholeForm = [""];
    private static readonly Dictionary<string, string[]> Keys = Load();

    /// <summary>The keys of a word that stands in the table, or null.</summary>
    public static string[]? Find(string word) => Keys.GetValueOrDefault(word);

    /// <summary>
    /// A line is a dictionary form and its forms. A form of several words stands in each of their lines. Plain loops, here and in the other
    /// tables: they are read at the first search after a start, and LINQ over them cost more than the reading.
    /// </summary>
    private static Dictionary<string, string[]> Load()
    {
        var endings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var keys = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in IrishTable.Lines("irish-irregulars.txt"))
        {
            if (line[0][0] is '+')
            {
                endings.Add(line[0], line[1..]);
            }
            else
            {
                AddForms(keys, line, endings);
            }
        }

        return keys;
    }

    private static void AddForms(Dictionary<string, string[]> keys, string[] line, Dictionary<string, string[]> endings)
    {
        var key = IrishLetters.Fold(line[0].TrimEnd(':'));
        foreach (var form in line.AsSpan(1))
        {
            var plus = form.IndexOf('+', StringComparison.Ordinal);
            foreach (var ending in plus < 0 ? WholeForm : endings[form[plus..]])
            {
                AddForm(keys, IrishLetters.Fold(plus < 0 ? form : form[..plus] + ending), key);
            }
        }
    }

    private static void AddForm(Dictionary<string, string[]> keys, string form, string key)
    {
        if (!keys.TryGetValue(form, out var known))
        {
            keys.Add(form, [key]);
        }
        else if (Array.IndexOf(known, key) < 0)
        {
            keys[form] = [.. known, key];
        }
    }
}
