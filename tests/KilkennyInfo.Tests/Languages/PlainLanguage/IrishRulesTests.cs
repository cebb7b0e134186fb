using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Languages.PlainLanguage.Irish;
using KilkennyInfo.Languages.Words.Irish;
using KilkennyInfo.Tests.Content;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

public sealed class IrishRulesTests
{
    [Theory]
    [InlineData("Cuirfear litir chugat.", "Cuirfear")]
    [InlineData("Ní ghlactar leis, agus scrúdaítear é.", "ghlactar scrúdaítear")]
    [InlineData("Foilsíodh an plean.", "Foilsíodh")]
    [InlineData("Níor dúnadh an oifig.", "dúnadh")]
    [InlineData("Fágadh amach é agus tugadh ar ais é.", "Fágadh tugadh")]
    [InlineData("Dá gcuirfí ceist, dhéanfaí é.", "gcuirfí dhéanfaí")]
    [InlineData("Rinneadh é; ní dhearnadh a thuilleadh.", "Rinneadh dhearnadh")]
    [InlineData("Is féidir an fhoirm a líonadh.", "")]
    [InlineData("Bhí fear sa cheantar ar an aistear uafar, ach níl ceachtar acu anseo.", "")]
    [InlineData("Bíodh a fhios agat go mbeadh, go bhféadfadh agus go n-imíodh sé.", "")]
    [InlineData("Cinneadh, moladh agus seoladh.", "")]
    public void Autonomous_Verbs_AreFound(string text, string verbs)
    {
        var sentence = Assert.Single(Sentences.Of(Language.Irish, 0, text));
        Assert.Equal(verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries), AutonomousVerbs.Find(sentence).Select(at => sentence.Words[at].Written));
    }

    [Fact]
    public void AutonomousShare_ManyForms_IsAdvised()
    {
        var note = Assert.Single(Looking.Long(Language.Irish, "Cuirfear an litir chugat.").Notes, note => note.Rule == PlainRules.AutonomousShare);
        Assert.Equal(("100", "20"), (note.Value("percent"), note.Value("limit")));
        Assert.DoesNotContain(Looking.Long(Language.Irish, "Cuirfimid an litir chugat.").Notes, note => note.Rule == PlainRules.AutonomousShare);
    }

    [Theory]
    [InlineData("Rinneadh an cinneadh ag an gComhairle.", "Rinneadh an cinneadh ag an gComhairle")]
    [InlineData("Cuirfear freagra chugat ag oifigeach.", "Cuirfear freagra chugat ag oifigeach")]
    [InlineData("Deirtear go bhfuil cead ag an gComhairle é a dhúnadh.", null)]
    [InlineData("Má chuirtear ceist ort, tá eolas ag an oifigeach.", null)]
    [InlineData("Cuirtear fáilte romhat ag an gcruinniú.", null)]
    [InlineData("Tá an cinneadh á dhéanamh ag an gComhairle.", null)]
    public void Doer_AfterAnAutonomousVerb_IsFound(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Looking.Found(PlainRules.AutonomousDoer, Language.Irish, text));

    [Theory]
    [InlineData("Athraímid próiseas láimhseála gearán custaiméirí na Comhairle.", "próiseas láimhseála gearán custaiméirí na Comhairle", "5")]
    [InlineData("Seo ár gcóras nua bainistíochta airgeadais.", "gcóras nua bainistíochta airgeadais", "3")]
    [InlineData("Líon an fhoirm iarratais phleanála.", "fhoirm iarratais phleanála", "3")]
    public void Chain_OfNouns_IsFound(string text, string chain, string nouns)
    {
        var note = Looking.One(PlainRules.NounChain, Language.Irish, text);
        Assert.Equal((chain, nouns), (note.Excerpt, note.Value("nouns")));
    }

    [Theory]
    [InlineData("Uimhir ghutháin na hoifige, agus sonraí teagmhála na rannóige.")]
    [InlineData("Scríobh chuig an Oifigeach Cosanta Sonraí in Oifig Chomhairle Chontae Chill Chainnigh.")]
    [InlineData("Cuireann custaiméirí iarratais chugainn, agus faigheann oifigigh gearáin.")]
    [InlineData("Léigh an nós imeachta gearán i rith na bliana.")]
    [InlineData("Plean, forbartha, tithíochta.")]
    public void Chain_ShortOrNoneAtAll_IsLeftAlone(string text) => Assert.Empty(Looking.Found(PlainRules.NounChain, Language.Irish, text));

    [Theory]
    [InlineData("Tá an fòirm anseo.", "fòirm", "fóirm")]
    [InlineData("À léamh.", "À", "Á")]
    [InlineData("Tá se\u0300 anseo.", "se\u0300", "se\u0301")]
    public void Grave_Accent_IsFoundAndTurned(string text, string excerpt, string right)
    {
        var note = Looking.One(PlainRules.GraveAccent, Language.Irish, text);
        Assert.Equal((excerpt, right), (note.Excerpt, note.Value("right")));
    }

    [Fact]
    public void Scottish_Words_AreFound() => Assert.Equal(["airson", "agad"], Looking.Found(PlainRules.ScottishWord, Language.Irish, "Tá foirm airson gearán agad, agus freagra agat."));

    [Theory]
    [InlineData("Déan gearan.", "gearan", "gearán")]
    [InlineData("Faoin tSeirbhis seo.", "tSeirbhis", "tSeirbhís")]
    [InlineData("Na hoifigi go leir.", "hoifigi", "hoifigí")]
    [InlineData("GEARAN", "GEARAN", "GEARÁN")]
    [InlineData("Ár seirbhísi.", "seirbhísi", "seirbhísí")]
    [InlineData("Ta sé anseo.", "Ta", "Tá")]
    public void Fada_Missing_IsFoundAndPutBack(string text, string excerpt, string right)
    {
        var notes = Looking.Report(Language.Irish, text).Notes.Where(note => note.Rule == PlainRules.MissingFada);
        Assert.Contains((excerpt, (string?)right), notes.Select(note => (note.Excerpt, note.Value("right"))));
    }

    [Theory]
    [InlineData("Tá gearán, géarán agus d’iarratas ag an gCoimisiún, i ngach oifig, de réir an dlí.")]
    [InlineData("Is leis an bhfear é; tá an cead aige; cuir chuige é.")]
    public void Fada_NothingMissing_IsLeftAlone(string text) => Assert.Empty(Looking.Found(PlainRules.MissingFada, Language.Irish, text));

    /// <summary>So that nobody is told to mend a word that is right as it stands.</summary>
    [Fact]
    public async Task FadaList_EveryWord_IsIrishOnlyWithItsFadas()
    {
        Assert.Empty(await IrishSpelling.UnknownAsync(MissingFadas.Words));
        var without = MissingFadas.Words.Select(IrishLetters.Fold).ToList();
        Assert.Empty(without.Except(await IrishSpelling.UnknownAsync(without)));
        Assert.All(MissingFadas.Words, word => Assert.NotNull(MissingFadas.Mend(IrishLetters.Fold(word))));
        Assert.InRange(MissingFadas.Words.Count, 300, 1000);
    }

    [Theory]
    [InlineData("Please note nach bhfuil sé oscailte.", "Please note")]
    [InlineData("Cuir email chugainn.", "email")]
    [InlineData("Léigh faoin Freedom of Information Act.", "of Information")]
    [InlineData("Contact", "Contact")]
    [InlineData("Tá Open Data ar Google, agus is do Chomhairle a fuair an time.", null)]
    [InlineData("Níl no sé ann: is é an rud is fearr.", null)]
    public void English_LeftInIrish_IsFound(string text, string? english) =>
        Assert.Equal(english is null ? [] : [english], Looking.Found(PlainRules.EnglishLeft, Language.Irish, text));

    [Theory]
    [InlineData("Níos mó eolais anseo.", "Níos mó eolais", "tuilleadh eolais")]
    [InlineData("Má tá aon cheisteanna agat.", "aon cheisteanna", "aon cheist")]
    [InlineData("Ná fan do fhreagra.", "fan do", "fan le")]
    [InlineData("Éistimid chuig daoine.", "Éistimid chuig", "éist le")]
    public void Machine_Phrase_IsFound(string text, string excerpt, string say)
    {
        var note = Looking.One(PlainRules.MachinePhrase, Language.Irish, text);
        Assert.Equal((excerpt, say), (note.Excerpt, note.Value("say")));
    }

    [Fact]
    public void Machine_PhraseThatIsRight_IsLeftAlone() =>
        Assert.Empty(Looking.Found(PlainRules.MachinePhrase, Language.Irish, "Tuilleadh eolais. Má tá aon cheist agat, fan le freagra. Éistimid le daoine. Níos mó, eolais."));

    [Theory]
    [InlineData("Déanaigí teagmháil linn.", "Déanaigí")]
    [InlineData("Má tá ceist agaibh faoi bhur ngearán.", "agaibh bhur")]
    [InlineData("Osclaígí é agus cuirigí ar ais é.", "Osclaígí cuirigí")]
    [InlineData("Déan teagmháil linn má tá ceist agat faoi na hoifigí. Na Nollaigí.", "")]
    public void Reader_SpokenToAsSeveral_IsFound(string text, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), Looking.Found(PlainRules.ReaderPlural, Language.Irish, text));

    /// <summary>Six words, of which “gearáin” is long; “bhfoirm” has seven letters only with its mutation.</summary>
    [Fact]
    public void Lix_MutatedWords_AreMeasuredWithoutTheMutation()
    {
        var measures = Looking.Report(Language.Irish, "Cuir na ghearáin sa bhfoirm anseo.").Measures;
        Assert.Equal(6 + (100.0 / 6), measures.Lix!.Value, 6);
        Assert.Null(measures.ReadingEase);
    }

    [Fact]
    public void Lix_LongWords_AreAdvisedAgainst()
    {
        var note = Assert.Single(Looking.Long(Language.Irish, "Feidhmíonn comhairliúchán reachtaíochta cuimsitheach.").Notes, note => note.Rule == PlainRules.LongWords);
        Assert.Equal(("104", "45"), (note.Value("lix"), note.Value("limit")));
        Assert.DoesNotContain(Looking.Long(Language.Irish, "Scríobh chugainn faoin rud a tharla.").Notes, note => note.Rule == PlainRules.LongWords);
    }

    /// <summary>Everything that the rules know of Irish stands in a dictionary.</summary>
    [Fact]
    public async Task MachinePhrases_EveryWord_IsIrish() =>
        Assert.Empty(await IrishSpelling.UnknownAsync(MachinePhrases.Phrases.SelectMany(phrase => phrase.Instead.Append(phrase.Words)).SelectMany(IrishSpelling.WordsOf)));
}
