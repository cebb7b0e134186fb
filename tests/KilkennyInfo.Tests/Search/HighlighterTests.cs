using System.Net;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Tests.Search;

public sealed class HighlighterTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"filler{number}"));

    [Theory]
    [InlineData("Complaints are welcome.", "complaint", "<mark>Complaints</mark> are welcome.")]
    [InlineData("We complained, and complain.", "complaining", "We <mark>complained</mark>, and <mark>complain</mark>.")]
    [InlineData("Nothing here.", "complaint", "Nothing here.")]
    public void Snippet_EnglishWord_IsMarkedInAnyForm(string text, string word, string expected) => Assert.Equal(expected, Snippet(text, word, Language.English));

    [Theory]
    [InlineData("Déan do ghearán anseo.", "gearán", "Déan do <mark>ghearán</mark> anseo.")]
    [InlineData("Na gearáin ar fad.", "gearan", "Na <mark>gearáin</mark> ar fad.")]
    public void Snippet_IrishWord_IsMarkedInAnyForm(string text, string word, string expected) => Assert.Equal(expected, Snippet(text, word, Language.Irish));

    [Theory]
    [InlineData("<script>alert('complaint')</script> & \"more\"", "complaint")]
    [InlineData("a<b>bold complaint</b> &amp; &lt;mark&gt;", "complaint")]
    [InlineData("amp & lt < quot \" gt >", "amp")]
    [InlineData("amp & lt < quot \" gt >", "lt")]
    [InlineData("amp & lt < quot \" gt >", "quot")]
    public void Snippet_SignsOfHtml_AreEncodedAndReadTheSame(string text, string word)
    {
        var html = Snippet(text, word, Language.English);
        var bare = html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
        Assert.NotEqual(html, bare);
        Assert.DoesNotContain(bare, sign => sign is '<' or '>' or '"' or '\'');
        Assert.Equal(text, WebUtility.HtmlDecode(bare));

        // A mark inside an entity would leave pieces that decode one by one to something else.
        Assert.Equal(text, string.Concat(html.Split(["<mark>", "</mark>"], StringSplitOptions.None).Select(WebUtility.HtmlDecode)));
    }

    [Fact]
    public void Snippet_LettersWithFadas_AreNotEncoded() => Assert.Contains("Ó Súilleabháin", Snippet("Ó Súilleabháin", "x", Language.Irish), StringComparison.Ordinal);

    [Fact]
    public void Snippet_LongText_IsCutBetweenWordsAroundTheWords()
    {
        var html = Snippet($"{Long} complaint {Long}", "complaint", Language.English);
        Assert.StartsWith("… ", html, StringComparison.Ordinal);
        Assert.EndsWith(" …", html, StringComparison.Ordinal);
        Assert.Contains(" <mark>complaint</mark> ", html, StringComparison.Ordinal);
        var words = html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Split(' ')[1..^1];
        Assert.All(words, word => Assert.Contains(word, $"{Long} complaint".Split(' ')));
        Assert.InRange(html.Length, 120, 300);
    }

    [Fact]
    public void Snippet_SeveralWords_ShowsWhereMostStandTogether()
    {
        var html = Snippet($"dog {Long} dog licence fee {Long} fee", "dog licence fee", Language.English);
        Assert.Contains("<mark>dog</mark> <mark>licence</mark> <mark>fee</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Snippet_WordAtTheVeryEndOfALongText_IsShown()
    {
        var html = Snippet($"{Long} complaint", "complaint", Language.English);
        Assert.EndsWith("<mark>complaint</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Snippet_NoSpacesButSurrogatePairs_IsNotCutWithinOne()
    {
        for (var shift = 0; shift < 2; shift++)
        {
            var bricks = string.Concat(Enumerable.Repeat("🧱", 400));
            var html = Snippet(new string('!', shift) + bricks + " complaint " + bricks, "complaint", Language.English);
            Assert.Contains("<mark>complaint</mark>", html, StringComparison.Ordinal);
            Assert.DoesNotContain('\ufffd', WebUtility.HtmlDecode(html));
        }
    }

    [Fact]
    public void Snippet_Lines_StayApart() =>
        Assert.Equal("One. Two · <mark>complaint</mark> · three", Snippet("One.\nTwo\ncomplaint\nthree", "complaint", Language.English));

    [Fact]
    public void Snippet_SeveralTexts_TakesTheFirstThatHasTheWord()
    {
        var terms = TermsOf("complaint", Language.English);
        Assert.Equal("A <mark>complaint</mark>", Highlighter.Snippet(Language.English, ["Nothing", "A complaint", "Second complaint"], terms));
        Assert.Equal("Nothing", Highlighter.Snippet(Language.English, ["", "Nothing", "Nothing else"], terms));
        Assert.Equal("", Highlighter.Snippet(Language.English, ["", ""], terms));
    }

    [Fact]
    public void Snippet_Prefix_MarksWhateverBeginsSo() => Assert.Equal(
        "<mark>Licence</mark>, <mark>licensing</mark>, silence",
        Highlighter.Snippet(Language.English, ["Licence, licensing, silence"], [new PlanTerm("", [], new TermMarks(new HashSet<string>(), ["licen"], []), false)]));

    private static string Snippet(string text, string words, Language language) => Highlighter.Snippet(language, [text], TermsOf(words, language));

    private static List<PlanTerm> TermsOf(string words, Language language) =>
        [.. words.Split(' ').Select(word => new PlanTerm("", [word], new TermMarks(SearchKeys.Of(language, word).ToHashSet(), [], []), false))];
}
