using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Languages;

public sealed class LongDateTests
{
    [Theory]
    [InlineData("2026-10-05", Language.Irish, "Dé Luain 5 Deireadh Fómhair 2026")]
    [InlineData("2026-10-05", Language.English, "Monday 5 October 2026")]
    [InlineData("2026-09-03", Language.Irish, "Déardaoin 3 Meán Fómhair 2026")]
    [InlineData("2026-01-02", Language.Irish, "Dé hAoine 2 Eanáir 2026")]
    [InlineData("2026-11-22", Language.English, "Sunday 22 November 2026")]
    public void WithWeekday_Date_IsWrittenOut(string date, Language language, string expected) =>
        Assert.Equal(expected, LongDate.WithWeekday(DateOnly.Parse(date, null), language));

    [Theory]
    [InlineData(Language.Irish, "22 Samhain 2026")]
    [InlineData(Language.English, "22 November 2026")]
    public void WithoutWeekday_Date_IsWrittenOut(Language language, string expected) =>
        Assert.Equal(expected, LongDate.WithoutWeekday(new DateOnly(2026, 11, 22), language));

    [Fact]
    public void WithoutWeekday_EveryMonth_HasItsIrishName()
    {
        string[] months =
        [
            "Eanáir", "Feabhra", "Márta", "Aibreán", "Bealtaine", "Meitheamh", "Iúil", "Lúnasa", "Meán Fómhair", "Deireadh Fómhair", "Samhain", "Nollaig",
        ];
        Assert.All(months.Index(), month =>
            Assert.Equal($"1 {month.Item} 2026", LongDate.WithoutWeekday(new DateOnly(2026, month.Index + 1, 1), Language.Irish)));
    }
}
