using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>
/// Words and phrases that people and texts use for one thing. Whichever of <paramref name="Words"/> is typed finds texts with any of
/// them, and with any of <paramref name="LeadsTo"/>; what it leads to does not lead back.
/// </summary>
public sealed record SynonymGroup(Bilingual<IReadOnlyList<string>> Words, Bilingual<IReadOnlyList<string>> LeadsTo, int Line)
{
    public static SynonymGroup Read(YamlMap map)
    {
        var leadsTo = map.Map("leads-to");
        var group = new SynonymGroup(
            Bilingual.For(language => map.TextList(language.Code())),
            Bilingual.For(language => leadsTo?.TextList(language.Code()) ?? []),
            map.Line);
        leadsTo?.RefuseUnknownKeys();
        map.RefuseUnknownKeys();
        var typed = LanguageExtensions.Both.Sum(language => group.Words[language].Count);
        var found = typed + LanguageExtensions.Both.Sum(language => group.LeadsTo[language].Count);
        if (typed == 0 || found < 2)
        {
            map.Report("ga", "A group joins at least two words: give them as “ga” and “en”, or with “leads-to”.");
        }

        return group;
    }
}
