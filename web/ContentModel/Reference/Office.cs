using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A public office: where it is, when it opens, what is known about access, and how to get a private room.</summary>
public sealed record Office(
    string Key,
    Bilingual<string> Name,
    Bilingual<IReadOnlyList<string>> Address,
    string? Eircode,
    PhoneNumber? Phone,
    string? HoursKey,
    Bilingual<IReadOnlyList<string>>? Access,
    Bilingual<string>? PrivateRoom,
    IReadOnlyList<string> ServiceKeys,
    Provenance Provenance,
    int Line)
{
    public static Office Read(string key, YamlMap map)
    {
        var address = map.PairOfLists("address");
        if (address is null)
        {
            map.Report("address", "“address” is missing; it takes both languages, each a list of lines.");
        }

        var office = new Office(
            key,
            map.RequiredPair("name"),
            address ?? new Bilingual<IReadOnlyList<string>>([], []),
            map.Text("eircode"),
            PhoneNumber.Read(map, "phone"),
            map.Text("hours"),
            map.PairOfLists("access"),
            map.Pair("private-room"),
            map.TextList("services"),
            Provenance.Read(map),
            map.Line);
        map.RefuseUnknownKeys();
        return office;
    }
}
