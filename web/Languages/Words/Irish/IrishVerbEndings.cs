namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>
/// Endings of verbs that say the same about the stem before them are read as one, so that a rule learned from <c>labhróidh</c> serves
/// <c>labhrófaí</c> as well. Only endings that nothing but a verb has.
/// </summary>
internal static class IrishVerbEndings
{
    /// <summary>An ending here is at least this much shorter than its word.</summary>
    private const int ShortestStem = 2;

    private const int Longest = 6;

    /// <summary>What is read, and the endings that are read so.</summary>
    private static readonly string[] Same =
    [
        "oidh oimid ofar odh ofai ofa oimis oidis", "faidh faimid fadh fainn fai fa faimis faidis", "fidh fimid feadh fea fimis fidis",
        "imid imis idis igi", "amar adar", "eamar eadar", "iodar iomar iodh",
    ];

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByEnding = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Unify(string word)
    {
        for (var length = Math.Min(Longest, word.Length - ShortestStem); length > 1; length--)
        {
            if (ByEnding.TryGetValue(word.AsSpan(word.Length - length), out var same))
            {
                return string.Concat(word.AsSpan(0, word.Length - length), same);
            }
        }

        return word;
    }

    private static Dictionary<string, string> Load()
    {
        var endings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Same)
        {
            var words = line.Split(' ');
            foreach (var ending in words.AsSpan(1))
            {
                endings.Add(ending, words[0]);
            }
        }

        return endings;
    }
}
