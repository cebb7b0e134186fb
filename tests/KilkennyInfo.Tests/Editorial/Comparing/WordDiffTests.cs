using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Editorial.Comparing;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class WordDiffTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261124, 7);

    /// <summary>Before, after, and what is shown: what went in square brackets, what came in round ones.</summary>
    [Theory]
    [InlineData("Same words.", "Same words.", "Same words.")]
    [InlineData("", "New.", "(New.)")]
    [InlineData("Old.", "", "[Old.]")]
    [InlineData("Déan gearán anois.", "Déan ghearán anois.", "Déan [gearán](ghearán) anois.")]
    [InlineData("An gearán mór a rinne tú inné.", "An ghearán mhór a rinne tú inné.", "An [gearán](ghearán) [mór](mhór) a rinne tú inné.")]
    [InlineData("Scríobh chuig d’oifig áitiúil inniu.", "Scríobh chuig m’oifig áitiúil inniu.", "Scríobh chuig [d’oifig](m’oifig) áitiúil inniu.")]
    [InlineData("Tá sé an-mhaith inniu.", "Tá sé ró-mhaith inniu.", "Tá sé [an-mhaith](ró-mhaith) inniu.")]
    [InlineData("Dúnann an oifig ag 4.30 gach lá.", "Dúnann an oifig ag 5.00 gach lá.", "Dúnann an oifig ag [4.30](5.00) gach lá.")]
    [InlineData("We answer within {fact:a-b} always.", "We answer within {fact:a-c} always.", "We answer within [{fact:a-b}]({fact:a-c}) always.")]
    [InlineData("We answer every letter, fully.", "We answer letter, fully.", "We answer [every ]letter, fully.")]
    [InlineData("One two three.", "One two, three.", "One two(,) three.")]
    [InlineData("You get a reply in four weeks from us all.", "You get a reply within a month from us all.", "You get a reply [in four weeks](within a month) from us all.")]
    [InlineData("## Old heading", "## Fresh start", "## [Old heading](Fresh start)")]
    [InlineData("The plan, of the council, is here now.", "Nobody, from those parts, was seen again.", "[The plan, of the council, is here now](Nobody, from those parts, was seen again).")]
    [InlineData("Tús 🧱 deireadh", "Tús 🏠 deireadh", "Tús [🧱](🏠) deireadh")]
    public void Of_TwoSources_ShowsWhatChanged(string before, string after, string shown) => Assert.Equal(shown, string.Concat(WordDiff.Of(before, after).Select(change => change.Kind switch
    {
        WordChangeKind.Removed => $"[{change.Text}]",
        WordChangeKind.Added => $"({change.Text})",
        _ => change.Text,
    })));

    [Fact]
    public void Of_AnyTwoSources_GivesBothBack()
    {
        Prop.ForAll(Texts.Edited, pair => GivesBothBack(pair.Before, pair.After)).Check(Fixed);
        Prop.ForAll(Texts.Anything, Texts.Anything, GivesBothBack).Check(Fixed);
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (before, after) => GivesBothBack(before ?? "", after ?? "")).Check(Fixed);
    }

    [Fact]
    public void Of_LongParagraphsWithEditsAtBothEnds_KeepsAllBetween()
    {
        var words = string.Join(' ', Enumerable.Range(0, 5000).Select(number => number % 3 == 0 ? "the" : $"w{number}"));
        var changes = WordDiff.Of($"Old start. {words} old end.", $"A quite different and longer start. {words} end.");
        Assert.Contains(changes, change => change.Kind is WordChangeKind.Same && change.Text.Contains(words, StringComparison.Ordinal));
        GivesBothBack($"a b {words}", $"{words} c d");
    }

    private static void GivesBothBack(string before, string after)
    {
        var changes = WordDiff.Of(before, after);
        Assert.Equal(before, string.Concat(changes.Where(change => change.Kind is not WordChangeKind.Added).Select(change => change.Text)));
        Assert.Equal(after, string.Concat(changes.Where(change => change.Kind is not WordChangeKind.Removed).Select(change => change.Text)));
        Assert.DoesNotContain(changes, change => change.Text.Length == 0);
        Assert.DoesNotContain(changes.Zip(changes.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
    }
}
