using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

/// <summary>Whatever an editor pastes. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed partial class RobustnessTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 7);

    /// <summary>What sets off a rule, ends a sentence, or is no letter.</summary>
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", ". ", "? ", ": ", "\n", "\t", "\u00a0", ".", ",", ";", "…", "“", "”", "‘", "’", "'", "-", "–", "/", "(", ")", "@", "1", "9.00", "S.I", "No", "r.n", "A", "a", "an", "na",
        "was", "sent", "utilise", "in", "order", "to", "IMPORTANT", "NOTE", "gCILL", "Rinneadh", "cinneadh", "ag", "an", "gComhairle", "plean", "forbartha", "tithíochta", "imeachta", "nua", "fòirm", "gearan", "tSeirbhis",
        "Please", "click", "agaibh", "aigí", "maidir", "leis", "d’", "n-", "t-", "h", "bhf", "airson", "\ud800", "\udc00", "\u0300", "\u0301", "\ufb01", "İ", "ß", "🧱", "\0", "\u200b", "\ufeff", "٣",
    ];

    private static readonly Arbitrary<string> AnyText = ArbMap.Default.ArbFor<string?>().Convert(text => text ?? "", text => text);

    private static readonly Arbitrary<string> PieceText = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Look_AnyText_NotesOnlyWhatStandsThere()
    {
        Check.One(Fixed, Prop.ForAll(AnyText, AssertLooks));
        Check.One(Fixed, Prop.ForAll(PieceText, AssertLooks));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a ")]
    [InlineData("plean forbartha ")]
    [InlineData("the ")]
    [InlineData("A. ")]
    [InlineData("-")]
    [InlineData("in order ")]
    [InlineData("\u0301")]
    public void Look_VeryLongPassage_IsLookedAt(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.All(LanguageExtensions.Both, language => AssertFits(PlainChecks.Look(language, [new(text, PassageKind.Text)], SiteContent.Data.PlainWords), language, [text]));
    }

    [Fact]
    public void Rules_Keys_AreKebabCaseAndStandOnce()
    {
        Assert.All(PlainRules.All, rule => Assert.Matches(KebabCase(), rule.Key));
        Assert.Distinct(PlainRules.All.Select(rule => rule.Key));
        Assert.All(PlainRules.All, rule => Assert.NotEmpty(rule.Languages));
    }

    private static void AssertLooks(string text)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            AssertFits(PlainChecks.Look(language, [new(text, PassageKind.Text), new(text, PassageKind.Heading)], SiteContent.Data.PlainWords), language, [text, text]);
            var sentences = Sentences.Of(language, 0, text);
            Assert.Equal(TextWords.Of(language, text), sentences.SelectMany(sentence => sentence.Words));
            Assert.All(sentences, sentence => Assert.True(sentence.Start < sentence.End));
        }
    }

    private static void AssertFits(PlainReport report, Language language, IReadOnlyList<string> passages)
    {
        foreach (var note in report.Notes)
        {
            var rule = PlainRules.Find(note.Rule);
            Assert.Contains(language, rule.Languages);
            Assert.Equal(rule.Values, note.Values.Select(value => value.Name));
            Assert.Contains(note.Excerpt, note.Passage is PlainNote.WholeText ? "" : passages[note.Passage], StringComparison.Ordinal);
            Assert.Equal(note.Passage is PlainNote.WholeText, note.Excerpt.Length == 0);
        }

        Assert.Equal(report.Notes.Select(note => note.Passage).Order(), report.Notes.Select(note => note.Passage));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
