using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Languages;

public sealed class PluralRulesTests
{
    [Theory]
    [InlineData(0, "other")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(6, "few")]
    [InlineData(7, "many")]
    [InlineData(10, "many")]
    [InlineData(11, "other")]
    [InlineData(12, "other")]
    [InlineData(17, "other")]
    [InlineData(21, "other")]
    [InlineData(100, "other")]
    [InlineData(1_000_001, "other")]
    [InlineData(-1, "other")]
    public void ClassOf_IrishNumber_FollowsCldr(long number, string expected) =>
        Assert.Equal(expected, PluralRules.ClassOf(Language.Irish, number));

    [Theory]
    [InlineData(0, "other")]
    [InlineData(1, "one")]
    [InlineData(2, "other")]
    [InlineData(7, "other")]
    [InlineData(101, "other")]
    public void ClassOf_EnglishNumber_FollowsCldr(long number, string expected) =>
        Assert.Equal(expected, PluralRules.ClassOf(Language.English, number));

    [Fact]
    public void Classes_EachLanguage_AreExactlyThoseThatNumbersFallInto()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var met = Enumerable.Range(0, 200).Select(number => PluralRules.ClassOf(language, number)).Distinct().Order();
            Assert.Equal(PluralRules.Classes(language).Order(), met);
        }
    }

    [Fact]
    public void Classes_Irish_AreFive() => Assert.Equal(["one", "two", "few", "many", "other"], PluralRules.Classes(Language.Irish));
}
