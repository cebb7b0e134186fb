namespace KilkennyInfo.Tests.Verbs;

public sealed class ReindexTests : IDisposable
{
    private readonly SiteProcess _site = new();

    private string SearchFile => Path.Combine(_site.Data, "search.db");

    private string RequestFile => Path.Combine(_site.Data, "search.request");

    [Fact]
    public async Task Reindex_NoServer_MakesTheIndexAndSaysHowMuchIsInIt()
    {
        Assert.Equal(0, (await _site.RunAsync("import")).ExitCode);
        var ended = await _site.RunAsync("reindex");
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Matches(@"^The search index was made anew: [1-9]\d* items\.$", Said(ended));
        Assert.True(new FileInfo(SearchFile).Length > 0);
        Assert.False(File.Exists(RequestFile));

        await File.WriteAllTextAsync(SearchFile, "This is no database.");
        var again = await _site.RunAsync("reindex");
        Assert.Equal((0, Said(ended)), (again.ExitCode, Said(again)));
    }

    [Fact]
    public async Task Reindex_NoContentYet_IsTwoWithOneSentence()
    {
        var ended = await _site.RunAsync("reindex");
        Assert.Equal(2, ended.ExitCode);
        Assert.Single(ended.ErrorLines);
    }

    [Fact]
    public async Task Reindex_ServerRuns_AsksItAndWaits()
    {
        using var server = await _site.ServeAsync();
        try
        {
            var made = await MadeAfterAsync(default);
            var ended = await _site.RunAsync("reindex");
            Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
            Assert.EndsWith("Done.\n", ended.Output, StringComparison.Ordinal);
            Assert.False(File.Exists(RequestFile));
            Assert.True(await MadeAfterAsync(made) > made);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    public void Dispose() => _site.Dispose();

    private static string Said(Ended ended) => Assert.Single(ended.Output.Split('\n'), line => line.StartsWith("The search index", StringComparison.Ordinal));

    /// <summary>When the index was last made; the server makes its first a moment after it has begun to listen.</summary>
    private async Task<DateTime> MadeAfterAsync(DateTime before)
    {
        for (var round = 0; round < 300 && !(File.Exists(SearchFile) && File.GetLastWriteTimeUtc(SearchFile) > before); round++)
        {
            await Task.Delay(100);
        }

        return File.GetLastWriteTimeUtc(SearchFile);
    }
}
