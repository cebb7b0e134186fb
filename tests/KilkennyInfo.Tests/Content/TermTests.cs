using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Content;

/// <summary>The site's own list of terms, and whether the site's own texts keep to it.</summary>
public sealed class TermTests
{
    private const int FewestTerms = 120;

    /// <summary>Misses that are known. The Irish description of “About this site” leaves “customer” out: with it, it would be longer than search engines show.</summary>
    private static readonly (string Place, string Key)[] Known = [("about-this-site", "customer")];

    private static readonly TermFinder Finder = new(SiteContent.Data.Terms.Values.Select(term => term.Term));

    public static TheoryData<string> Places => [.. AlignedTexts.All().Select(text => text.Place)];

    [Fact]
    public void List_OfTheSite_HoldsTheTermsOfTheGlossary()
    {
        Assert.True(SiteContent.Data.Terms.Count >= FewestTerms, $"{SiteContent.Data.Terms.Count} terms");
        Assert.Equal("Cairt do Chustaiméirí", SiteContent.Data.Terms["customer-charter"].Term.Agreed.Irish);
        Assert.True(SiteContent.Data.Terms["customer-charter"].IsApproved);
        Assert.False(SiteContent.Data.Terms["comment-card"].IsApproved);
    }

    [Fact]
    public void Wordings_OfEveryTerm_AreFoundAsThatTermAndNoOther()
    {
        var wrong = new List<string>();
        foreach (var term in SiteContent.Data.Terms.Values.Select(term => term.Term))
        {
            foreach (var language in LanguageExtensions.Both)
            {
                wrong.AddRange(term.Wordings(language).Where(wording => Finder.Find(language, wording.Words) is not [var use] || use.Key != term.Key || use.IsAgreed != wording.IsAgreed)
                    .Select(wording => $"{term.Key}: {wording.Words}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Texts_OfTheSite_HaveTheAgreedWordingsInBothLanguages(string place)
    {
        var blocks = BlocksOf(place);
        var misses = Finder.Missing(blocks).Where(miss => !Known.Contains((place, miss.Key)))
            .Select(miss => $"{miss.Key}, “{miss.EnglishUsed}”:\n  {blocks[miss.Block].English}\n  {blocks[miss.Block].Irish}").ToList();
        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Texts_OfTheSite_HaveNoWordingThatShouldGiveWay(string place)
    {
        var wrong = BlocksOf(place).SelectMany(block => LanguageExtensions.Both.SelectMany(language =>
        {
            var words = language is Language.Irish ? block.Irish : block.English;
            return Finder.Find(language, words).Where(use => !use.IsAgreed).Select(use => $"{use.Key}: “{words.Substring(use.Start, use.Length)}” in “{words}”");
        })).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void KnownMisses_Each_AreStillThere() =>
        Assert.All(Known, known => Assert.Contains(Finder.Missing(BlocksOf(known.Place)), miss => miss.Key == known.Key));

    /// <summary>So that the two tests above look at something.</summary>
    [Fact]
    public void Texts_OfTheSite_AreFullOfTerms()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var uses = AlignedTexts.All().SelectMany(text => text.Blocks).SelectMany(block => Finder.Find(language, language is Language.Irish ? block.Irish : block.English)).ToList();
            Assert.True(uses.Count > 700, $"{uses.Count} uses in {language}");
            Assert.True(uses.DistinctBy(use => use.Key).Count() > 100, $"{uses.DistinctBy(use => use.Key).Count()} terms in {language}");
        }
    }

    private static IReadOnlyList<(string Irish, string English)> BlocksOf(string place) => AlignedTexts.All().Single(text => text.Place == place).Blocks;
}
