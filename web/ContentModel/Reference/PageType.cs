using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>What pages of one kind have in common: the view they are shown with and when they get a contents list.</summary>
public sealed record PageType(string Key, Bilingual<string> Name, string View, int ContentsFromHeadings)
{
    public static PageType Read(string key, YamlMap map)
    {
        var type = new PageType(key, map.RequiredPair("name"), map.RequiredText("view"), map.RequiredNumber("contents-from-headings"));
        map.RefuseUnknownKeys();
        return type;
    }
}
