using System.Globalization;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Languages;

public sealed class DublinTimeTests
{
    [Theory]
    [InlineData("2026-11-22T23:59:59Z", "2026-11-22")]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:30:00Z", "2026-12-31")]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29")]
    public void DayOf_Instant_IsTheDayInKilkenny(string instant, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected, CultureInfo.InvariantCulture),
            DublinTime.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Fact]
    public void Today_Clock_IsAsked() => Assert.Equal(new DateOnly(2026, 7, 1), DublinTime.Today(new FixedClock("2026-06-30T23:30:00Z")));

    private sealed class FixedClock(string instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
    }
}
