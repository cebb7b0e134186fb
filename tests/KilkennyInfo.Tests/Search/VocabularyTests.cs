using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Tests.Search;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Irish = new(Language.Irish, [("gearán", 9), ("gearáin", 4), ("pleanáil", 7), ("pleanála", 12), ("cead", 5), ("céad", 2), ("tithíocht", 3), ("an", 40)]);

    [Theory]
    [InlineData("gerán")]
    [InlineData("geaarán")]
    [InlineData("gearéb", false)]
    [InlineData("gearám")]
    [InlineData("gaerán")]
    [InlineData("bearán")]
    [InlineData("earán")]
    [InlineData("GEARN")]
    public void Near_OneSlip_FindsTheWord(string typed, bool isNear = true) => Assert.Equal(isNear, Irish.Near(typed).Any(near => near.Text == "gearán"));

    [Fact]
    public void Near_FadasLeftOut_IsNoError()
    {
        var near = Irish.Near("gearan");
        Assert.Equal(("gearán", 0, 9, Language.Irish), (near[0].Text, near[0].Errors, near[0].Count, near[0].Language));
    }

    [Fact]
    public void Near_Several_AreTheNearestFirstAndThenTheCommonest() =>
        Assert.Equal(["pleanáil", "pleanála"], Irish.Near("pleanáile").Select(near => near.Text));

    [Fact]
    public void Near_ShortWord_IsNeverGuessed() => Assert.Empty(Irish.Near("ced"));

    [Fact]
    public void Near_FourLetters_AreNeverGuessed() => Assert.Empty(Irish.Near("ceed"));

    [Fact]
    public void Near_NineLetters_HaveTwoErrorsAtMost()
    {
        Assert.Equal("tithíocht", Assert.Single(Irish.Near("tihtioctt")).Text);
        Assert.Empty(Irish.Near("tihtiocpp"));
        Assert.Empty(Irish.Near("tihtoctt"));
    }

    [Fact]
    public void StartingWith_WithOrWithoutFadas_GivesTheCommonestFirst()
    {
        Assert.Equal(["pleanála", "pleanáil"], Irish.StartingWith("pleana"));
        Assert.Equal(["pleanála", "pleanáil"], Irish.StartingWith("PLEANÁ"));
        Assert.Equal(["cead", "céad"], Irish.StartingWith("cea"));
        Assert.Empty(Irish.StartingWith("zz"));
    }

    [Fact]
    public void StartingWith_ManyWords_StopsSomewhere()
    {
        var many = new Vocabulary(Language.English, Enumerable.Range(0, 500).Select(number => ($"word{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}", number)));
        Assert.InRange(many.StartingWith("word").Count, 1, 200);
    }

    [Fact]
    public void CountOf_Folded_AddsUpTheForms() => Assert.Equal((7, 0), (Irish.CountOf("cead"), Irish.CountOf("nothing")));

    [Fact]
    public void Empty_Asked_HasNothing()
    {
        var none = Vocabulary.Empty(Language.Irish);
        Assert.Empty(none.Near("gearán"));
        Assert.Empty(none.StartingWith(""));
        Assert.Equal(0, none.CountOf("gearan"));
    }

    [Theory]
    [InlineData("Gearán", "gearán")]
    [InlineData("D’OIFIG", "d'oifig")]
    [InlineData("co\u00adop", "coop")]
    [InlineData("a", null)]
    [InlineData("", null)]
    [InlineData("R95", null)]
    [InlineData("2026", null)]
    [InlineData("a\u00ad\u200b", null)]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghij", "abcdefghijabcdefghijabcdefghijabcdefghij")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk", null)]
    public void FormOf_Word_IsHowItIsLearned(string word, string? expected) => Assert.Equal(expected, Vocabulary.FormOf(word));
}
