using KilkennyInfo.Accounts;

namespace KilkennyInfo.Tests.Accounts;

public sealed class TimeCodesTests
{
    /// <summary>The twenty figures that RFC 6238 uses, in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void StepOf_CodesOfTheStandard_IsTheirStep(long second, string code) =>
        Assert.Equal(second / 30, TimeCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Theory]
    [InlineData(-60, true)]
    [InlineData(60, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public void StepOf_ClockOfThePhone_MayBeAMinuteOff(int seconds, bool isTaken) =>
        Assert.Equal(isTaken, TimeCodes.StepOf(Key, "005924", DateTimeOffset.FromUnixTimeSeconds(1234567890 + seconds)) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059240")]
    [InlineData("005925")]
    public void StepOf_AnythingElse_IsNone(string code) => Assert.Null(TimeCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(1234567890)));
}
