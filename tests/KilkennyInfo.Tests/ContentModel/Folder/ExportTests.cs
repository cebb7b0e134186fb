using System.Text;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class SqliteExportTests(SqliteTestDatabase databases) : ExportTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresExportTests(PostgresTestDatabase databases) : ExportTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ExportTests(TestDatabase databases) : ImportFixture(databases)
{
    [Fact]
    public async Task Export_RealContent_IsTheSameByteForByte()
    {
        var importer = new ContentImporter(Database, TimeProvider.System);
        Assert.Empty((await importer.ImportAsync(SiteContent.Directory, CancellationToken.None)).Issues);
        await AssertRoundTripAsync(Database, SiteContent.Directory);
    }

    [Fact]
    public async Task Export_WindowsLinesNoFinalNewlineAndBytes_AreTheSame()
    {
        Content.AddPage("crlf", irishBody: "Líne.\r\n\r\n- a\r\n- b\r\n", englishBody: "Line.\r\n\r\n- a\r\n- b\r\n");
        Content.AddPage("open-end", irishBody: "Gan deireadh", englishBody: "No end   \n\n\n");
        Content.Write("pages/all-crlf/page.yaml", Content.Read("pages/alpha/page.yaml").Split("in-step")[0].Replace("\n", "\r\n", StringComparison.Ordinal));
        Content.Write("pages/all-crlf/ga.md", "---\r\ntitle: T\r\nslug: crlf-ar-fad\r\nsummary: S.\r\n---\r\nFocail.\r\n");
        Content.Write("pages/all-crlf/en.md", "---\r\ntitle: T\r\nslug: all-crlf\r\nsummary: S.\r\n---\r\nWords.\r\n");
        Content.Write("media/picture.png", [0, 255, 13, 10, 26, 128]);
        Content.Write("irish-words.txt", Encoding.UTF8.GetBytes("focal\r\nfocal eile"));
        await ImportSoundAsync();
        await AssertRoundTripAsync(Database, Content.Directory);
    }

    [Fact]
    public async Task Export_OpenEdition_GivesTheNewestWords()
    {
        await ImportSoundAsync();
        Content.Replace("pages/alpha/en.md", "Words.", "Newer words.");
        await ImportSoundAsync();
        await AssertRoundTripAsync(Database, Content.Directory);
    }

    [Fact]
    public async Task Export_ImportedAgainElsewhere_ChangesNothing()
    {
        await ImportSoundAsync();
        var folder = Directory.CreateTempSubdirectory("kilkenny-export-").FullName;
        await new ContentExporter(Database).ExportAsync(folder, CancellationToken.None);
        var report = await new ContentImporter(Database, TimeProvider.System).ImportAsync(folder, CancellationToken.None);
        Assert.Empty(report.Changes.Concat(report.Notes));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AssertRoundTripAsync(SiteDatabase database, string directory)
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-export-").FullName;
        var written = await new ContentExporter(database).ExportAsync(folder, CancellationToken.None);
        var (before, after) = (SmallContent.Files(directory), SmallContent.Files(folder));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, file => Assert.True(file.Value == after[file.Key], $"{file.Key} came back changed"));
        Assert.Equal(before.Count, written.Files);
        Assert.Empty(written.Notes);
        Directory.Delete(folder, recursive: true);
    }
}
