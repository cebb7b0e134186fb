using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A day on which the Council is closed although it is neither a weekend nor a public holiday, or the day that it keeps in place of a holiday at a weekend.</summary>
public sealed record Closure(DateOnly Date, Bilingual<string> Name, int Line)
{
    public const string File = "calendar/closures.yaml";

    public static Closure Read(YamlMap map)
    {
        var closure = new Closure(map.RequiredDate("date"), map.RequiredPair("name"), map.Line);
        map.RefuseUnknownKeys();
        return closure;
    }
}
