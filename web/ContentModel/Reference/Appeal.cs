using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A kind of decision that can be looked at again, and who does it. An unknown limit or fee is empty, never guessed.</summary>
public sealed record Appeal(
    string Key,
    Bilingual<string> Decision,
    string BodyKey,
    Bilingual<string>? First,
    Bilingual<string>? Limit,
    Bilingual<string>? Fee,
    Bilingual<string>? Law,
    Provenance Provenance,
    int Line)
{
    public static Appeal Read(YamlMap map)
    {
        var appeal = new Appeal(
            map.RequiredText("key"),
            map.RequiredPair("decision"),
            map.RequiredText("body"),
            map.Pair("first"),
            map.Pair("limit"),
            map.Pair("fee"),
            map.Pair("law"),
            Provenance.Read(map),
            map.Line);
        map.RefuseUnknownKeys();
        return appeal;
    }
}
