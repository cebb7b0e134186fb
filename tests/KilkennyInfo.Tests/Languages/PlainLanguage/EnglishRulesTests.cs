using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

public sealed class EnglishRulesTests
{
    [Theory]
    [InlineData("The form was lost by the office.", null)]
    [InlineData("Your letter was received on Monday.", "was received")]
    [InlineData("It is being looked at.", "is being looked")]
    [InlineData("Applications must be made in writing.", "be made")]
    [InlineData("You will not be charged.", "be charged")]
    [InlineData("The plan has been quickly approved.", "been quickly approved")]
    [InlineData("We are still not told.", "are still not told")]
    [InlineData("The road is closed and you are interested.", null)]
    [InlineData("You are used to the queue.", null)]
    [InlineData("Money is used to pay rent.", "is used")]
    [InlineData("It was, we decided, right.", null)]
    [InlineData("There is a need. He is red. It is indeed.", null)]
    [InlineData("The letter is unsigned.", null)]
    [InlineData("We decided and sent it.", null)]
    public void Passive_Sentence_IsFound(string text, string? passive) =>
        Assert.Equal(passive is null ? [] : [passive], Looking.Found(PlainRules.PassiveSentence, Language.English, text));

    [Fact]
    public void PassiveShare_ManyPassives_IsAdvised()
    {
        var report = Looking.Report(Language.English, [.. Enumerable.Repeat("The form was sent to you on Monday by our own staff.", 4), .. Enumerable.Repeat("We sent the form to you on Monday by post.", 16)]);
        Assert.Equal(0.2, report.Measures.PassiveShare!.Value, 3);
        var note = Assert.Single(report.Notes, note => note.Rule == PlainRules.PassiveShare);
        Assert.Equal((PlainNote.WholeText, "20", "15"), (note.Passage, note.Value("percent"), note.Value("limit")));
    }

    [Fact]
    public void PassiveShare_FewPassives_IsLeftAlone() =>
        Assert.DoesNotContain(
            Looking.Report(Language.English, ["The form was sent to you.", .. Enumerable.Repeat("We sent the form to you on Monday by post.", 19)]).Notes,
            note => note.Rule == PlainRules.PassiveShare);

    /// <summary>Ten words and twelve syllables: worked out by hand from Flesch’s formula.</summary>
    [Fact]
    public void Measures_KnownSentence_AreThoseOfTheFormulas()
    {
        var measures = Looking.Report(Language.English, "We will answer your letter when you write to us.").Measures;
        Assert.Equal((10, 1, 10, 10), (measures.Words, measures.Sentences, measures.MeanSentence, measures.LongestSentence));
        Assert.Equal(206.835 - (1.015 * 10) - (84.6 * 1.2), measures.ReadingEase!.Value, 6);
        Assert.Equal((0.39 * 10) + (11.8 * 1.2) - 15.59, measures.Grade!.Value, 6);
        Assert.Null(measures.Lix);
    }

    [Fact]
    public void ReadingEase_NamesFiguresAndAddresses_DoNotMakeATextHarder()
    {
        var bare = Looking.Report(Language.English, "We will send it to the and then to the when you write.").Measures;
        var named = Looking.Report(Language.English, "We will send it to the Environmental Protection Agency and then to the Information Commissioner 056 779 4000 info@kilkennycoco.ie when you write.").Measures;
        Assert.Equal(bare.ReadingEase, named.ReadingEase);
    }

    [Fact]
    public void ReadingEase_HardText_IsAdvised()
    {
        var note = Assert.Single(
            Looking.Long(Language.English, "Organisational considerations necessitate comprehensive administrative documentation requirements.").Notes, note => note.Rule == PlainRules.ReadingEase);
        Assert.Equal("60", note.Value("limit"));
    }

    [Theory]
    [InlineData("We will answer your letter when you write to us.", 30)]
    [InlineData("Organisational considerations necessitate comprehensive administrative documentation requirements.", 5)]
    public void ReadingEase_EasyOrShortText_IsLeftAlone(string sentence, int times) =>
        Assert.DoesNotContain(Looking.Long(Language.English, sentence, times).Notes, note => note.Rule == PlainRules.ReadingEase);

    [Fact]
    public void Look_IrishRules_DoNotTouchEnglish() =>
        Assert.All(
            Looking.Report(Language.English, "Rinneadh an cinneadh ag an gComhairle. Déan gearan, airson à la carte, bhur plean forbartha tithíochta.").Notes,
            note => Assert.Contains(Language.English, PlainRules.Find(note.Rule).Languages));
}
