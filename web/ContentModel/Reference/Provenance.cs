using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>Where a fact comes from, when that was last looked at, and whether the Council has confirmed it.</summary>
public sealed record Provenance(string Source, DateOnly CheckedOn, bool IsConfirmed, string? ToConfirm)
{
    public static Provenance Read(YamlMap map) => new(
        map.RequiredText("source"),
        map.RequiredDate("checked-on"),
        map.RequiredChoice("state", "confirmed", "to-verify") == "confirmed",
        map.Text("to-confirm"));
}
