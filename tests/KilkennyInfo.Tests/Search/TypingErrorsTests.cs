using KilkennyInfo.Search;

namespace KilkennyInfo.Tests.Search;

public sealed class TypingErrorsTests
{
    [Theory]
    [InlineData("complaint", "complaint", 0)]
    [InlineData("complant", "complaint", 1)]
    [InlineData("complaiint", "complaint", 1)]
    [InlineData("complaimt", "complaint", 1)]
    [InlineData("compliant", "complaint", 1)]
    [InlineData("ocmplaint", "complaint", 1)]
    [InlineData("vomplaint", "complaint", 1)]
    [InlineData("omplaint", "complaint", 1)]
    [InlineData("complaintt", "complaint", 1)]
    [InlineData("complan", "complaint", 2)]
    [InlineData("ocmplian", "complaint", null)]
    [InlineData("cmoplian", "complain", 2)]
    [InlineData("banana", "complaint", null)]
    [InlineData("", "ab", 2)]
    [InlineData("ab", "", 2)]
    [InlineData("", "", 0)]
    public void Between_Words_CountsTheSlips(string typed, string meant, int? expected)
    {
        Assert.Equal(expected, TypingErrors.Between(typed, meant, 2));
        Assert.Equal(expected, TypingErrors.Between(meant, typed, 2));
    }

    [Fact]
    public void Between_MoreThanWanted_IsNone()
    {
        Assert.Equal(2, TypingErrors.Between("planing", "palnning", 2));
        Assert.Null(TypingErrors.Between("planing", "palnning", 1));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(20, 2)]
    public void Allowed_ByLength_GrowsWithTheWord(int length, int errors) => Assert.Equal(errors, TypingErrors.Allowed(length));

    [Theory]
    [InlineData("complant", "complaint")]
    [InlineData("vomplaint", "complaint")]
    [InlineData("ocmplian", "complain")]
    [InlineData("xxmplaint", "complaint")]
    public void MayBeWithin_WordsWithinTwoSlips_NeverRulesThemOut(string typed, string meant) =>
        Assert.True(TypingErrors.MayBeWithin(TypingErrors.LettersOf(typed), TypingErrors.LettersOf(meant), 2));

    [Fact]
    public void MayBeWithin_OtherLetters_RulesThemOut() =>
        Assert.False(TypingErrors.MayBeWithin(TypingErrors.LettersOf("banana"), TypingErrors.LettersOf("complaint"), 2));
}
