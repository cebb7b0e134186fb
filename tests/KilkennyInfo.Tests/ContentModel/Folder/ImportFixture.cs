using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Folder;

/// <summary>Tests of the import: a small content folder and an empty database for each. Subclasses choose the database.</summary>
public abstract class ImportFixture(TestDatabase databases) : IAsyncLifetime
{
    private SiteDatabase? _database;

    internal SmallContent Content { get; } = new();

    protected SiteDatabase Database => _database!;

    public virtual async Task InitializeAsync() => _database = await databases.NewAsync();

    public virtual Task DisposeAsync()
    {
        Content.Dispose();
        return Task.CompletedTask;
    }

    protected Task<ImportReport> ImportAsync() =>
        new ContentImporter(Database, TimeProvider.System).ImportAsync(Content.Directory, CancellationToken.None);

    protected async Task<ImportReport> ImportSoundAsync()
    {
        var report = await ImportAsync();
        Assert.Empty(report.Issues);
        return report;
    }

    protected Task<LiveSite> LiveAsync() => new LiveSiteReader(Database, TimeProvider.System).ReadAsync(CancellationToken.None);
}
