using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A term of the bilingual list with what an editor should know of it.</summary>
/// <param name="IsApproved">False while the Irish waits for a qualified translator: it is standard Irish, but was seen in no official page.</param>
public sealed record AgreedTerm(Term Term, Bilingual<string>? Note, bool IsApproved, string? Source, int Line)
{
    public static AgreedTerm Read(string key, YamlMap map)
    {
        var term = new AgreedTerm(
            new Term(key, Bilingual.For(language => map.RequiredText(language.Code())), ReadWordings(map, "also"), ReadWordings(map, "instead-of")),
            map.Pair("note"),
            map.Text("approved") is null || map.Flag("approved"),
            map.Text("source"),
            map.Line);
        map.RefuseUnknownKeys();
        return term;
    }

    private static Bilingual<IReadOnlyList<string>> ReadWordings(YamlMap map, string name)
    {
        var wordings = map.Map(name);
        var lists = Bilingual.For(language => wordings?.TextList(language.Code()) ?? []);
        wordings?.RefuseUnknownKeys();
        return lists;
    }
}
