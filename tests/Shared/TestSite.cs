using System.Net;
using KilkennyInfo.Platform;
using KilkennyInfo.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Testing;

/// <summary>The whole site in this process, on a free loopback port, with a data folder of its own that goes with it.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _data;

    private TestSite(WebApplication app, string data)
    {
        _app = app;
        _data = data;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    /// <summary>Follows no redirects, keeps no cookies, decompresses nothing: tests see what is sent.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => Client.BaseAddress!;

    /// <summary>The repository this test run was built in.</summary>
    public static string Root { get; } = FindRoot();

    /// <param name="settings">Settings by name, such as <c>Site:Theme</c>.</param>
    /// <param name="adjust">Last changes to the program, such as another clock.</param>
    public static async Task<TestSite> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        Action<WebApplicationBuilder>? adjust = null)
    {
        var data = Directory.CreateTempSubdirectory("kilkenny-test-").FullName;
        string[] args =
        [
            "--urls", "http://127.0.0.1:0",
            "--Site:DataDirectory", data,
            "--Site:ContentDirectory", Path.Combine(Root, "content"),
            "--Site:ThemesDirectory", Path.Combine(Root, "themes"),
            "--Site:PublicUrl", "https://info.example.ie",
            "--Logging:LogLevel:Default", "Warning",
            "--Site:MakeDocuments", "false",
            "--Site:EspeakProgram", "no-such-program",
            .. (settings ?? new Dictionary<string, string>()).SelectMany(setting => new[] { "--" + setting.Key, setting.Value }),
        ];
        var app = Site.Build(args, adjust);
        using (DataFolderLock.Take(app.Services.GetRequiredService<SitePaths>()))
        {
            if (!await ServeVerb.PrepareAsync(app, CancellationToken.None))
            {
                throw new InvalidOperationException("The content folder was refused; see the lines above.");
            }
        }

        await app.StartAsync();
        return new TestSite(app, data);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KilkennyInfo.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from within the repository.");
    }
}
