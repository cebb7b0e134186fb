using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

/// <summary>What stands before the first block. The title is the one heading of the first level.</summary>
internal sealed class WordCover(WordBlocks blocks)
{
    public void Write(Cover cover)
    {
        blocks.Add(Looks.Publisher, WordInlines.Plain(cover.Publisher));
        blocks.Add(Looks.Heading(1), WordInlines.Plain(cover.Title));
        if (cover.Summary.Length > 0)
        {
            blocks.Add(Looks.Summary, WordInlines.Plain(cover.Summary));
        }

        foreach (var fact in cover.Facts)
        {
            blocks.Add(Looks.Fact, WordInlines.Label(fact.Label), WordInlines.Plain(fact.Value));
        }

        blocks.Add(Looks.OtherFormats, [.. blocks.Inlines.Of(cover.OtherFormats)]);
    }
}
