using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;

namespace KilkennyInfo.Tests.Documents.Pdf.Layout;

public sealed class LineBreakerTests
{
    private static readonly Look Look = new(10, Face.Regular, Colour.Black, 1.4);

    private readonly LineBreaker _breaker = new(Sample.Typefaces.Value);

    [Fact]
    public void Break_Words_FillsLinesUpToTheWidth()
    {
        var lines = Break("The quick brown fox jumps over the lazy dog and then over another one", 100);
        Assert.True(lines.Count > 2);
        Assert.Equal("The quick brown fox jumps over the lazy dog and then over another one", string.Concat(lines));
        Assert.All(lines, line => Assert.True(Width(line.TrimEnd()) <= 100));
        // No line had room for the first word of the next.
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(Width(pair.First + pair.Second.Split(' ')[0]) > 100));
    }

    [Theory]
    [InlineData("customer-focused", new[] { "customer-", "focused" })]
    [InlineData("either/neither", new[] { "either/", "neither" })]
    [InlineData("an t-athair", new[] { "an ", "t-athair" })]
    [InlineData("ró-mhaith", new[] { "ró-mhaith" })]
    public void Break_WordWithHyphenOrSlash_BreaksAfterItWhereBothPartsAreWords(string words, string[] lines) =>
        Assert.Equal(lines, Break(words, Width(lines.MaxBy(Width)!.TrimEnd()) + 1));

    [Fact]
    public void Break_WordLongerThanTheLine_IsCut()
    {
        var lines = Break("short Donaudampfschifffahrtsgesellschaft", 60);
        Assert.Equal("short ", lines[0]);
        Assert.True(lines.Count >= 3);
        Assert.True(_breaker.HasCutWords);
    }

    [Fact]
    public void Break_NumberKeptTogether_GoesToTheNextLineWhole()
    {
        var lines = _breaker.Break([Run("Telephone us at "), Run("056 779 4000") with { IsUnbroken = true }, Run(".")], 110).Select(TextOf);
        Assert.Equal(["Telephone us at ", "056 779 4000."], lines);
    }

    [Fact]
    public void Break_NumberKeptTogetherLongerThanTheLine_BreaksAtItsSpaces()
    {
        var lines = _breaker.Break([Run("056 779 4000") with { IsUnbroken = true }], 45).Select(TextOf);
        Assert.Equal(["056 779 ", "4000"], lines);
    }

    [Fact]
    public void Break_SpaceThatDoesNotBreak_KeepsItsWords() => Assert.Equal(["Page ", "10\u00A0000"], Break("Page 10\u00A0000", Width("10\u00A0000") + 1));

    [Fact]
    public void Break_EndOfLineInTheText_EndsTheLine()
    {
        var lines = _breaker.Break([Run("County Hall"), Run("") with { EndsLine = true }, Run("Kilkenny")], 500).Select(TextOf);
        Assert.Equal(["County Hall", "Kilkenny"], lines);
    }

    [Fact]
    public void Break_RunsWithoutASpaceBetween_StayOnOneLine()
    {
        var lines = _breaker.Break([Run("see "), Run("kilkenny"), Run(".")], Width("kilkenny.") + 1).Select(TextOf);
        Assert.Equal(["see ", "kilkenny."], lines);
    }

    private List<string> Break(string words, double width) => [.. _breaker.Break([Run(words)], width).Select(TextOf)];

    private double Width(string words) => _breaker.Measure(Run(words));

    private static TextRun Run(string words) => new(words, Look, null);

    private static string TextOf(Line line) => string.Concat(line.Pieces.Select(piece => piece.Text.ToString()));
}
