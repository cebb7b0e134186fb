using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>What pages of one kind have in common: the view they are shown with, when they get a contents list, and what must be signed before they go live.</summary>
/// <param name="Gates">Keys of the gates, in order (see <c>Editorial/Gate.cs</c>).</param>
public sealed record PageType(string Key, Bilingual<string> Name, string View, int ContentsFromHeadings, IReadOnlyList<string> Gates)
{
    /// <summary>Every gate there is; a type that names none has them all.</summary>
    public static IReadOnlyList<string> AllGates { get; } = ["irish", "plain-language", "accessibility", "approval"];

    public static PageType Read(string key, YamlMap map)
    {
        var gates = map.TextList("gates");
        var type = new PageType(key, map.RequiredPair("name"), map.RequiredText("view"), map.RequiredNumber("contents-from-headings"), gates.Count == 0 ? AllGates : gates);
        foreach (var unknown in gates.Except(AllGates))
        {
            map.Report("gates", $"There is no gate “{unknown}”. Gates are: {string.Join(", ", AllGates)}.");
        }

        if (gates.Count > 0 && !gates.Contains(AllGates[^1]))
        {
            map.Report("gates", $"Every type has the gate “{AllGates[^1]}”: nothing goes live that nobody has approved.");
        }

        map.RefuseUnknownKeys();
        return type;
    }
}
