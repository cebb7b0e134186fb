using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>One step of a procedure: who acts there, and by when that person promises a full answer.</summary>
/// <param name="Handler">Who acts, in words for the person who complained.</param>
/// <param name="RoleKey">The role at the desk, as <see cref="PolicyRoles"/> names it; none for an outside body.</param>
/// <param name="Reply">None where the policy names no limit.</param>
/// <param name="IsEnabled">A step that the Council does not have at present stands there too, so that it can be turned on.</param>
/// <param name="IsExternal">An outside body acts: the person goes there, and the case is not handed over.</param>
public sealed record PolicyStage(
    string Key,
    Bilingual<string> Name,
    Bilingual<string> Handler,
    string? RoleKey,
    ReplyLimit? Reply,
    bool IsEnabled,
    bool IsExternal,
    IReadOnlyList<CaseType> Types,
    int Line)
{
    private static readonly Dictionary<string, CaseType> TypeNames = new() { ["complaint"] = CaseType.Complaint, ["access"] = CaseType.Access };

    public bool IsFor(CaseType type) => Types.Contains(type);

    public static PolicyStage Read(YamlMap map)
    {
        var isExternal = map.Flag("external");
        var stage = new PolicyStage(
            map.RequiredText("key"),
            map.RequiredPair("name"),
            map.RequiredPair("handler"),
            isExternal ? map.Text("role") : map.RequiredText("role"),
            ReplyLimit.Read(map, "reply"),
            map.Text("enabled") is null || map.Flag("enabled"),
            isExternal,
            ReadTypes(map),
            map.Line);
        map.RefuseUnknownKeys();
        if (isExternal && (stage.RoleKey ?? (object?)stage.Reply) is not null)
        {
            map.Report("external", $"“{stage.Key}” is external: it has neither “role” nor “reply”, since the Council cannot promise for others.");
        }

        return stage;
    }

    private static IReadOnlyList<CaseType> ReadTypes(YamlMap map)
    {
        var names = map.TextList("types");
        foreach (var unknown in names.Where(name => !TypeNames.ContainsKey(name)))
        {
            map.Report("types", $"“{unknown}” is not a type of case; types are {string.Join(", ", TypeNames.Keys)}.");
        }

        if (names.Count == 0)
        {
            map.Report("types", $"“types” says for which cases the stage is: {string.Join(", ", TypeNames.Keys)}.");
        }

        return [.. names.Where(TypeNames.ContainsKey).Select(name => TypeNames[name])];
    }
}
