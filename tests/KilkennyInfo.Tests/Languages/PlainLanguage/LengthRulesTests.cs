using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

public sealed class LengthRulesTests
{
    [Theory]
    [InlineData(25, null)]
    [InlineData(26, PlainRules.SentenceLong)]
    [InlineData(35, PlainRules.SentenceLong)]
    [InlineData(36, PlainRules.SentenceTooLong)]
    public void Sentence_OfManyWords_IsNoted(int words, string? rule)
    {
        var sentence = SentenceOf(words);
        foreach (var language in LanguageExtensions.Both)
        {
            var notes = Looking.Report(language, "Bá.", sentence).Notes;
            Assert.Equal(rule is null ? [] : [(rule, 1, sentence, $"{words}")], notes.Select(note => (note.Rule, note.Passage, note.Excerpt, note.Value("words"))));
        }
    }

    [Fact]
    public void Sentence_InAHeading_IsNotedToo() =>
        Assert.Equal(PlainRules.SentenceLong, Assert.Single(PlainChecks.Look(Language.English, [new Passage(SentenceOf(30), PassageKind.Heading)], []).Notes).Rule);

    [Fact]
    public void Mean_LongSentencesThroughout_IsAdvised()
    {
        var note = Assert.Single(Looking.Long(Language.English, SentenceOf(22)).Notes, note => note.Rule == PlainRules.MeanSentence);
        Assert.Equal(("22", "20"), (note.Value("mean"), note.Value("limit")));
        Assert.DoesNotContain(Looking.Long(Language.English, SentenceOf(20)).Notes, note => note.Rule == PlainRules.MeanSentence);
        Assert.DoesNotContain(Looking.Long(Language.English, SentenceOf(22), times: 9).Notes, note => note.Rule == PlainRules.MeanSentence);
    }

    [Theory]
    [InlineData(6, 5, false)]
    [InlineData(7, 5, true)]
    [InlineData(5, 24, false)]
    [InlineData(6, 21, true)]
    public void Paragraph_OfManySentencesOrWords_IsAdvised(int sentences, int words, bool noted)
    {
        var paragraph = string.Join(' ', Enumerable.Repeat(SentenceOf(words), sentences));
        var notes = Looking.Report(Language.English, paragraph).Notes.Where(note => note.Rule == PlainRules.ParagraphLong);
        Assert.Equal(noted ? [($"{sentences}", $"{sentences * words}")] : [], notes.Select(note => (note.Value("sentences"), note.Value("words"))));
    }

    [Fact]
    public void Measures_HeadingsAndLabels_AreLeftOut()
    {
        var report = PlainChecks.Look(Language.English, [new("A heading of many words stands here.", PassageKind.Heading), new("Phone:", PassageKind.Text), new("We open the door.", PassageKind.Text)], []);
        Assert.Equal((4, 1), (report.Measures.Words, report.Measures.Sentences));
    }

    [Fact]
    public void Measures_NoSentence_AreEmpty() => Assert.Equal(new PlainMeasures(0, 0, 0, 0), PlainChecks.Look(Language.Irish, [], []).Measures);

    [Theory]
    [InlineData("PLEASE NOTE that we close.", "PLEASE NOTE")]
    [InlineData("This is IMPORTANT.", "IMPORTANT")]
    [InlineData("Comhairle Chontae gCILL CHAINNIGH anseo.", "gCILL CHAINNIGH")]
    [InlineData("FÁILTE ROMHAT", "FÁILTE ROMHAT")]
    [InlineData("Ask NOAC, or NSAI WCAG 2.2 AA, about EN 301 549 and R95 A39T.", null)]
    [InlineData("Ask UNESCO. I am at it.", null)]
    [InlineData("An tOmbudsman agus na hÉireannaigh.", null)]
    public void Capitals_Words_AreFound(string text, string? shouted) =>
        Assert.All(LanguageExtensions.Both, language => Assert.Equal(shouted is null ? [] : [shouted], Looking.Found(PlainRules.BlockCapitals, language, text)));

    private static string SentenceOf(int words) => "So" + string.Concat(Enumerable.Repeat(" bó", words - 1)) + ".";
}
