using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@example.ie", "a@example.ie")]
    [InlineData("  Síle@example.ie ", null)]
    [InlineData(" sile.ni-bhriain+x@mail.example.ie ", "sile.ni-bhriain+x@mail.example.ie")]
    [InlineData("o'brien@example.ie", "o'brien@example.ie")]
    [InlineData("a@chontaeán.example.ie", "a@xn--chontaen-fza.example.ie")]
    [InlineData("root@localhost", "root@localhost")]
    [InlineData("mary@gmail", null)]
    [InlineData("mary", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("@example.ie", null)]
    [InlineData("a@", null)]
    [InlineData("a@b@example.ie", null)]
    [InlineData("a@example.ie, b@example.ie", null)]
    [InlineData("a@example.ie;b@example.ie", null)]
    [InlineData("Áine <a@example.ie>", null)]
    [InlineData("<a@example.ie>", null)]
    [InlineData("a@example.ie (Áine)", null)]
    [InlineData("Cairde: a@example.ie;", null)]
    [InlineData("a b@example.ie", null)]
    [InlineData("a@exam ple.ie", null)]
    [InlineData("a..b@example.ie", null)]
    [InlineData("a@example..ie", null)]
    [InlineData("a@example.ie\r\nBcc: b@example.ie", null)]
    [InlineData("\"a\r\n b\"@example.ie", null)]
    [InlineData("a@example.ie>\r\nDATA", null)]
    [InlineData("a@example.ie> BODY=8BITMIME", null)]
    public void Parse_Text_IsTheAddressOrNone(string? text, string? expected)
    {
        Assert.Equal(expected, EmailAddress.Parse(text));
        Assert.Equal(expected is not null, EmailAddress.IsUsable(text));
    }

    [Fact]
    public void Parse_TooLong_IsNone()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 4));
        Assert.Null(EmailAddress.Parse($"{new string('a', 64)}@{domain}"));
        Assert.NotNull(EmailAddress.Parse($"{new string('a', EmailAddress.MaxLength - domain.Length - 1)}@{domain}"));
    }
}
