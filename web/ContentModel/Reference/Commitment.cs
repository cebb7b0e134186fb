using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>One of the 92 commitments of the Customer Action Plan, with the sentence that promises it to the public.</summary>
public sealed record Commitment(int Number, int? Principle, string PageKey, Bilingual<string> Sentence, int Line)
{
    public static Commitment Read(YamlMap map)
    {
        var commitment = new Commitment(
            map.RequiredNumber("number"),
            map.Number("principle"),
            map.RequiredText("page"),
            Bilingual.For(language => map.RequiredText(language.Code())),
            map.Line);
        map.RefuseUnknownKeys();
        return commitment;
    }
}
