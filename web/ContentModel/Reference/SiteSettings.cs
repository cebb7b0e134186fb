using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>What the whole site shows: the council's name, where header and footer lead, and which records the parts of a page speak of.</summary>
public sealed record SiteSettings(
    Bilingual<string> Council,
    Bilingual<string> Name,
    IReadOnlyList<string> HeaderKeys,
    IReadOnlyList<string> FooterKeys,
    string ComplaintsKey,
    string CommentKey,
    string OmbudsmanPageKey,
    string ContactsKey,
    string MainContactKey,
    string DeskKey,
    string OmbudsmanKey,
    string AccessOfficerKey,
    string SecurityContactKey,
    string AcknowledgeFactKey,
    string ReplyFactKey,
    bool TellsMissedMeetings = false)
{
    public IEnumerable<string> PageKeys => [.. HeaderKeys, .. FooterKeys, ComplaintsKey, CommentKey, OmbudsmanPageKey, ContactsKey];

    public IEnumerable<string> UnitKeys => [MainContactKey, DeskKey, OmbudsmanKey, AccessOfficerKey, SecurityContactKey];

    public IEnumerable<string> FactKeys => [AcknowledgeFactKey, ReplyFactKey];

    public static SiteSettings Empty { get; } = new(new("", ""), new("", ""), [], [], "", "", "", "", "", "", "", "", "", "", "");

    public static SiteSettings Read(YamlMap map)
    {
        var settings = new SiteSettings(
            map.RequiredPair("council"),
            map.RequiredPair("name"),
            map.TextList("header"),
            map.TextList("footer"),
            map.RequiredText("complaints"),
            map.RequiredText("comment"),
            map.RequiredText("ombudsman-page"),
            map.RequiredText("contacts"),
            map.RequiredText("main-contact"),
            map.RequiredText("desk"),
            map.RequiredText("ombudsman"),
            map.RequiredText("access-officer"),
            map.RequiredText("security-contact"),
            map.RequiredText("acknowledge"),
            map.RequiredText("reply"),
            map.Flag("plan-missed-meetings-public"));
        map.RefuseUnknownKeys();
        return settings;
    }
}
