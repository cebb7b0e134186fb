using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Editorial;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SiblingOrderTests
{
    [Theory]
    [InlineData("10 20 30", "10 20 30")]
    [InlineData("20 10 30 40", "10 20 30 40")]
    [InlineData("10 30 20 40", "10 20 30 40")]
    [InlineData("10 20 40 30", "10 20 40 50")]
    [InlineData("10 10 10", "10 20 30")]
    [InlineData("0", "10")]
    [InlineData("-5 3", "10 20")]
    [InlineData("30 10 20", "30 40 50")]
    [InlineData("50 20 60", "10 20 60")]
    [InlineData("15 25 70 35", "15 25 30 35")]
    [InlineData("", "")]
    public void Number_Wanted_ChangesAsFewAsCan(string has, string becomes) => Assert.Equal(Numbers(becomes), SiblingOrder.Number(Numbers(has)));

    [Fact]
    public void Number_AnyList_RisesAndGivesTensOnly() =>
        Prop.ForAll(Gen.Choose(-30, 300).ListOf().ToArbitrary(), wanted =>
        {
            var numbers = SiblingOrder.Number([.. wanted]);
            Assert.Equal(wanted.Count, numbers.Count);
            Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            Assert.All(numbers.Zip(wanted), pair => Assert.True(pair.First == pair.Second || pair.First % SiblingOrder.Step == 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261127, 7));

    [Fact]
    public void Number_TwoNeighboursOfAnOrderedListSwapped_ChangesTwoAtMost() =>
        Prop.ForAll(Gen.Choose(2, 30).SelectMany(count => Gen.Choose(0, count - 2).Select(place => (count, place))).ToArbitrary(), list =>
        {
            var wanted = Enumerable.Range(1, list.count).Select(number => number * SiblingOrder.Step).ToList();
            (wanted[list.place], wanted[list.place + 1]) = (wanted[list.place + 1], wanted[list.place]);
            Assert.True(SiblingOrder.Number(wanted).Zip(wanted).Count(pair => pair.First != pair.Second) <= 2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261127, 7));

    private static List<int> Numbers(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
