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

    [Theory]
    [InlineData("2026-10-25T01:30", "2026-10-25T00:30Z 2026-10-25T01:30Z")]
    [InlineData("2027-10-31T01:59", "2027-10-31T00:59Z 2027-10-31T01:59Z")]
    [InlineData("2027-10-31T02:00", "2027-10-31T02:00Z")]
    [InlineData("2026-03-29T01:30", "")]
    [InlineData("2027-03-28T01:00", "")]
    [InlineData("2027-03-28T02:00", "2027-03-28T01:00Z")]
    [InlineData("2026-12-01T09:00", "2026-12-01T09:00Z")]
    [InlineData("2026-07-01T09:00", "2026-07-01T08:00Z")]
    public void InstantsOf_WallTime_AreNoneOneOrTwo(string wallTime, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', DublinTime.InstantsOf(DateTime.Parse(wallTime, CultureInfo.InvariantCulture)).Select(instant => instant.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture))));

    private sealed class FixedClock(string instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
    }
}
