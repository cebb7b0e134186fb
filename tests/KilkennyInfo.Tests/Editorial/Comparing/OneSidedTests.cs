using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using static KilkennyInfo.Tests.Editorial.Comparing.Texts;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class OneSidedTests
{
    private const string Irish = "Alt a haon.\n\nAlt a dó le níos mó focal.\n\n- mír\n";
    private const string English = "Paragraph one.\n\nParagraph two with more words.\n\n- item\n";

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261124, 7);

    [Theory]
    [InlineData("haon", "haon", "one", "one", "")]
    [InlineData("haon", "trí", "one", "three", "")]
    [InlineData("haon", "trí", "one", "one", "Alt a trí.|Paragraph one.")]
    [InlineData("haon", "haon", "one", "three", "Alt a haon.|Paragraph three.")]
    [InlineData("- mír", "- mír\n- mír eile", "- item", "- item", "mír eile|")]
    [InlineData("- mír", "- mír", "- item", "- item\n- other", "|other")]
    [InlineData("- mír", "- mír\n- mír eile", "- item", "- item\n- other", "")]
    [InlineData("Alt a haon.\n\n", "", "Paragraph one.\n\n", "", "")]
    [InlineData("Alt a haon.\n\n", "", "one", "one", "Alt a haon.|Paragraph one.")]
    [InlineData("haon", "haon", "Paragraph one.\n\n", "", "Alt a haon.|Paragraph one.")]
    [InlineData("Alt a haon.\n\n", "", "one", "three", "")]
    public void Mark_Changes_MarksThoseOfOneLanguage(string irish, string irishNow, string english, string englishNow, string marked)
    {
        var changes = Mark(Irish, English, Irish.Replace(irish, irishNow, StringComparison.Ordinal), English.Replace(english, englishNow, StringComparison.Ordinal));
        Assert.Equal(marked, string.Join(' ', changes.Where(change => change.IsOneSided).Select(change => $"{change.Irish?.Block.Source}|{change.English?.Block.Source}")));
    }

    [Fact]
    public void Mark_EnglishOnlyBlock_StandsBeforeWhatFollowsIt()
    {
        var changes = Mark(Irish, English, Irish, English.Replace("Paragraph two", "A new one.\n\nParagraph two", StringComparison.Ordinal));
        Assert.Equal("A new one.", changes.Single(change => change.Irish is null).English!.Block.Source);
        Assert.Equal(["Title", "Summary.", "Paragraph one.", "A new one.", "Paragraph two with more words.", "item"], changes.Select(change => change.English?.Block.Source));
    }

    [Fact]
    public void Mark_FromAPairOutOfStep_BelievesThePairThatHasOneOutline()
    {
        var changes = Mark("Alt a haon.\n\nFocal.\n", "Paragraph one.\n\nExtra.\n\nWord.\n", "Alt a haon.\n\nBreis.\n\nFocal.\n", "Paragraph one.\n\nExtra.\n\nWord.\n");
        Assert.Equal("Breis.|Extra.", string.Join(' ', changes.Where(change => change.IsOneSided).Select(change => $"{change.Irish?.Block.Source}|{change.English?.Block.Source}")));
    }

    [Fact]
    public void Mark_AnyTexts_HasEveryRowOnce() => Prop.ForAll(Edited, Edited, (left, right) =>
    {
        var (irish, english) = (Compare(left.Before, left.After), Compare(right.Before, right.After));
        var changes = OneSided.Mark(irish, english, PairRows.Align(Blocks(left.Before), Blocks(right.Before)), PairRows.Align(Blocks(left.After), Blocks(right.After)));
        Assert.Equal(irish, changes.Select(change => change.Irish).Where(row => row is not null));
        Assert.Equal(english.Count, changes.Select(change => change.English).Where(row => row is not null).Distinct().Count());
        Assert.Equal(english.Count, changes.Count(change => change.English is not null));
    }).Check(Fixed);

    private static IReadOnlyList<PairedChange> Mark(string irishBefore, string englishBefore, string irishAfter, string englishAfter)
    {
        var before = Bilingual.For(language => TextBlocks.Of(Revision(irishBefore, englishBefore).Text(language)));
        var after = Bilingual.For(language => TextBlocks.Of(Revision(irishAfter, englishAfter).Text(language)));
        var rows = Bilingual.For(language => TextComparison.Compare(before[language], after[language]));
        return OneSided.Mark(rows.Irish, rows.English, PairRows.Align(before.Irish, before.English), PairRows.Align(after.Irish, after.English));
    }
}
