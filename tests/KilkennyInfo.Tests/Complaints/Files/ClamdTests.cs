using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Platform;
using static KilkennyInfo.Tests.Complaints.Files.SampleCaseFiles;

namespace KilkennyInfo.Tests.Complaints.Files;

public sealed class ClamdTests
{
    [Fact]
    public async Task Scan_EachFile_GetsItsOwnAnswer()
    {
        await using var server = new StandInClamd();
        Assert.True(await server.Client.PingAsync(CancellationToken.None));
        Assert.Equal("ClamAV 1.4.6/27500/Thu Nov 26 09:00:00 2026", await server.Client.VersionAsync(CancellationToken.None));
        Assert.Equal(new ScanAnswer(ScanVerdict.Clean, null), await server.Client.ScanAsync(Text, CancellationToken.None));
        Assert.Equal(new ScanAnswer(ScanVerdict.Infected, "Eicar-Test-Signature"), await server.Client.ScanAsync(Eicar, CancellationToken.None));
    }

    [Fact]
    public async Task Scan_LargestFile_ArrivesWhole()
    {
        await using var server = new StandInClamd();
        var bytes = new byte[CaseFileReading.MaxBytes];
        new Random(7).NextBytes(bytes);
        Assert.Equal(ScanVerdict.Clean, (await server.Client.ScanAsync(bytes, CancellationToken.None)).Verdict);
        Assert.Equal(bytes, Assert.Single(server.Scanned));
    }

    [Theory]
    [InlineData(nameof(Behaviour.HangsUp), ScanVerdict.NoAnswer)]
    [InlineData(nameof(Behaviour.Silent), ScanVerdict.NoAnswer)]
    [InlineData(nameof(Behaviour.BreaksOff), ScanVerdict.NoAnswer)]
    [InlineData(nameof(Behaviour.TooLong), ScanVerdict.Failed)]
    [InlineData(nameof(Behaviour.Babbles), ScanVerdict.Failed)]
    public async Task Scan_AnythingButTheExactWords_IsNotClean(string behaviour, ScanVerdict expected)
    {
        await using var server = new StandInClamd { Behaviour = Enum.Parse<Behaviour>(behaviour) };
        Assert.Equal(expected, (await server.Client.ScanAsync(Text, CancellationToken.None)).Verdict);
    }

    [Fact]
    public async Task Ask_NobodyThere_IsNoAnswer()
    {
        var server = new StandInClamd();
        await server.DisposeAsync();
        Assert.False(await server.Client.PingAsync(CancellationToken.None));
        Assert.Null(await server.Client.VersionAsync(CancellationToken.None));
        Assert.Equal(ScanVerdict.NoAnswer, (await server.Client.ScanAsync(Text, CancellationToken.None)).Verdict);
        Assert.False(await new Clamd(ClamdAddress.Parse("unix:/nowhere/clamd.ctl")).PingAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("127.0.0.1:3310")]
    [InlineData("[::1]:3310")]
    [InlineData("clamd.example.ie:3310")]
    [InlineData("unix:/run/clamav/clamd.ctl")]
    public void Parse_Address_IsOne(string setting) => Assert.Equal(setting, ClamdAddress.Parse($" {setting} ")!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Parse_Nothing_IsNone(string? setting) => Assert.Null(ClamdAddress.Parse(setting));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("clamd:0")]
    [InlineData("clamd:65536")]
    [InlineData(":3310")]
    [InlineData("::1:3310")]
    [InlineData("http://clamd:3310")]
    [InlineData("unix:run/clamd.ctl")]
    [InlineData("unix:/run/0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public void Parse_NoAddress_IsRefusedWithAReason(string setting) =>
        Assert.StartsWith($"Site:Clamd is “{setting}”", Assert.Throws<ConfigurationException>(() => ClamdAddress.Parse(setting)).Message, StringComparison.Ordinal);
}
