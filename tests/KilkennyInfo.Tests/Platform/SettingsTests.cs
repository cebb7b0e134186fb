using KilkennyInfo.Platform;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Platform;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("https://info.example.ie", null, "https://info.example.ie", "info.example.ie")]
    [InlineData("https://info.example.ie/", null, "https://info.example.ie", "info.example.ie")]
    [InlineData("https://info.example.ie:8443/x?y", null, "https://info.example.ie:8443", "info.example.ie")]
    [InlineData(null, null, "http://localhost:5080", "localhost")]
    [InlineData("", "http://+:8080;http://b", "http://localhost:8080", "localhost")]
    [InlineData(null, "http://0.0.0.0:80", "http://localhost", "localhost")]
    public void PublicAddress_Setting_IsTheOrigin(string? setting, string? urls, string origin, string host)
    {
        var address = new PublicAddress(new SiteOptions { PublicUrl = setting }, Configuration(urls));
        Assert.Equal((origin, host), (address.Origin, address.Host));
    }

    [Theory]
    [InlineData("info.example.ie")]
    [InlineData("ftp://info.example.ie")]
    [InlineData("//info.example.ie")]
    public void PublicAddress_NotAWebAddress_IsRefusedWithAReason(string setting)
    {
        var refused = Assert.Throws<ConfigurationException>(() => new PublicAddress(new SiteOptions { PublicUrl = setting }, Configuration(null)));
        Assert.Contains("Site:PublicUrl", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip, br", AcceptedEncoding.Brotli)]
    [InlineData("gzip;q=1.0, br;q=0.001", AcceptedEncoding.Gzip)]
    [InlineData("gzip;q=0.3,*;q=0.3", AcceptedEncoding.Brotli)]
    [InlineData("", AcceptedEncoding.Identity)]
    [InlineData("br;q=-1", AcceptedEncoding.Brotli)]
    public void AcceptedEncodings_Header_GivesTheBest(string header, AcceptedEncoding expected) => Assert.Equal(expected, AcceptedEncodings.Best(header));

    [Fact]
    public void DataFolderLock_TakenTwice_IsRefusedUntilItIsLetGo()
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-lock-").FullName;
        var paths = new SitePaths(new SiteOptions { DataDirectory = folder });
        using (DataFolderLock.Take(paths))
        {
            Assert.Throws<DataFolderInUseException>(() => DataFolderLock.Take(paths));
        }

        DataFolderLock.Take(paths).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static IConfigurationRoot Configuration(string? urls) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls }).Build();
}
