namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>
/// Verbs that lose a vowel before an ending and then go like the verbs in <c>-igh</c>: <c>cosain</c>, <c>cosnaíonn</c>. They are a closed class whose
/// forms look like those of a verb “cosnaigh”, so a key that ends so is put right here, in compounds too.
/// </summary>
internal static class IrishSyncope
{
    /// <summary>
    /// What the forms look like, and the verb. Without the first letters where several verbs or a lenited one in a compound are meant:
    /// <c>sclaigh</c> is of oscail, fuascail and múscail, <c>osnaigh</c> of cosain and imchosain.
    /// </summary>
    private static readonly (string Looks, string Is)[] Verbs =
    [
        ("sclaigh", "scail"), ("scraigh", "scair"), ("thnigh", "thin"), ("osnaigh", "osain"), ("olathraigh", "olathair"), ("abhraigh", "abhair"), ("amhraigh", "amhair"),
        ("reagraigh", "reagair"), ("tagraigh", "tagair"), ("bagraigh", "bagair"), ("imrigh", "imir"), ("insigh", "inis"), ("odlaigh", "odail"),
        ("arraingigh", "arraing"), ("uirlingigh", "uirling"), ("ulaingigh", "ulaing"), ("acmhaingigh", "acmhaing"), ("oghlaimigh", "oghlaim"),
        ("eanglaigh", "eangail"), ("unglaigh", "ungail"), ("itligh", "itil"), ("uimligh", "uimil"), ("oigligh", "oigil"), ("ublaigh", "ubail"),
        ("ochlaigh", "ochail"), ("atlaigh", "atail"), ("omhlaigh", "omhail"), ("adhlaigh", "adhaill"), ("inligh", "innill"),
        ("aitnigh", "aitin"), ("eachnaigh", "eachain"), ("ognaigh", "ogain"), ("iomnaigh", "iomain"), ("ompraigh", "ompair"), ("dibrigh", "dibir"),
        ("eadraigh", "eadair"), ("odraigh", "odair"), ("ograigh", "ogair"), ("oghraigh", "oghair"), ("tacraigh", "tacair"), ("limrigh", "limir"),
        ("aifrigh", "aifir"), ("airngrigh", "airngir"), ("iolacaigh", "iolaic"), ("adhlacaigh", "adhlaic"), ("eiliuraigh", "eiliuir"),
        ("reastalaigh", "reastail"), ("aistealaigh", "aistil"), ("aiscealaigh", "aisceal"), ("airgigh", "airg"),
    ];

    /// <summary>The keys, each put right, none twice.</summary>
    public static string[] Undo(string[] keys)
    {
        var changed = false;
        for (var i = 0; i < keys.Length; i++)
        {
            var undone = Undo(keys[i]);
            changed |= !ReferenceEquals(undone, keys[i]);
            keys[i] = undone;
        }

        return changed ? [.. keys.Distinct()] : keys;
    }

    private static string Undo(string key)
    {
        foreach (var (looks, verb) in key.EndsWith("gh", StringComparison.Ordinal) ? Verbs : [])
        {
            if (key.EndsWith(looks, StringComparison.Ordinal))
            {
                return string.Concat(key.AsSpan(0, key.Length - looks.Length), verb);
            }
        }

        return key;
    }
}
