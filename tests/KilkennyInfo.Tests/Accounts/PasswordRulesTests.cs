using KilkennyInfo.Accounts;

namespace KilkennyInfo.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short", "desk.password.short")]
    [InlineData("password1234", "desk.password.obvious")]
    [InlineData("KilkennyCouncil1", "desk.password.obvious")]
    [InlineData("aaaaaaaaaaaaaaa", "desk.password.obvious")]
    [InlineData("123456789012345", "desk.password.obvious")]
    [InlineData("abcdefghijklmnop", "desk.password.obvious")]
    [InlineData("SíleNíBhriain99", "desk.password.obvious")]
    [InlineData("seven quiet otters", null)]
    [InlineData("seacht madra uisce", null)]
    [InlineData("x9#Lq2!vTz0p", null)]
    public void Check_Password_SaysWhatIsWrongWithIt(string password, string? issue) =>
        Assert.Equal(issue, new PasswordRules().Check(password, "Síle Ní Bhriain", "sile@example.ie").Select(found => found.Key).SingleOrDefault());

    [Fact]
    public void Check_LongestPassword_IsTakenAndALongerOneIsNot()
    {
        var words = string.Concat(Enumerable.Range(0, 40).Select(number => $"w{number:000} "));
        Assert.Empty(new PasswordRules().Check(words[..PasswordRules.MaxLength], "A", "a@example.ie"));
        Assert.Equal("desk.text.too-long", new PasswordRules().Check(words + new string('z', 10), "A", "a@example.ie").Single().Key);
    }
}
