using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>What the whole site shows: the council's name and the pages its header and footer lead to.</summary>
public sealed record SiteSettings(
    Bilingual<string> Council,
    Bilingual<string> Name,
    IReadOnlyList<string> HeaderKeys,
    IReadOnlyList<string> FooterKeys,
    string ComplaintsKey,
    string CommentKey,
    string AccessOfficerKey,
    string SecurityContactKey)
{
    public static SiteSettings Read(YamlMap map)
    {
        var settings = new SiteSettings(
            map.RequiredPair("council"),
            map.RequiredPair("name"),
            map.TextList("header"),
            map.TextList("footer"),
            map.RequiredText("complaints"),
            map.RequiredText("comment"),
            map.RequiredText("access-officer"),
            map.RequiredText("security-contact"));
        map.RefuseUnknownKeys();
        return settings;
    }
}
