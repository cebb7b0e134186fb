using System.Globalization;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed class PublicHolidayTests
{
    [Theory]
    [InlineData(2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26")]
    [InlineData(2027, "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26")]
    [InlineData(2030, "01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26")]
    public void DateIn_Year_GivesTheTenHolidays(int year, string expected)
    {
        var dates = SiteContent.Data.Holidays.Select(holiday => holiday.DateIn(year)).Order().Select(date => date.ToString("MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join(' ', dates));
    }

    [Theory]
    [InlineData(2024, "2024-04-01")]
    [InlineData(2025, "2025-04-21")]
    [InlineData(2026, "2026-04-06")]
    [InlineData(2027, "2027-03-29")]
    [InlineData(2028, "2028-04-17")]
    [InlineData(2029, "2029-04-02")]
    [InlineData(2030, "2030-04-22")]
    [InlineData(2031, "2031-04-14")]
    [InlineData(2032, "2032-03-29")]
    [InlineData(2033, "2033-04-18")]
    [InlineData(2034, "2034-04-10")]
    [InlineData(2035, "2035-03-26")]
    public void DateIn_EasterMonday_IsTheKnownDate(int year, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), Holiday("rule: easter-monday").DateIn(year));

    [Fact]
    public void DateIn_FebruaryHoliday_IsTheFirstWhenThatIsAFridayAndTheFirstMondayOtherwise()
    {
        var holiday = Holiday("rule: first-monday-or-first-if-friday\nmonth: 2");
        for (var year = 2023; year <= 2060; year++)
        {
            var date = holiday.DateIn(year);
            var first = new DateOnly(year, 2, 1);
            Assert.Equal(first.DayOfWeek is DayOfWeek.Friday ? DayOfWeek.Friday : DayOfWeek.Monday, date.DayOfWeek);
            Assert.InRange(date.Day, 1, 7);
        }
    }

    [Theory]
    [InlineData("rule: every-tuesday", "“rule” is one of")]
    [InlineData("rule: first-monday", "“month” is missing")]
    [InlineData("rule: first-monday\nmonth: 13", "between 1 and 12")]
    [InlineData("rule: fixed\nmonth: 1\nday: 32", "between 1 and 31")]
    [InlineData("rule: fixed\nmonth: 2\nday: 31", "does not have a day 31 in every year")]
    [InlineData("rule: fixed\nmonth: 2\nday: 29", "does not have a day 29 in every year")]
    [InlineData("rule: easter-monday\nmonth: 4", "“month” is not known here")]
    public void Read_BrokenRule_IsReported(string rule, string message)
    {
        var issues = new IssueList();
        PublicHoliday.Read(SiteContent.Map("name: { ga: Lá, en: Day }\n" + rule, issues));
        Assert.Contains(issues.All, issue => issue.Message.Contains(message, StringComparison.Ordinal));
    }

    private static PublicHoliday Holiday(string rule)
    {
        var issues = new IssueList();
        var holiday = PublicHoliday.Read(SiteContent.Map("name: { ga: Lá, en: Day }\n" + rule, issues));
        Assert.Empty(issues.All);
        return holiday;
    }
}
