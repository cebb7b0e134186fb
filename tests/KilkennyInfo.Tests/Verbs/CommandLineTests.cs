using System.Net;
using System.Net.Sockets;
using KilkennyInfo.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Tests.Verbs;

public sealed class CommandLineTests : IDisposable
{
    private readonly SiteProcess _site = new();

    [Theory]
    [InlineData("--help", "import export confirm reindex doctor audit")]
    [InlineData("import --help", "content folder")]
    [InlineData("export --help", "byte for byte")]
    [InlineData("confirm --help", "both texts")]
    [InlineData("reindex --help", "search index")]
    [InlineData("doctor --help", "what is configured")]
    public async Task Help_EachVerb_SaysWhatItDoes(string args, string words)
    {
        var ended = await _site.RunAsync(args.Split(' '));
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(ended.Errors);
        Assert.All(words.Contains("import", StringComparison.Ordinal) ? words.Split(' ') : [words], word =>
            Assert.Contains(word, ended.Output, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("nonsense", "Unrecognized command or argument")]
    [InlineData("export", "Required argument missing")]
    [InlineData("import /no/such/folder", "There is no folder /no/such/folder.")]
    [InlineData("--Site:Theme none", "There is no theme “none”")]
    [InlineData("--Site:PublicUrl nonsense", "Site:PublicUrl is “nonsense”")]
    [InlineData("--Site:Database postgres", "Site:ConnectionString")]
    [InlineData("--Site:Database mysql", "Site:Database is “mysql”")]
    [InlineData("--Site:KnownProxies:0 proxy", "Site:KnownProxies has “proxy”")]
    [InlineData("--Site:ImportAtStart perhaps", "Site:ImportAtStart")]
    [InlineData("--Site:Theme", "--Site:Theme takes a value")]
    [InlineData("--Site:Theme --urls=http://127.0.0.1:0", "--Site:Theme takes a value")]
    [InlineData("--colour red", "--colour")]
    [InlineData("--port=5080", "--port=5080")]
    [InlineData("import --colour", "--colour")]
    public async Task Run_CannotRun_IsTwoWithOneSentence(string args, string message)
    {
        var ended = await _site.RunAsync(args.Split(' '));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAndExport_RealContent_ComeBackByteForByte()
    {
        var export = Path.Combine(_site.Data, "export");
        var tooSoon = await _site.RunAsync("export", export);
        Assert.Equal((2, "There is no content to export yet: start the site or run “import” first."), (tooSoon.ExitCode, Assert.Single(tooSoon.ErrorLines)));

        var first = await _site.RunAsync("import");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("customer-charter: published", first.Output, StringComparison.Ordinal);
        var second = await _site.RunAsync("import");
        Assert.Equal((0, "Nothing has changed since the last import.\n"), (second.ExitCode, second.Output));

        Assert.Equal(0, (await _site.RunAsync("export", export)).ExitCode);
        Assert.Equal(SmallContent.Files(SiteContent.Directory), SmallContent.Files(export));
        var again = await _site.RunAsync("export", export);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("is not empty", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_SettingsOnTheLine_AreTakenWhereverTheyStand()
    {
        using var content = new SmallContent();
        var data = Path.Combine(_site.Data, "other");
        var first = await _site.RunAsync("import", "--Site:DataDirectory", data, content.Directory);
        Assert.Equal(0, first.ExitCode);
        Assert.True(File.Exists(Path.Combine(data, "site.db")));
        var second = await _site.RunAsync("--Site:DataDirectory", data, "import", content.Directory);
        Assert.Equal((0, "Nothing has changed since the last import.\n"), (second.ExitCode, second.Output));
        var export = Path.Combine(_site.Data, "export");
        Assert.Equal(0, (await _site.RunAsync("export", export, $"--Site:DataDirectory={data}")).ExitCode);
        Assert.Equal(SmallContent.Files(content.Directory), SmallContent.Files(export));
    }

    [Fact]
    public async Task Version_Asked_IsPrinted()
    {
        var ended = await _site.RunAsync("--version");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Matches(@"^\d+\.\d+", ended.Output);
    }

    [Fact]
    public async Task Serve_PortInUse_IsTwoWithOneSentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var ended = await _site.RunAsync("--urls", $"http://{other.LocalEndpoint}");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("address already in use", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DataFolderIsAFile_IsTwoWithOneSentence()
    {
        var file = Path.Combine(_site.Data, "file");
        await File.WriteAllTextAsync(file, "x");
        var ended = await _site.RunAsync("--Site:DataDirectory", file);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(file, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BrokenFolder_IsOneWithFileLineAndReason()
    {
        using var content = new SmallContent();
        content.AddPage("alpha", englishBody: "Words.\n\n[lost](page:nowhere)\n", irishBody: "Focail.\n\n[caillte](page:nowhere)\n");
        var ended = await _site.RunAsync("import", content.Directory);
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            ["pages/alpha/en.md:10: There is no page “nowhere”.", "pages/alpha/ga.md:9: There is no page “nowhere”.", "Nothing was imported: 2 places need mending first."],
            ended.ErrorLines);
    }

    [Fact]
    public async Task Doctor_SoundFolder_NamesWhatIsToVerify()
    {
        var ended = await _site.RunAsync("doctor");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("facts to verify", ended.Output, StringComparison.Ordinal);
        Assert.Contains("not made yet; the first start makes it", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONG", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("--Site:KnownProxies:0 10.0.0.5", false)]
    [InlineData("--https_ports 5443", false)]
    [InlineData("--urls https://*:5443", false)]
    public async Task Doctor_HttpsAddressThatNothingServes_IsWrong(string settings, bool isWrong)
    {
        var ended = await _site.RunAsync(["doctor", "--Site:PublicUrl", "https://info.example.ie", .. settings.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((isWrong ? 1 : 0, isWrong), (ended.ExitCode, ended.Output.Contains("WRONG public address", StringComparison.Ordinal)));
        Assert.Contains("Site:KeyCertificate is not set", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhileTheSiteRuns_IsRefusedAndAfterAKillItWorks()
    {
        var server = await _site.ServeAsync();
        var refused = await _site.RunAsync("import");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("The site is running on", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        using (server)
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        // What EF Core leaves behind when it is killed while it migrates; it would wait for this row for ever.
        LeaveMigrationLock();
        var after = await _site.RunAsync("import");
        Assert.Equal((0, "Nothing has changed since the last import.\n"), (after.ExitCode, after.Output));
    }

    [Fact]
    public async Task Serve_KilledDuringItsFirstStart_StartsAgainByItself()
    {
        foreach (var moment in new[] { 300, 700, 1100 })
        {
            using var killed = _site.Start("--urls", "http://127.0.0.1:0");
            await Task.Delay(moment);
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        using var server = await _site.ServeAsync();
        server.Kill();
        await server.WaitForExitAsync();
        var check = await _site.RunAsync("import");
        Assert.Equal((0, "Nothing has changed since the last import.\n"), (check.ExitCode, check.Output));
    }

    public void Dispose() => _site.Dispose();

    private void LeaveMigrationLock()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_site.Data, "site.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); "
            + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-11-22 00:00:00')";
        command.ExecuteNonQuery();
    }
}
