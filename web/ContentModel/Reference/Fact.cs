using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A time limit or other figure that stands once and is pulled into the texts by reference.</summary>
public sealed record Fact(Bilingual<string> Words, Provenance Provenance)
{
    public static Fact Read(YamlMap map)
    {
        var fact = new Fact(Bilingual.For(language => map.RequiredText(language.Code())), Provenance.Read(map));
        map.RefuseUnknownKeys();
        return fact;
    }
}
