using KilkennyInfo.Editorial.Comparing;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class CommonSequenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("abc", "", "")]
    [InlineData("abc", "abc", "abc")]
    [InlineData("abcabba", "cbabac", "4")]
    [InlineData("xaxbxc", "abc", "abc")]
    [InlineData("abc", "cab", "ab")]
    public void Of_ShortSequences_IsTheLongest(string before, string after, string expected)
    {
        var common = Common(Pieces(before), Pieces(after));
        Assert.True(expected is [>= '0' and <= '9'] ? common.Length == expected[0] - '0' : common == expected, common);
    }

    [Fact]
    public void Of_LongSequencesWithFewEdits_LosesNothing()
    {
        var before = Enumerable.Range(0, 20_000).Select(number => $"{number % 7000}").ToList();
        var after = before.ToList();
        after.RemoveRange(15_000, 300);
        after.InsertRange(9_000, Enumerable.Range(0, 500).Select(number => $"new {number}"));
        after.RemoveRange(10, 40);
        Assert.Equal(before.Count - 340, CommonSequence.Of(before, after).Count);
    }

    [Fact]
    public void Of_LongShuffledSequences_IsACommonSequence()
    {
        var random = new Random(20261124);
        var before = Enumerable.Range(0, 30_000).Select(_ => $"{random.Next(50)}").ToList();
        var after = Enumerable.Range(0, 25_000).Select(_ => $"{random.Next(50)}").ToList();
        Assert.True(Common(before, after).Length > 1000);
        var other = before.ToArray();
        random.Shuffle(other);
        Assert.True(Common(before, [.. other]).Length > 1000);
    }

    private static List<string> Pieces(string letters) => [.. letters.Select(letter => $"{letter}")];

    private static string Common(List<string> before, List<string> after)
    {
        var matches = CommonSequence.Of(before, after);
        Assert.All(matches, match => Assert.Equal(before[match.Before], after[match.After]));
        Assert.All(matches.Zip(matches.Skip(1)), pair => Assert.True(pair.First.Before < pair.Second.Before && pair.First.After < pair.Second.After));
        return string.Concat(matches.Select(match => before[match.Before]));
    }
}
