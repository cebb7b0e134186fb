using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>
/// A department or officer of the Council, or a body outside it, that people can turn to. A field that nobody knows is empty and is
/// not shown. A unit without a line of its own is reached <see cref="ThroughKey"/> another.
/// </summary>
public sealed record ContactUnit(
    string Key,
    bool IsExternal,
    Bilingual<string> Name,
    Bilingual<string> Does,
    PhoneNumber? Phone,
    string? Extension,
    string? Email,
    Uri? Website,
    string? HoursKey,
    string? OfficeKey,
    Bilingual<IReadOnlyList<string>>? Address,
    string? Eircode,
    bool ByAppointment,
    string? ThroughKey,
    Provenance Provenance,
    int Line)
{
    /// <summary>The unit goes by its Irish name in English too (An Coimisiún Pleanála); an English page must mark it as Irish.</summary>
    public bool HasOnlyIrishName => Name.Irish == Name.English;

    public static ContactUnit Read(string key, YamlMap map)
    {
        var unit = new ContactUnit(
            key,
            map.RequiredChoice("kind", "council", "external") == "external",
            map.RequiredPair("name"),
            map.RequiredPair("does"),
            PhoneNumber.Read(map, "phone"),
            map.Text("extension"),
            ReadEmail(map),
            ReadWebsite(map),
            map.Text("hours"),
            map.Text("office"),
            map.PairOfLists("address"),
            map.Text("eircode"),
            map.Flag("appointment"),
            map.Text("through"),
            Provenance.Read(map),
            map.Line);
        map.RefuseUnknownKeys();
        return unit;
    }

    private static string? ReadEmail(YamlMap map)
    {
        var email = map.Text("email");
        if (email is not null && (email.Count(letter => letter == '@') != 1 || email.Any(char.IsWhiteSpace) || email.StartsWith('@') || email.EndsWith('@')))
        {
            map.Report("email", $"“{email}” is not an e-mail address.");
        }

        return email;
    }

    private static Uri? ReadWebsite(YamlMap map)
    {
        if (map.Text("website") is not { } website)
        {
            return null;
        }

        if (Uri.TryCreate(website, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
        {
            return uri;
        }

        map.Report("website", $"“{website}” is not an address that starts with https://.");
        return null;
    }
}
