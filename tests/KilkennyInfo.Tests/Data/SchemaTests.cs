using System.Data.Common;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Tests.ContentModel.Folder;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Data;

public sealed class SqliteSchemaTests(SqliteTestDatabase databases) : SchemaTests(databases), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Write_TwoAtOnce_ComeOneAfterTheOther()
    {
        var importer = new ContentImporter(Database, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => importer.ImportAsync(Content.Directory, CancellationToken.None))));
        await using var db = Database.OpenForReading();
        Assert.Equal(3, await db.Set<Revision>().CountAsync());
    }
}

public sealed class PostgresSchemaTests(PostgresTestDatabase databases) : SchemaTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class SchemaTests(TestDatabase databases) : ImportFixture(databases)
{
    [Fact]
    public async Task Model_AgainstItsMigrations_HasNoChangePending()
    {
        await using var db = Database.OpenForReading();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await Database.PendingMigrationsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(EditionState.Live)]
    [InlineData(EditionState.Open)]
    public async Task Database_SecondEditionOfThatState_IsRefused(EditionState state)
    {
        await ImportSoundAsync();
        if (state is EditionState.Open)
        {
            await AddEditionAsync(state);
        }

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => AddEditionAsync(state));
        Assert.IsAssignableFrom<DbException>(refused.InnerException);
    }

    [Fact]
    public async Task Database_ManySupersededEditions_AreKept()
    {
        await ImportSoundAsync();
        await AddEditionAsync(EditionState.Superseded);
        await AddEditionAsync(EditionState.Superseded);
    }

    [Fact]
    public async Task Write_Throws_LeavesNothingBehind()
    {
        var before = await TestDatabase.DumpAsync(Database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(
            async db =>
            {
                db.Add(new DataFile { Path = "half.yaml", Bytes = [1] });
                await db.SaveChangesAsync();
                throw new InvalidOperationException("The writer fell over.");
            },
            CancellationToken.None));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    private Task<int> AddEditionAsync(EditionState state) => Database.WriteAsync(
        async db =>
        {
            var page = await db.Set<Page>().Include(found => found.Revisions).FirstAsync();
            page.Editions.Add(new Edition { RevisionId = page.Revisions[0].Id, State = state });
            return await db.SaveChangesAsync();
        },
        CancellationToken.None);
}
