using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Tests.Complaints.Cases;

public sealed class AccessCodeTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Of_TheSameActAndSalt_IsTheSameCodeAndOfAnyOtherAnother()
    {
        var salt = AccessCode.NewSalt();
        var code = AccessCode.Of(Key, salt);
        Assert.Matches("^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$", code);
        Assert.Equal(code, AccessCode.Of(Key, salt));
        Assert.NotEqual(code, AccessCode.Of(Key, AccessCode.NewSalt()));
        Assert.NotEqual(code, AccessCode.Of(Key + "x", salt));
    }

    [Fact]
    public void Of_ManySalts_UsesEverySignAboutAsOften()
    {
        var signs = Enumerable.Range(0, 2000).SelectMany(_ => AccessCode.Of(Key, AccessCode.NewSalt()).Replace("-", "", StringComparison.Ordinal)[..15]).CountBy(sign => sign).ToDictionary();
        Assert.Equal(ClearSigns.All.Length, signs.Count);

        // Thirty thousand signs, a thirty-first of them each: five deviations either way.
        Assert.All(signs.Values, number => Assert.InRange(number, 815, 1125));
    }

    [Fact]
    public void Parse_HoweverItIsWritten_FindsTheCodeAndSlips()
    {
        var code = AccessCode.Of(Key, AccessCode.NewSalt());
        Assert.Equal(code, AccessCode.Parse(code.ToLowerInvariant().Replace('-', ' ')));
        var other = ClearSigns.All.First(sign => sign != code[2]);
        Assert.Null(AccessCode.Parse(code[..2] + other + code[3..]));
        Assert.Null(AccessCode.Parse(code[..^1]));
        Assert.Null(AccessCode.Parse(null));
    }

    [Fact]
    public void IsRight_OnlyTheCodeItself()
    {
        var hash = AccessCode.HashOf(AccessCode.Of(Key, new string('0', 32)));
        Assert.True(AccessCode.IsRight(AccessCode.Of(Key, new string('0', 32)), hash));
        Assert.False(AccessCode.IsRight(AccessCode.Of(Key, new string('1', 32)), hash));
    }
}
