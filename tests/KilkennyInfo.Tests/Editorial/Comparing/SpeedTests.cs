using KilkennyInfo.Editorial.Comparing;
using Xunit.Abstractions;

namespace KilkennyInfo.Tests.Editorial.Comparing;

/// <summary>
/// Somebody waits for each of these at the desk. What is measured is the processor's time of this process, after all tests that run side by
/// side, so that a busy machine makes none of them fail.
/// </summary>
[Collection(nameof(SpeedTests))]
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
public sealed class SpeedTests(ITestOutputHelper output)
{
    private static readonly string[] Vocabulary =
        [.. Texts.SiteBodies.SelectMany(body => body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.All(char.IsLetter)).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Compare_ThreeThousandWordsWithFiftyChangedBlocks_TakesUnder50Milliseconds()
    {
        var before = Paragraphs(new Random(1), words: 3000, each: 30);
        var after = before.Select((paragraph, index) => index % 2 == 0 ? paragraph.Replace(" a", " á", StringComparison.Ordinal) + " Deireadh." : paragraph).ToArray();
        AssertTakes(50, () =>
        {
            var rows = Compare(before, after);
            Assert.Equal(50, rows.Count(row => row.Kind is RowKind.Changed));
        });
    }

    [Theory]
    [InlineData(20, "\n\n", "")]
    [InlineData(60, "\n\n", "")]
    [InlineData(4, "\n", "- ")]
    [InlineData(1, "\n", "- ")]
    [InlineData(20_000, "\n\n", "")]
    public void Compare_DifferentTextsOfTwentyThousandWords_TakesUnder2Seconds(int each, string between, string marker)
    {
        var before = Paragraphs(new Random(1), 20_000, each);
        var after = Paragraphs(new Random(2), 20_000, each);
        AssertTakes(2000, () => Compare(before, after, between, marker));
    }

    /// <summary>The same words in any order, in paragraphs as long as they like: nothing is unlike enough to be left alone.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void Compare_TextsOfTheSameFewWords_TakesUnder2Seconds(int each)
    {
        string[] few = ["an", "na", "agus", "le", "do", "ar", "i", "go"];
        string[] Text(int seed) => Paragraphs(new Random(seed), 20_000, each, few);
        var (before, after) = (Text(1), Text(2));
        AssertTakes(2000, () => Compare(before, after));
    }

    [Fact]
    public void Align_TwentyThousandWordsThatDoNotFit_TakesUnder2Seconds()
    {
        var irish = Texts.Blocks(string.Join("\n\n", Paragraphs(new Random(1), 20_000, 10)));
        var english = Texts.Blocks("## Breis\n\n" + string.Join("\n\n", Paragraphs(new Random(2), 20_000, 11)));
        AssertTakes(2000, () => PairRows.Align(irish, english));
    }

    private static IReadOnlyList<ComparedRow> Compare(string[] before, string[] after, string between = "\n\n", string marker = "") =>
        Texts.Compare(string.Join(between, before.Select(block => marker + block)), string.Join(between, after.Select(block => marker + block)));

    private static string[] Paragraphs(Random random, int words, int each, string[]? from = null) =>
        [.. Enumerable.Range(0, words / each).Select(_ => string.Join(' ', Enumerable.Range(0, each).Select(_ => random.GetItems(from ?? Vocabulary, 1)[0])))];

    private void AssertTakes(int milliseconds, Action act)
    {
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var began = Environment.CpuUsage.TotalTime;
            act();
            return Environment.CpuUsage.TotalTime - began;
        });
        output.WriteLine($"{best.TotalMilliseconds:F1} ms");
        Assert.True(best.TotalMilliseconds < milliseconds, $"{best.TotalMilliseconds:F1} ms");
    }
}
