using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;
using static KilkennyInfo.Tests.Languages.Terms.TermLists;

namespace KilkennyInfo.Tests.Languages.Terms;

/// <summary>Whatever anyone writes into a text or the list. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class TermRobustnessTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 11);

    private static readonly string[] Pieces =
    [
        "complaint", "Complaints", "procedure", "form", "gearán", "ngearáin", "nós", "imeachta", "foirm", "ghearáin", "tOmbudsman", "Cairte", "do", "Chustaiméirí", "an", "na", "the", "lá", "oibre",
        " ", " ", " ", " ", "-", ". ", ", ", "\n", "\n\n", "’s", "'", "d’", "n-", "t-", "h", "\u0301", "\u0307", "\u00ad", "\u200b", "\ud800", "\udc00", "\ufffe", "\uffff", "\0", "İ", "ß", "ﬁ", "ǆ", "𝒜", "🧱", "ʼ", "٣", "i", "igh", "s",
    ];

    private static readonly Arbitrary<string> AnyText = ArbMap.Default.ArbFor<string?>().Convert(text => text ?? "", text => text);

    private static readonly Arbitrary<string> PieceText = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Find_AnyText_HasUsesInOrderThatLieInItAndDoNotOverlap() => ForAll(text =>
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var end = 0;
            foreach (var use in Finder.Find(language, text))
            {
                Assert.True(use.Length > 0 && use.Start >= end && use.Start + use.Length <= text.Length);
                end = use.Start + use.Length;
            }
        }
    });

    [Fact]
    public void Missing_AnyTexts_HasWordsOfTheEnglish() => ForAll(text =>
    {
        var blocks = new[] { (Irish: text, English: "Complaint"), (Irish: "Gearán", English: text) };
        Assert.All(Finder.Missing(blocks), miss => Assert.Contains(miss.EnglishUsed, blocks[miss.Block].English, StringComparison.Ordinal));
    });

    [Fact]
    public void Finder_AnyWording_CanBeMadeAndFindsItself() => ForAll(text =>
    {
        var finder = new TermFinder([Of("any", text, text)]);
        foreach (var language in LanguageExtensions.Both)
        {
            var uses = finder.Find(language, text);
            Assert.True(uses.Count > 0 || text.Split("\n\n").Length > 1 || KilkennyInfo.Languages.Terms.Wording.Normal(text).Length == 0, text);
        }
    });

    private static void ForAll(Action<string> check)
    {
        Check.One(Fixed, Prop.ForAll(AnyText, check));
        Check.One(Fixed, Prop.ForAll(PieceText, check));
    }
}
