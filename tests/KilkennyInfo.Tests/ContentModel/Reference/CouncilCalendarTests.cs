using System.Globalization;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

/// <summary>The dates are those of the domain reference, section 2.</summary>
public sealed class CouncilCalendarTests
{
    private static readonly CouncilCalendar Days = new(SiteContent.Data.Holidays, []);

    [Theory]
    [InlineData("2026-03-13", 5, "2026-03-23")]
    [InlineData("2026-04-02", 5, "2026-04-10")]
    [InlineData("2026-10-23", 5, "2026-11-02")]
    [InlineData("2026-12-23", 5, "2026-12-31")]
    [InlineData("2030-01-30", 5, "2030-02-07")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-26", 0, "2026-11-26")]
    public void AddWorkingDays_WeekendsAndHolidays_AreNotCounted(string from, int number, string expected) => Assert.Equal(Day(expected), Days.AddWorkingDays(Day(from), number));

    [Theory]
    [InlineData("2026-04-03", true)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-11-30", true)]
    public void IsWorkingDay_EachKindOfDay_IsOpenOrNot(string day, bool expected) => Assert.Equal(expected, Days.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-04-07", "2026-04-03")]
    [InlineData("2026-04-09", "2026-04-08")]
    [InlineData("2026-12-27", "2026-12-24")]
    public void PreviousWorkingDay_ClosedDaysBefore_AreSteppedOver(string from, string expected) => Assert.Equal(Day(expected), Days.PreviousWorkingDay(Day(from)));

    [Fact]
    public void Closure_WorkingDay_IsClosedAndNamedAndNotCounted()
    {
        var closed = new CouncilCalendar(SiteContent.Data.Holidays, [new Closure(Day("2026-12-24"), new("Oíche Nollag", "Christmas Eve"), 1)]);
        Assert.False(closed.IsWorkingDay(Day("2026-12-24")));
        Assert.Equal("Christmas Eve", closed.NameOf(Day("2026-12-24"))?[Language.English]);
        Assert.Null(closed.NameOf(Day("2026-12-23")));
        Assert.Equal(Day("2027-01-04"), closed.AddWorkingDays(Day("2026-12-23"), 5));
        Assert.Equal(Day("2026-12-23"), closed.PreviousWorkingDay(Day("2026-12-26")));
    }

    /// <summary>Lá Fhéile Bríde has been a public holiday since 2023.</summary>
    [Theory]
    [InlineData("2022-02-07", true)]
    [InlineData("2023-02-06", false)]
    [InlineData("2026-02-02", false)]
    public void Holiday_WithAFirstYear_IsNoneBeforeIt(string day, bool isOpen) => Assert.Equal(isOpen, Days.IsWorkingDay(Day(day)));

    [Fact]
    public void Holiday_WithALastYear_IsNoneAfterIt()
    {
        var days = new CouncilCalendar([new PublicHoliday(new("Lá", "Day"), "fixed", 6, 10, Until: 2026)], []);
        Assert.False(days.IsWorkingDay(Day("2026-06-10")));
        Assert.True(days.IsWorkingDay(Day("2027-06-10")));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
