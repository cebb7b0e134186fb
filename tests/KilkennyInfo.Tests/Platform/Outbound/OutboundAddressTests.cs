using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Outbound;

namespace KilkennyInfo.Tests.Platform.Outbound;

public sealed class OutboundAddressTests
{
    [Theory]
    [InlineData("https://www.example.ie", "https://www.example.ie/")]
    [InlineData("  https://www.example.ie/a?b=c ", "https://www.example.ie/a?b=c")]
    [InlineData("HTTPS://WWW.Example.IE/A", "https://www.example.ie/A")]
    [InlineData("https://www.example.ie/a#part", "https://www.example.ie/a")]
    [InlineData("https://www.example.ie./a", "https://www.example.ie/a")]
    [InlineData("https://www.example.ie:443/a", "https://www.example.ie/a")]
    [InlineData("https://www.example.ie:80/a", "https://www.example.ie:80/a")]
    [InlineData("https://fadá.ie/gearán", "https://xn--fad-gla.ie/gear%C3%A1n")]
    [InlineData("https://134744072/", "https://8.8.8.8/")]
    [InlineData("https://[2606:4700:4700::1111]/", "https://[2606:4700:4700::1111]/")]
    [InlineData("https://www.example.ie/user@host", "https://www.example.ie/user@host")]
    public void Read_Address_IsKeptInOneForm(string typed, string expected) => Assert.Equal((expected, null), Read(typed));

    [Theory]
    [InlineData("", OutboundProblem.NotAnAddress)]
    [InlineData("www.example.ie", OutboundProblem.NotAnAddress)]
    [InlineData("https://", OutboundProblem.NotAnAddress)]
    [InlineData("https://exa mple.ie/", OutboundProblem.NotAnAddress)]
    [InlineData("https://example.ie/a\r\nHost: b", OutboundProblem.NotAnAddress)]
    [InlineData("https://example.ie\\@10.0.0.1/", OutboundProblem.NotAnAddress)]
    [InlineData("https:\\\\example.ie/", OutboundProblem.NotAnAddress)]
    [InlineData("https://a..example.ie/", OutboundProblem.NotAnAddress)]
    [InlineData("https://a!b.example.ie/", OutboundProblem.NotAnAddress)]
    [InlineData("https://example.123/", OutboundProblem.NotAnAddress)]
    [InlineData("https://example.0x7f/", OutboundProblem.NotAnAddress)]
    [InlineData("https://1.2.3.4.5/", OutboundProblem.NotAnAddress)]
    [InlineData("https://4294967296/", OutboundProblem.NotAnAddress)]
    [InlineData("https://[fe80::1%25eth0]/", OutboundProblem.NotAnAddress)]
    [InlineData("http://www.example.ie/", OutboundProblem.NotHttps)]
    [InlineData("ftp://www.example.ie/", OutboundProblem.NotHttps)]
    [InlineData("file:///etc/passwd", OutboundProblem.NotHttps)]
    [InlineData("//www.example.ie/", OutboundProblem.NotHttps)]
    [InlineData("gopher://www.example.ie:70/", OutboundProblem.NotHttps)]
    [InlineData("data:text/plain,hello", OutboundProblem.NotHttps)]
    [InlineData("https://user@www.example.ie/", OutboundProblem.HoldsSignIn)]
    [InlineData("https://user:word@www.example.ie/", OutboundProblem.HoldsSignIn)]
    [InlineData("https://@www.example.ie/", OutboundProblem.HoldsSignIn)]
    [InlineData("https://www.example.ie@10.0.0.1/", OutboundProblem.HoldsSignIn)]
    [InlineData("https://www.example.ie:8443/", OutboundProblem.PortNotAllowed)]
    [InlineData("https://www.example.ie:25/", OutboundProblem.PortNotAllowed)]
    [InlineData("https://www.example.ie:0/", OutboundProblem.PortNotAllowed)]
    public void Read_NoAddressThatMayBeAsked_IsRefusedWithTheReason(string typed, OutboundProblem expected) => Assert.Equal((null, expected), Read(typed));

    [Fact]
    public void Read_TooLong_IsRefused() => Assert.Equal((null, OutboundProblem.NotAnAddress), Read("https://www.example.ie/" + new string('a', OutboundAddress.MaxLength)));

    [Fact]
    public void Read_PlainHttpAllowed_IsKept() =>
        Assert.Equal(("http://www.example.ie/", null), Read("http://www.example.ie", new OutboundOptions { PlainHttp = true }));

    [Fact]
    public void Read_PortsOfTheSettings_AreAllowed()
    {
        var options = new OutboundOptions { Ports = [8443], Allow = ["receiver.example.ie:9000"] };
        Assert.Equal(("https://www.example.ie:8443/", null), Read("https://www.example.ie:8443", options));
        Assert.Equal(("https://receiver.example.ie:9000/", null), Read("https://receiver.example.ie:9000", options));
        Assert.Equal((null, OutboundProblem.PortNotAllowed), Read("https://www.example.ie:9000", options));
    }

    [Theory]
    [InlineData("receiver.example.ie", "receiver.example.ie", 443, true)]
    [InlineData("receiver.example.ie", "receiver.example.ie", 80, true)]
    [InlineData("Receiver.Example.IE", "receiver.example.ie", 443, true)]
    [InlineData("receiver.example.ie", "other.receiver.example.ie", 443, false)]
    [InlineData("receiver.example.ie:8443", "receiver.example.ie", 8443, true)]
    [InlineData("receiver.example.ie:8443", "receiver.example.ie", 443, false)]
    [InlineData("[::1]:8443", "::1", 8443, true)]
    [InlineData("127.0.0.1", "127.0.0.1", 443, true)]
    [InlineData("127.0.0.1", "127.0.0.2", 443, false)]
    [InlineData("fadá.ie", "xn--fad-gla.ie", 443, true)]
    public void Settings_Allow_NamesExactHosts(string entry, string host, int port, bool expected) =>
        Assert.Equal(expected, Settings(new OutboundOptions { Allow = [entry] }).IsNamed(host, port));

    [Theory]
    [InlineData("https://receiver.example.ie")]
    [InlineData("receiver.example.ie/path")]
    [InlineData("receiver.example.ie:")]
    [InlineData("receiver.example.ie:0")]
    [InlineData("receiver.example.ie:https")]
    [InlineData("user@receiver.example.ie")]
    [InlineData("*.example.ie")]
    [InlineData("10.0.0.0/8")]
    public void Settings_AllowIsNoHost_IsRefusedWithAReason(string entry)
    {
        var refused = Assert.Throws<ConfigurationException>(() => Settings(new OutboundOptions { Allow = [entry] }));
        Assert.StartsWith($"Site:Outbound:Allow has “{entry}”", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Settings_PortIsNone_IsRefusedWithAReason(int port) =>
        Assert.StartsWith($"Site:Outbound:Ports has {port};", Assert.Throws<ConfigurationException>(() => Settings(new OutboundOptions { Ports = [port] })).Message, StringComparison.Ordinal);

    private static OutboundSettings Settings(OutboundOptions options) => new(new SiteOptions { Outbound = options });

    private static (string?, OutboundProblem?) Read(string typed, OutboundOptions? options = null)
    {
        var (address, problem) = OutboundAddress.Read(typed, Settings(options ?? new OutboundOptions()));
        return (address?.AbsoluteUri, problem);
    }
}
