namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>
/// Spellings of before 1948 in the letters of today, where a rule can tell: <c>Gaedhilge</c>, <c>beannughadh</c>, <c>sgríobh</c>, <c>bliadhain</c>.
/// What no rule tells is in irish-irregulars.txt.
/// </summary>
internal static class IrishOldSpelling
{
    private enum At { Start, Inside, End }

    /// <summary>In order: a later rule sees what an earlier one made.</summary>
    private static readonly (At At, string Old, string New)[] Rules =
    [
        (At.Start, "sg", "sc"), (At.Start, "sb", "sp"), (At.Start, "sd", "st"), (At.Start, "ughd", "ud"), (At.Start, "deagh", "dea"),
        (At.Inside, "chd", "cht"), (At.Inside, "eu", "ea"), (At.Inside, "adhbh", "abh"),
        (At.End, "iughadh", "iu"), (At.End, "ughadh", "u"), (At.End, "uighthe", "aithe"), (At.End, "ighthe", "ithe"), (At.End, "uigheann", "aionn"), (At.End, "aigheann", "aionn"),
        (At.End, "igheann", "ionn"), (At.End, "uighim", "aim"), (At.Inside, "eidht", "eit"), (At.Inside, "uidheach", "uioch"), (At.End, "uagh", "ua"),
        (At.Inside, "aedhea", "ae"), (At.Inside, "aedhi", "aei"), (At.Inside, "aedh", "ae"), (At.Inside, "aogha", "ao"), (At.Inside, "aoghai", "aoi"),
        (At.Inside, "iadhai", "iai"), (At.Inside, "iadhn", "ian"), (At.Inside, "iaghai", "iai"), (At.Inside, "iagha", "ia"), (At.Inside, "ioghach", "ioch"),
        (At.Inside, "ioghai", "ioi"), (At.Inside, "ioghd", "iod"), (At.Inside, "ighear", "iar"), (At.Inside, "idhch", "ich"),
        (At.Inside, "aidheacht", "aiocht"), (At.Inside, "uidheacht", "aiocht"), (At.Inside, "idheacht", "iocht"), (At.Inside, "oidheach", "oioch"),
        (At.End, "eochaidh", "eoidh"), (At.End, "ochaidh", "oidh"), (At.Inside, "eochai", "eoi"),
        (At.End, "aidhe", "ai"), (At.End, "uidhe", "ui"), (At.End, "oidhe", "oi"), (At.End, "idhe", "i"), (At.End, "adha", "ai"), (At.End, "aighe", "ai"),
        (At.End, "eamhail", "iuil"), (At.End, "eamhla", "iula"), (At.End, "amhla", "ula"), (At.End, "uim", "aim"), (At.End, "maoid", "mid"),
    ];

    public static string Modernise(string word)
    {
        foreach (var rule in Rules)
        {
            word = Apply(word, rule);
        }

        return word;
    }

    private static string Apply(string word, (At At, string Old, string New) rule) => rule.At switch
    {
        At.Start => word.StartsWith(rule.Old, StringComparison.Ordinal) ? rule.New + word[rule.Old.Length..] : word,
        At.End => word.Length > rule.Old.Length && word.EndsWith(rule.Old, StringComparison.Ordinal) ? word[..^rule.Old.Length] + rule.New : word,
        _ => word.Replace(rule.Old, rule.New, StringComparison.Ordinal),
    };
}
