using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;
using static KilkennyInfo.Tests.Languages.Terms.TermLists;

namespace KilkennyInfo.Tests.Languages.Terms;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("complaint", "complaint")]
    [InlineData("COMPLAINTS", "complaint")]
    [InlineData("the complaint’s", "complaint: complaint’s")]
    [InlineData("the complaint's", "complaint: complaint's")]
    [InlineData("We complain.", "")]
    [InlineData("complainants", "complainant")]
    [InlineData("the customers’ own", "customer: customers")]
    [InlineData("the Ombudsman’s staff", "ombudsman: Ombudsman’s")]
    [InlineData("two ombudsmen", "ombudsman: ombudsmen")]
    [InlineData("public bodies", "public-body")]
    [InlineData("cases", "case")]
    [InlineData("an e-mail address, email addresses", "email-address: e-mail address|email-address: email addresses")]
    [InlineData("plain-text", "plain-text")]
    [InlineData("clear, simple language", "plain-language")]
    [InlineData("clear simple language", "plain-language")]
    [InlineData("a services office", "service: services|office: office")]
    [InlineData("servicing officers officially", "")]
    [InlineData("An Bord Pleanála, now An Coimisiún Pleanála", "planning?: Bord Pleanála|planning: Coimisiún Pleanála")]
    public void Find_EnglishForms_AreFound(string words, string expected) => AssertFound(Language.English, words, expected);

    [Theory]
    [InlineData("Cairt do Chustaiméirí", "charter")]
    [InlineData("na Cairte do Chustaiméirí", "charter: Cairte do Chustaiméirí")]
    [InlineData("sa Chairt do Chustaiméirí", "charter: Chairt do Chustaiméirí")]
    [InlineData("ár gcairteacha do chustaiméirí", "charter: gcairteacha do chustaiméirí")]
    [InlineData("an tOifigeach Gearán", "complaints-officer: tOifigeach Gearán")]
    [InlineData("ainm an Oifigigh Gearán", "complaints-officer: Oifigigh Gearán")]
    [InlineData("na hOifigigh Ghearán", "complaints-officer: hOifigigh Ghearán")]
    [InlineData("ár n-oifigeach gearán", "complaints-officer: n-oifigeach gearán")]
    [InlineData("Oifigeach na nGearán", "complaints-officer?: Oifigeach na nGearán")]
    [InlineData("d’oifig, t-oifig", "office: d’oifig|office: t-oifig")]
    [InlineData("d'oifigí", "office: d'oifigí")]
    [InlineData("nósanna imeachta gearán", "complaints-procedure: nósanna imeachta gearán")]
    [InlineData("na foirme gearáin", "complaint-form: foirme gearáin")]
    [InlineData("bhfoirmeacha gearáin", "complaint-form: bhfoirmeacha gearáin")]
    [InlineData("leis an Ombudsman, don Ombudsman, an tOmbudsman", "ombudsman: Ombudsman|ombudsman: Ombudsman|ombudsman: tOmbudsman")]
    [InlineData("ngearáin", "complaint: ngearáin")]
    [InlineData("na gearánaithe", "complainant: gearánaithe")]
    [InlineData("cinntí, an chinnidh, gcinneadh", "decision: cinntí|decision: chinnidh|decision: gcinneadh")]
    [InlineData("cinnte, cinn", "")]
    [InlineData("cúig lá oibre, laethanta oibre, an lae oibre", "working-day: lá oibre|working-day: laethanta oibre|working-day: lae oibre")]
    [InlineData("ionadaithe", "representative")]
    [InlineData("an athbhreithnithe; athbhreithnímid é", "review: athbhreithnithe|review: athbhreithnímid")]
    [InlineData("an tseirbhís, na seirbhísí", "service: tseirbhís|service: seirbhísí")]
    [InlineData("gcomhlachtaí poiblí", "public-body: gcomhlachtaí poiblí")]
    [InlineData("GEARÁIN", "complaint: GEARÁIN")]
    public void Find_IrishForms_AreFound(string words, string expected) => AssertFound(Language.Irish, words, expected);

    [Theory]
    [InlineData("gearan")]
    [InlineData("ngearain")]
    [InlineData("géarán")]
    [InlineData("Cairt do Chustaimeiri")]
    [InlineData("oifigi")]
    [InlineData("la oibre")]
    [InlineData("athbhreithniu")]
    [InlineData("comhlachtai poibli")]
    public void Find_IrishWithAFadaLostOrAdded_IsNoUse(string words)
    {
        Assert.DoesNotContain(Finder.Find(Language.Irish, words), use => use.Length == words.Length);
    }

    [Fact]
    public void Find_FadasAsCharactersOfTheirOwn_AreFadas()
    {
        var words = "Ár ngearáin".Normalize(NormalizationForm.FormD);
        var use = Assert.Single(Finder.Find(Language.Irish, words));
        Assert.Equal("ngearáin", words.Substring(use.Start, use.Length).Normalize());
    }

    [Theory]
    [InlineData("the Customer Charter and Action Plan", "charter-and-plan: Customer Charter and Action Plan")]
    [InlineData("the Customer Charter and the Action Plan", "charter: Customer Charter|plan: Action Plan")]
    [InlineData("our complaints procedure", "complaints-procedure: complaints procedure")]
    [InlineData("customer complaint form", "customer: customer|complaint-form: complaint form")]
    public void Find_Overlaps_TheLongestWins(string words, string expected) => AssertFound(Language.English, words, expected);

    [Fact]
    public void Find_AnOverlapThatStartsEarlier_TheLongestStillWins()
    {
        var finder = new TermFinder([Of("public-office", "Public office", "Oifig phoiblí"), Of("office-of-the-ombudsman", "Office of the Ombudsman", "Oifig an Ombudsman"), Of("public", "Public", "Pobal")]);
        Assert.Equal(
            [new TermUse("public", 4, 6, true), new TermUse("office-of-the-ombudsman", 11, 23, true)],
            finder.Find(Language.English, "the public Office of the Ombudsman"));
    }

    [Theory]
    [InlineData("We got your complaint. Form follows.", "complaint: complaint")]
    [InlineData("complaint, form", "complaint: complaint")]
    [InlineData("complaint\n\nform", "complaint: complaint")]
    [InlineData("complaint\nform", "complaint-form: complaint\nform")]
    [InlineData("complaint  form", "complaint-form: complaint  form")]
    [InlineData("com\u00adplaint form", "complaint-form: com\u00adplaint form")]
    public void Find_WordsApart_AreNoExpression(string words, string expected) => AssertFound(Language.English, words, expected);

    [Theory]
    [InlineData("Comhairle Chontae Chill Chainnigh", "council")]
    [InlineData("ó Chomhairle Chontae Chill Chainnigh", "council: Chomhairle Chontae Chill Chainnigh")]
    [InlineData("ó Chomhairle Contae Chill Chainnigh", "council?: Chomhairle Contae Chill Chainnigh")]
    [InlineData("an Oifigigh Fiosrúcháin", "inquiry-officer: Oifigigh Fiosrúcháin")]
    [InlineData("an tOifigeach Fiosrúchán", "inquiry-officer?: tOifigeach Fiosrúchán")]
    [InlineData("an Phlean Gnímh", "plan?: Phlean Gnímh")]
    [InlineData("an Phlean Gníomhaíochta", "plan: Phlean Gníomhaíochta")]
    public void Find_FormsThatDifferLittle_AreToldApart(string words, string expected) => AssertFound(Language.Irish, words, expected);

    [Fact]
    public void Find_NoTerms_FindsNothing() => Assert.Empty(new TermFinder([]).Find(Language.Irish, "gearán"));

    [Fact]
    public void Find_WordingWithoutWords_IsPassedOver() => Assert.Empty(new TermFinder([Of("none", "", "…")]).Find(Language.Irish, "… gearán"));

    /// <param name="expected">Keys and words; a key alone stands for the whole text.</param>
    private static void AssertFound(Language language, string words, string expected) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(found => found.Contains(": ", StringComparison.Ordinal) ? found : $"{found}: {words}"),
        Found(language, words));
}
