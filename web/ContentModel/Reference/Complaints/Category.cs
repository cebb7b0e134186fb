using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>One word of a list by which cases are counted. Its key is stored with cases and is never changed or used again for something else.</summary>
/// <param name="UnitKey">Of a service: the unit that answers for it.</param>
public sealed record Category(string Key, Bilingual<string> Name, string? UnitKey, int Line)
{
    public static Category Read(YamlMap map) => Read(map, hasUnit: false);

    public static Category ReadService(YamlMap map) => Read(map, hasUnit: true);

    private static Category Read(YamlMap map, bool hasUnit)
    {
        var category = new Category(map.RequiredText("key"), map.RequiredPair("name"), hasUnit ? map.Text("unit") : null, map.Line);
        map.RefuseUnknownKeys();
        return category;
    }
}
