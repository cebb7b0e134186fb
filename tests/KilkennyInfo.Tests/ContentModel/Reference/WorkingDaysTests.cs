using System.Globalization;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

/// <summary>The dates are those of the domain reference, section 2.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = new(SiteContent.Data.Holidays);

    [Theory]
    [InlineData("2026-03-13", 5, "2026-03-23")]
    [InlineData("2026-04-02", 5, "2026-04-10")]
    [InlineData("2026-10-23", 5, "2026-11-02")]
    [InlineData("2026-12-23", 5, "2026-12-31")]
    [InlineData("2030-01-30", 5, "2030-02-07")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-26", 0, "2026-11-26")]
    public void After_WeekendsAndHolidays_AreNotCounted(string from, int number, string expected) => Assert.Equal(Day(expected), Days.After(Day(from), number));

    [Theory]
    [InlineData("2026-04-03", true)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-11-30", true)]
    public void Has_EachKindOfDay_IsOpenOrNot(string day, bool expected) => Assert.Equal(expected, Days.Has(Day(day)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
