using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

public sealed class WordListTests
{
    [Theory]
    [InlineData("utilise", "We utilise it.", "utilise")]
    [InlineData("utilise", "Utilising it, she utilised and utilises it.", "Utilising utilised utilises")]
    [InlineData("notify", "We notified you; he notifies.", "notified notifies")]
    [InlineData("defer", "It is deferred.", "deferred")]
    [InlineData("stakeholder", "All stakeholders’ views and a stakeholder’s.", "stakeholders stakeholder’s")]
    [InlineData("chairman", "The chairmen met.", "chairmen")]
    [InlineData("e.g.", "Bring papers, e.g. a bill.", "e.g")]
    [InlineData("and/or", "Gas and/or light.", "and/or")]
    [InlineData("re", "A letter re your form. Reuse it.", "re")]
    [InlineData("utilise", "The utility is reutilised.", "")]
    [InlineData("information", "Freedom of Information. Information is free.", "Information")]
    [InlineData("County Manager", "Ask the county manager and the County Manager.", "county manager|County Manager")]
    [InlineData("prior to", "Prior, to that. Prior to that.", "Prior to")]
    [InlineData("make provision for", "We made provision for it.", "made provision for")]
    [InlineData("be in receipt of", "You are in receipt of it.", "are in receipt of")]
    public void English_WordOfTheList_IsFound(string word, string text, string found) => AssertFound(Language.English, word, text, found);

    [Theory]
    [InlineData("faisnéis", "Faigh faisnéis.", "faisnéis")]
    [InlineData("faisnéis", "Don fhaisnéis; ár bhfaisnéis; líon na faisnéise.", "fhaisnéis bhfaisnéis faisnéise")]
    [InlineData("faisnéis", "An Coimisinéir Faisnéise.", "")]
    [InlineData("soláthair", "Soláthraímid é, agus é á sholáthar.", "Soláthraímid sholáthar")]
    [InlineData("cuir in iúl", "Cuirimid in iúl duit é. Rud a chur in iúl.", "Cuirimid in iúl|chur in iúl")]
    [InlineData("maidir le", "Maidir leis an litir. Maidir, le leabhar.", "Maidir leis")]
    [InlineData("d’fhonn", "D’fhonn cabhrú. D'fhonn labhairt. Le fonn.", "D’fhonn|D'fhonn")]
    [InlineData("sa chás go", "Sa chás go dtiocfaidh sé.", "Sa chás go")]
    [InlineData("i láthair na huaire", "Níl sé ann i láthair na huaire.", "i láthair na huaire")]
    [InlineData("muid", "Rinne muid é. Is sinne a rinne.", "muid")]
    [InlineData("Bord Pleanála", "Scríobh chuig an mBord Pleanála.", "mBord Pleanála")]
    public void Irish_WordOfTheList_IsFound(string word, string text, string found) => AssertFound(Language.Irish, word, text, found);

    [Fact]
    public void Look_EntriesThatOverlap_TheLongestWins() =>
        Assert.Equal(["in the absence of"], Found(Language.English, "We go in the absence of news.", Word(Language.English, "in the"), Word(Language.English, "in the absence of"), Word(Language.English, "absence of")));

    [Fact]
    public void Look_EntryOfTheOtherLanguage_IsPassedOver() => Assert.Empty(Found(Language.Irish, "Fax, a deir sé.", Word(Language.English, "fax")));

    [Theory]
    [InlineData(PlainSeverity.Advice, PlainRules.EverydayWord)]
    [InlineData(PlainSeverity.Warning, PlainRules.WordToAvoid)]
    public void Note_OfAnEntry_CarriesWhatToSay(PlainSeverity severity, string rule)
    {
        var entry = Word(Language.English, "commence") with { Instead = ["start", "begin"], Severity = severity };
        var note = Assert.Single(PlainChecks.Look(Language.English, [new("No.", PassageKind.Heading), new("Work commenced here.", PassageKind.Text)], [entry]).Notes);
        Assert.Equal((rule, 1, "commenced"), (note.Rule, note.Passage, note.Excerpt));
        Assert.Equal([("word", "commence"), ("say", "start, begin")], note.Values);
        Assert.Same(entry, note.Word);
    }

    private static void AssertFound(Language language, string word, string text, string found) =>
        Assert.Equal(found.Split(found.Contains('|', StringComparison.Ordinal) || word.Contains(' ', StringComparison.Ordinal) ? '|' : ' ', StringSplitOptions.RemoveEmptyEntries), Found(language, text, Word(language, word)));

    private static IEnumerable<string> Found(Language language, string text, params PlainWord[] words) =>
        PlainChecks.Look(language, [new(text, PassageKind.Text)], words).Notes.Where(note => note.Word is not null).Select(note => note.Excerpt);

    private static PlainWord Word(Language language, string word) => new(language, word, ["x"], null, PlainSeverity.Advice);
}
