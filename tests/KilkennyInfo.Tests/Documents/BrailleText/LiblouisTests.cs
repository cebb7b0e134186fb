using KilkennyInfo.Documents.BrailleText;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.BrailleText;

public sealed class LiblouisTests
{
    private static readonly Liblouis Library = Liblouis.Find().Found!;

    public static TheoryData<Language, BrailleGrade> Codes => BrailleWriterTests.Codes;

    [Fact]
    public void Find_NoSuchLibrary_SaysWhatIsMissing()
    {
        Assert.Equal(new LiblouisSearch(null, LiblouisFault.LibraryMissing, "libnone.so.1"), Liblouis.Find(["libnone.so.1", "libnone.so"]));
    }

    [Fact]
    public void Find_Installed_NamesTheVersion()
    {
        Assert.Null(Liblouis.Find().Fault);
        Assert.Matches(@"^\d+\.\d+", Liblouis.Find().Detail);
    }

    /// <summary>
    /// The rules under which print comes back as it was: quotation marks and apostrophes of all shapes are one sign, and so are dashes,
    /// since Braille writes them with the same cells or tells them apart by place only.
    /// </summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void BackTranslate_EverySentenceOfTheSite_GivesThePrintAgain(Language language, BrailleGrade grade)
    {
        var code = new BrailleCode(language, grade);
        var sentences = SiteProse.In(language);
        Assert.True(sentences.Sum(sentence => sentence.Split(' ').Length) > 8000);
        foreach (var sentence in sentences)
        {
            Assert.Equal(InOneShape(sentence), InOneShape(Library.BackTranslate(Library.Translate(sentence, code).Cells, code)));
        }
    }

    /// <summary>Each stretch of one language goes back by its own code; emphasis is left out, see below.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void BackTranslate_EveryPassageOfTheSample_GivesThePrintAgain(Language language, BrailleGrade grade)
    {
        foreach (var passage in Passages.Of(RichText.Of(language)))
        {
            foreach (var words in passage.Content.SelectMany(inline => inline is Link link ? link.Content : inline is Words own ? [own] : []))
            {
                var code = new BrailleCode(words.Language ?? language, grade);
                Assert.Equal(InOneShape(words.Text), InOneShape(Library.BackTranslate(Library.Translate(words.Text, code).Cells, code)));
            }
        }
    }

    /// <summary>
    /// Where liblouis 3.24 does not come back, though the cells are right: it makes one capital of a passage in capitals, takes a colon
    /// inside an address for “cc” in grade 2, reads no emphasis, and knows the dotted letters of the old script one way only.
    /// </summary>
    [Theory]
    [InlineData(Language.English, BrailleGrade.Contracted, "DO NOT GO ON", ",,,D N G ON,'", "Do not go on")]
    [InlineData(Language.Irish, BrailleGrade.Uncontracted, "NÁ LEAN AR AGHAIDH", ",,,N& LEAN AR AGHAIDH,'", "Ná lean ar aghaidh")]
    [InlineData(Language.English, BrailleGrade.Contracted, "https://a.ie", "HTTPS3_/_/A4IE", "httpscc//a.ie")]
    [InlineData(Language.Irish, BrailleGrade.Contracted, "an tSeirḃís", "AN T,SEIRBH(S", "an tSeirbhís")]
    public void BackTranslate_KnownExceptions_AreTheLibrarysOwn(Language language, BrailleGrade grade, string print, string cells, string back)
    {
        var code = new BrailleCode(language, grade);
        var translated = Library.Translate(print, code).Cells;

        Assert.Equal(cells, BrailleWriter.InAscii(translated));
        Assert.Equal(back, InOneShape(Library.BackTranslate(translated, code)));
    }

    [Fact]
    public void Translate_LetterAloneInIrishGrade2_IsNeverReadAsAWord()
    {
        var code = new BrailleCode(Language.Irish, BrailleGrade.Contracted);
        foreach (var letter in "abcdefghijklmnopqrstuvwxyzáéíóúABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚ")
        {
            var print = $"mar {letter} mar";
            Assert.Equal(print, InOneShape(Library.BackTranslate(Library.Translate(print, code).Cells, code)));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Translate_StrongWords_GetIndicatorsAroundTheSameCells(Language language, BrailleGrade grade)
    {
        var translator = new BrailleTranslator(Library, grade);
        var say = RichText.In(language);
        Words[] content = [new(say("must") + " "), new(say("bring"), WordStyle.Strong), new(".")];

        var marked = BrailleWriter.InAscii(translator.Translate(content, language)[0]);
        var plain = BrailleWriter.InAscii(translator.Translate(content, language, plain: true)[0]);

        Assert.Equal(plain, marked.Replace("^7", "", StringComparison.Ordinal).Replace("^'", "", StringComparison.Ordinal));
        Assert.Contains(" ^7", marked, StringComparison.Ordinal);
    }

    [Fact]
    public void Translate_OtherLanguageInside_UsesItsCodeAndKeepsTheCommaWithTheWord()
    {
        var translator = new BrailleTranslator(Library, BrailleGrade.Contracted);
        Words[] content =
        [
            new("Féach ("), new("the County Hall", Language: Language.English),
            new("), nó “"), new("that", Language: Language.English), new("”?"),
        ];

        Assert.Equal(",F=A* \"<! ,C.TY ,HALL\">1 N! 8T08", BrailleWriter.InAscii(translator.Translate(content, Language.Irish)[0]));
    }

    [Fact]
    public void Translate_TelephoneNumberWithBlanks_MayNotBeBroken()
    {
        var translator = new BrailleTranslator(Library, BrailleGrade.Contracted);

        var cells = translator.Translate([new Words("Ring (056) 779 4000 now", KeepTogether: true)], Language.English)[0];

        Assert.DoesNotContain(BrailleTranslator.Blank, cells);
        Assert.Contains(BrailleTranslator.HardBlank, cells);
    }

    [Fact]
    public void Translate_SignsThatSteerPrint_LeaveNoTrace()
    {
        var translator = new BrailleTranslator(Library, BrailleGrade.Contracted);

        Assert.Equal(
            translator.Translate("fáilte-eile anseo", Language.Irish),
            translator.Translate("fa\u0301il\u00ADte\u2011\u200Beile\tanseo", Language.Irish));
    }

    private static string InOneShape(string text)
    {
        foreach (var mark in "“”‘’\"")
        {
            text = text.Replace(mark, '\'');
        }

        return text.Replace('—', '–').Replace(BrailleTranslator.Blank, ' ');
    }
}
