using KilkennyInfo.Languages.PlainLanguage.English;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

/// <summary>Words whose syllables a dictionary shows; those that people say in two ways (hour, every) are left out.</summary>
public sealed class SyllablesTests
{
    [Theory]
    [InlineData(1, "a the you phone phoned name names time closed asked house through straight free queue league strengths eight rhyme don't we're they'll weren't")]
    [InlineData(2, "office letter complaint council decide people table handled centre needed dated boxes changes answer statement useful safety something client quiet going isn't couldn't doesn't haven't")]
    [InlineData(2, "business nation question region guideline payment layout employed someone therefore science soldier unique create e-mail council's")]
    [InlineData(3, "complaining decided september completely management officer video radio area idea decision policy employer anyone everything tourism continue serious museum courteous")]
    [InlineData(3, "committee beginning customers equally theatre scientist element client-side")]
    [InlineData(4, "information accessible environment geography application society variety reapplying coordinate situation usually experience automatic")]
    [InlineData(5, "university organisation electricity communication initiation simultaneous automatically")]
    [InlineData(6, "responsibility accessibility")]
    public void Of_KnownWords_IsWhatADictionaryShows(int syllables, string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.True(syllables == Syllables.Of(word), $"{word}: {Syllables.Of(word)}");
        }
    }
}
