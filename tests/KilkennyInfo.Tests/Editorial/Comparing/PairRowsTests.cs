using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Editorial.Comparing.Texts;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class PairRowsTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261124, 7);

    public static TheoryData<string> Pages => [.. SiteContent.Bundle.Pages.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Align_PageOfTheSite_PairsEveryBlockOnBothSides(string key)
    {
        var page = SiteContent.Bundle.Pages[key];
        var rows = PairRows.Align(BlocksOf(page, Language.Irish), BlocksOf(page, Language.English));
        Assert.All(rows, row => Assert.True(row is { Irish: { } irish, English: { } english } && irish.HasShapeOf(english), $"{row.Irish?.Words} | {row.English?.Words}"));
    }

    [Fact]
    public void Align_BlockMissingInOneLanguage_StandsByItself()
    {
        var rows = PairRows.Align(Blocks("## Teideal\n\nGlaoigh ar {phone:main}.\n\n- a\n- b\n"), Blocks("## Title\n\nAn extra paragraph.\n\nRing {phone:main}.\n\n- a\n- b\n- c\n"));
        Assert.Equal(["2-2", "9-0", "0-0", "1-1", "1-1", "9-1"], rows.Select(row => $"{row.Irish?.Level ?? 9}-{row.English?.Level ?? 9}"));
        Assert.Equal("Ring {phone:main}.", rows[2].English!.Source);
    }

    [Fact]
    public void Align_ParagraphAndItem_AreNotPaired() => Assert.Equal(2, PairRows.Align(Blocks("Focal."), Blocks("- Word.")).Count);

    /// <summary>Every third block is taken out of the Irish text, each time one; all that stays must still stand by what it stood by.</summary>
    [Fact]
    public void Align_BlockTakenOutOfAPage_LeavesTheOthersWithTheirOwn()
    {
        var (right, all) = (0, 0);
        foreach (var page in SiteContent.Bundle.Pages.Values)
        {
            var (irish, english) = (BlocksOf(page, Language.Irish), BlocksOf(page, Language.English));
            for (var taken = 0; taken < irish.Count; taken += 3)
            {
                var rows = PairRows.Align([.. irish.Where(block => block.Index != taken)], english);
                right += rows.Count(row => row.Irish is { } left && left.Index == row.English?.Index);
                all += irish.Count - 1;
            }
        }

        Assert.True(right > 0.99 * all, $"{right} of {all}");
    }

    [Fact]
    public void Align_AnyTwoTexts_HasEveryBlockOnceAndInOrder() => Prop.ForAll(Edited, pair =>
    {
        var (irish, english) = (Blocks(pair.Before), Blocks(pair.After));
        var rows = PairRows.Align(irish, english);
        Assert.Equal(irish, rows.Select(row => row.Irish).Where(block => block is not null));
        Assert.Equal(english, rows.Select(row => row.English).Where(block => block is not null));
        Assert.All(rows, row => Assert.True((row.Irish ?? row.English) is not null));
    }).Check(Fixed);

    private static IReadOnlyList<TextBlock> BlocksOf(PageFiles page, Language language)
    {
        var text = page.Texts[language];
        return TextBlocks.Of(text.Title, text.Menu, text.Summary, text.Description, text.FrontMatter.Body);
    }
}
