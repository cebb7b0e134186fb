using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>Why the clock of a case may stand still. The Plan knows no such reason, so a policy without any is the rule.</summary>
public sealed record PauseReason(string Key, Bilingual<string> Name, int Line)
{
    public static PauseReason Read(YamlMap map)
    {
        var reason = new PauseReason(map.RequiredText("key"), map.RequiredPair("name"), map.Line);
        map.RefuseUnknownKeys();
        return reason;
    }
}
