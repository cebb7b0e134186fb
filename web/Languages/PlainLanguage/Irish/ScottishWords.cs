namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>Words of Scottish Gaelic, which machines mix into Irish.</summary>
internal static class ScottishWords
{
    private static readonly Dictionary<string, string> Irish = new(StringComparer.Ordinal)
    {
        ["agad"] = "agat",
        ["airson"] = "do, le haghaidh",
        ["barrachd"] = "tuilleadh",
        ["cleachdadh"] = "úsáid",
        ["cuideachadh"] = "cabhair",
        ["cuideachd"] = "freisin",
        ["dheidhinn"] = "faoi",
        ["dhut"] = "duit",
        ["faodaidh"] = "is féidir le",
        ["fiosrachadh"] = "eolas",
        ["seirbheis"] = "seirbhís",
        ["tha"] = "tá",
    };

    public static string? Mend(string lower) => Irish.GetValueOrDefault(lower);
}
