using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Plans;

/// <summary>One promise of the Customer Action Plan, with the sentence that makes it to the public.</summary>
/// <param name="Number">Its own for ever: no other commitment is given it, not even when this one is dropped.</param>
/// <param name="Principle">1 to 12; none where none fits.</param>
/// <param name="Sentence">Exactly as the reader sees it on the plan’s page.</param>
/// <param name="Owner">The key of the contact unit that answers for it.</param>
/// <param name="Standard">None where the plan gives no figure; nobody invents one.</param>
/// <param name="Figures">Keys of the figures that the site counts itself and that bear on it.</param>
/// <param name="Promised">Where else the public is promised the same.</param>
public sealed record Commitment(
    int Number,
    int? Principle,
    Bilingual<string> Sentence,
    string Owner,
    Standard? Standard,
    IReadOnlyList<string> Figures,
    IReadOnlyList<PromisedWords> Promised,
    int Line = 0)
{
    public const int SentenceMaxLength = 400;

    /// <param name="owner">Who answers for every commitment that names nobody.</param>
    public static Commitment Read(YamlMap map, string owner)
    {
        var commitment = new Commitment(
            map.RequiredNumber("number"),
            map.Number("principle"),
            Bilingual.For(language => map.RequiredText(language.Code())),
            map.Text("owner") ?? owner,
            map.Map("standard") is { } standard ? Standard.Read(standard) : null,
            map.TextList("figures"),
            [.. map.Maps("promised").Select(PromisedWords.Read)],
            map.Line);
        map.RefuseUnknownKeys();
        return commitment;
    }
}

/// <summary>Words of another page, such as the Customer Charter, that promise what a commitment promises.</summary>
/// <param name="Words">Exactly as the reader sees them there.</param>
public sealed record PromisedWords(string PageKey, Bilingual<string> Words)
{
    public static PromisedWords Read(YamlMap map)
    {
        var promised = new PromisedWords(map.RequiredText("page"), Bilingual.For(language => map.RequiredText(language.Code())));
        map.RefuseUnknownKeys();
        return promised;
    }
}
