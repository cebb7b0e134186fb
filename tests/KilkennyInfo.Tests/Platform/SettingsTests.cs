using KilkennyInfo.Data;
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
    [InlineData(null, "8080", "http://localhost:8080")]
    [InlineData(null, "8080;8081", "http://localhost:8080")]
    [InlineData("", "8080", "http://localhost:8080")]
    [InlineData("http://127.0.0.1:90", "8080", "http://127.0.0.1:90")]
    public void PublicAddress_OnlyPorts_IsTheFirstOfThem(string? urls, string ports, string origin) =>
        Assert.Equal(origin, new PublicAddress(new SiteOptions(), Configuration(urls, ports)).Origin);

    [Fact]
    public void PublicAddress_UrlsThatAreNone_NamesThatSetting()
    {
        var refused = Assert.Throws<ConfigurationException>(() => new PublicAddress(new SiteOptions(), Configuration("nonsense")));
        Assert.StartsWith("urls is “nonsense”", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, 1_048_576L, 2000)]
    [InlineData(2000, 1024L, 768)]
    [InlineData(2000, null, 2000)]
    [InlineData(2000, 1L, 1)]
    public void ConnectionLimit_FewFileHandles_KeepsAQuarterOfThem(int setting, long? handles, long expected) =>
        Assert.Equal(expected, ConnectionLimit.Of(setting, handles));

    [Fact]
    public void ConnectionLimit_None_IsRefusedWithAReason() =>
        Assert.Contains("Site:MaxConnections is 0", Assert.Throws<ConfigurationException>(() => ConnectionLimit.Of(0, null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Max open files            1024                 524288               files", 1024L)]
    [InlineData("Max open files            unlimited            unlimited            files", null)]
    [InlineData("Max processes             1024                 524288               processes", null)]
    public void ConnectionLimit_FileHandles_AreReadFromTheSystem(string line, long? expected) =>
        Assert.Equal(expected, ConnectionLimit.FileHandlesIn(["Limit                     Soft Limit           Hard Limit           Units", line]));

    [Theory]
    [InlineData("sqllite")]
    [InlineData("")]
    [InlineData("Postgres")]
    public void SiteDatabase_UnknownKind_IsRefusedWithAReason(string kind)
    {
        var options = new SiteOptions { Database = kind, ConnectionString = "Host=localhost" };
        var refused = Assert.Throws<ConfigurationException>(() => new SiteDatabase(new SitePaths(options), options, []));
        Assert.Equal($"Site:Database is “{kind}”; it must be sqlite or postgres.", refused.Message);
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

    [Fact]
    public void DataFolderLock_LockFileCannotBeOpened_IsToldAsWhatItIs()
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-lock-").FullName;
        var paths = new SitePaths(new SiteOptions { DataDirectory = folder });
        Directory.CreateDirectory(paths.LockFile);
        var refused = Assert.Throws<UnauthorizedAccessException>(() => DataFolderLock.Take(paths));
        Assert.Contains(paths.LockFile, refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static IConfigurationRoot Configuration(string? urls, string? ports = null) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports }).Build();
}
