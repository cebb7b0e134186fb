using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>Queries for which an editor has chosen the first result, because the words of the texts alone would not bring it up.</summary>
/// <param name="AtTop">The page opens at its top, whichever section has the words.</param>
public sealed record BestBet(string PageKey, bool AtTop, Bilingual<IReadOnlyList<string>> Queries, int Line)
{
    public static BestBet Read(YamlMap map)
    {
        var bet = new BestBet(map.RequiredText("page"), map.Flag("at-top"), Bilingual.For(language => map.TextList(language.Code())), map.Line);
        map.RefuseUnknownKeys();
        return bet;
    }
}
