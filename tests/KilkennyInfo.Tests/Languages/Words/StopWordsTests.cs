using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Tests.Languages.Words;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("who what when where why how which")]
    [InlineData("do does did can could would should is are was were")]
    [InlineData("i my me the a to please about for not thanks")]
    [InlineData("what's what’s i'm don’t")]
    public void Contains_EnglishWordWithoutMeaning_IsTrue(string words) => Assert.All(words.Split(' '), AssertStops(Language.English));

    [Theory]
    [InlineData("an na a ag ar as conas cad cén cé cá cathain is tá bhfuil atá do mo le leis faoi go i in sa san sna den don dom duit")]
    [InlineData("agam agat mé tú sé sí muid féidir liom chun agus nó más chaoi fáth mhéad ba")]
    [InlineData("cen ce ca ta ata me tu se feidir no mas fath mhead nil")]
    public void Contains_IrishWordWithoutMeaning_IsTrue(string words) => Assert.All(words.Split(' '), AssertStops(Language.Irish));

    [Theory]
    [InlineData("complaint contact ring council need may mine let over under down find new open help road pay bin")]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("agus")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz")]
    public void Contains_EnglishWordWithMeaning_IsFalse(string words) => Assert.All(words.Split(' '), AssertSearches(Language.English));

    [Theory]
    [InlineData("gearán gearan fáil fail cás cas mór mor lá la áit uair dó bá linn cúig méid bóthar car mara sinn féin trí lár")]
    [InlineData("the")]
    public void Contains_IrishWordWithMeaning_IsFalse(string words) => Assert.All(words.Split(' '), AssertSearches(Language.Irish));

    [Fact]
    public void Contains_FadaAsACharacterOfItsOwn_IsTrue() =>
        Assert.True(StopWords.Contains(Language.Irish, "cén".Normalize(NormalizationForm.FormD)));

    private static Action<string> AssertStops(Language language) => word => Assert.True(StopWords.Contains(language, word), word);

    private static Action<string> AssertSearches(Language language) => word => Assert.False(StopWords.Contains(language, word), word);
}
