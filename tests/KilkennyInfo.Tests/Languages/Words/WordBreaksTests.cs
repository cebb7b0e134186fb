using System.Diagnostics;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Tests.Languages.Words;

public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("Conas gearán a dhéanamh?", "Conas|gearán|a|dhéanamh")]
    [InlineData("", "")]
    [InlineData(" … — ", "")]
    [InlineData("gea\u0301r", "gea\u0301r")]
    [InlineData("\u0301a", "a")]
    [InlineData("N25 2026", "N25|2026")]
    [InlineData("日本 𝒜b", "日本|𝒜b")]
    [InlineData("a\ud800b", "a|b")]
    [InlineData("🏠house\ufe0f", "house\ufe0f")]
    [InlineData("m² ½", "m")]
    public void Of_Text_AreRunsOfLettersDigitsAndMarks(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("d’oifig d'oifig dʼoifig", "d’oifig|d'oifig|dʼoifig")]
    [InlineData("O’Brien’s", "O’Brien’s")]
    [InlineData("the councils’ 'own' ‘word’", "the|councils|own|word")]
    [InlineData("5'10", "5|10")]
    [InlineData("rock’’n", "rock|n")]
    [InlineData("D’\u00adÉirinn", "D’\u00adÉirinn")]
    public void Of_Apostrophe_StaysBetweenLetters(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("n-oifig t-ombudsman h-am", "n-oifig|t-ombudsman|h-am")]
    [InlineData("an t‑Aire, an t‐am", "an|t‑Aire|an|t‐am")]
    [InlineData("e-mail r-phost", "e-mail|r-phost")]
    [InlineData("an-mhaith", "an|mhaith")]
    [InlineData("a\u0301-b", "a\u0301-b")]
    [InlineData("S-O-S", "S-O|S")]
    [InlineData("e- mail -x- a–b 5-day a-5", "e|mail|x|a|b|5|day|a|5")]
    [InlineData("n-", "n")]
    public void Of_Hyphen_StaysAfterASingleLetter(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("coun\u00adcil", "coun\u00adcil")]
    [InlineData("a\u200b\u200d\ufeffb", "a\u200b\u200d\ufeffb")]
    [InlineData("\ufeffword\u00ad word\u200b", "word|word")]
    public void Of_UnseenCharacter_StaysInsideTheWord(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("€1,250.50 28/9 10:30", "1|250|50|28|9|10|30")]
    [InlineData("056 779 4000", "056|779|4000")]
    [InlineData("info@kilkennycoco.ie", "info|kilkennycoco|ie")]
    [InlineData("https://www.gov.ie/ga_x", "https|www|gov|ie|ga|x")]
    public void Of_NumbersAndAddresses_PartAtPunctuation(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Fact]
    public void Of_Word_SaysWhereItStands()
    {
        var words = WordBreaks.Of("An t-am anois").ToList();
        Assert.Equal([new WordSpan(0, 2), new WordSpan(3, 4), new WordSpan(8, 5)], words);
        Assert.Equal(7, words[1].End);
    }

    [Fact]
    public void Of_AnyText_AreSpansInOrderThatHoldEveryLetterAndDigit()
    {
        const string alphabet = "abé09-‐'’ʼ .\u0301\u00ad\u200d\ud835\udc9c\ufffe日\ufe0f";
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(random.GetItems<char>(alphabet, random.Next(0, 24)));
            var end = 0;
            foreach (var word in WordBreaks.Of(text))
            {
                Assert.InRange(word.Start, end, text.Length - 1);
                Assert.InRange(word.Length, 1, text.Length - word.Start);
                Assert.DoesNotContain(text[end..word.Start], IsWordLetter);
                Assert.True(IsWordLetter(text[word.Start]) || char.IsSurrogatePair(text, word.Start), text);
                end = word.End;
            }

            Assert.DoesNotContain(text[end..], IsWordLetter);
        }
    }

    [Fact]
    public void Of_VeryLongText_TakesTimeInProportion()
    {
        var clock = Stopwatch.StartNew();
        foreach (var piece in (string[])["a", "a'", "a-", "'", "a\u00ad", "\u00ad", "a'\u00ad", "\ud800", "é "])
        {
            WordBreaks.Of(string.Concat(Enumerable.Repeat(piece, 200_000))).ToList();
        }

        Assert.InRange(clock.ElapsedMilliseconds, 0, 5000);
    }

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) && letter is not 'ʼ';

    private static string Shown(string text) => string.Join('|', WordBreaks.Of(text).ToList().Select(word => word.Of(text).ToString()));
}
