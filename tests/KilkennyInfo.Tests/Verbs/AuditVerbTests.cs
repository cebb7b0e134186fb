using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Tests.Verbs;

public sealed class AuditVerbTests : IDisposable
{
    private readonly SiteProcess _site = new();

    private string ExportFile => Path.Combine(_site.Data, "log.jsonl");

    [Theory]
    [InlineData("audit verify --help", "recount the log")]
    [InlineData("audit export --help", "an entry a line")]
    public async Task Help_EachVerb_SaysWhatItDoes(string args, string words)
    {
        var ended = await _site.RunAsync(args.Split(' '));
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains(words, ended.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("audit verify")]
    [InlineData("audit export /tmp/never-written.jsonl")]
    public async Task Audit_NoDatabaseYet_IsTwoAndMakesNone(string args)
    {
        var ended = await _site.RunAsync(args.Split(' '));
        Assert.Equal((2, "There is no audit log yet: start the site first."), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
        Assert.False(File.Exists(Path.Combine(_site.Data, "site.db")));
        Assert.False(File.Exists("/tmp/never-written.jsonl"));
    }

    [Fact]
    public async Task Audit_LogOfSomeActs_IsRecountedExportedAndFoundBroken()
    {
        await _site.RunAsync("users", "add", "aine@example.ie", "administrator", "--name", "Áine de Búrca");
        var whole = await _site.RunAsync("audit", "verify");
        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        Assert.Matches("^The audit log is whole: 1 entries. The last one has the hash [0-9a-f]{64}.\n$", whole.Output);

        var exported = await _site.RunAsync("audit", "export", ExportFile);
        Assert.Equal((0, $"2 entries written to {ExportFile}.\n"), (exported.ExitCode, exported.Output));
        var lines = (await File.ReadAllLinesAsync(ExportFile)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["account.invited", "audit.exported"], lines.Select(line => (string)line["act"]!));
        Assert.Contains("Áine de Búrca", await File.ReadAllTextAsync(ExportFile), StringComparison.Ordinal);
        Assert.Contains((string)lines[0]["hash"]!, whole.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(ExportFile + ".part"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ExportFile));
        }

        var again = await _site.RunAsync("audit", "export", ExportFile);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("is there already", Assert.Single(again.ErrorLines), StringComparison.Ordinal);

        Tamper();
        var broken = await _site.RunAsync("audit", "verify");
        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        Assert.Equal("Entry 2 is not as it was written, or it is missing; before it, 1 entries are whole.", Assert.Single(broken.ErrorLines));
    }

    [Fact]
    public async Task Audit_WhileTheSiteRuns_IsVerifiedAndNotExported()
    {
        using var server = await _site.ServeAsync();
        try
        {
            Assert.Equal(0, (await _site.RunAsync("audit", "verify")).ExitCode);
            var export = await _site.RunAsync("audit", "export", ExportFile);
            Assert.Equal(2, export.ExitCode);
            Assert.Contains("The site is running on", Assert.Single(export.ErrorLines), StringComparison.Ordinal);
            Assert.False(File.Exists(ExportFile));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Export_FolderThatIsNotThere_IsTwoAndTheLogSaysNothing()
    {
        await _site.RunAsync("users", "add", "aine@example.ie", "--name", "Áine");
        var ended = await _site.RunAsync("audit", "export", Path.Combine(_site.Data, "nowhere", "log.jsonl"));
        Assert.Equal(2, ended.ExitCode);
        Assert.Single(ended.ErrorLines);
        Assert.Contains("whole: 1 entries", (await _site.RunAsync("audit", "verify")).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private void Tamper()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_site.Data, "site.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE \"AuditEntry\" SET \"PersonName\" = 'Nobody' WHERE \"Number\" = 2";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
