using KilkennyInfo.Data;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Platform.Audit;

/// <summary>An empty log and a clock that stands still.</summary>
public abstract class AuditFixture(TestDatabase databases) : IAsyncLifetime
{
    private SiteDatabase? _database;

    internal SiteDatabase Database => _database!;

    internal SetClock Clock { get; } = new("2026-11-23T10:00:00Z");

    internal AuditReading Reading => new(Database);

    internal AuditExport Export => new(Database, Clock);

    public async Task InitializeAsync() => _database = await databases.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    internal Task<bool> WriteAsync(string act = "page.saved", string subject = "alpha", string name = "Síle Ní Bhriain", Guid? personId = null, params (string Name, string? Value)[] details) =>
        Database.WriteAsync(async db =>
        {
            await AuditLog.WriteAsync(db, Clock.Now.UtcDateTime, personId, name, act, subject, details.ToDictionary(detail => detail.Name, detail => detail.Value), CancellationToken.None);
            return true;
        }, CancellationToken.None);

    internal async Task WriteManyAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await WriteAsync(subject: $"page-{number}");
            Clock.Now += TimeSpan.FromMinutes(1);
        }
    }

    /// <summary>What somebody does who has the database in their hands.</summary>
    internal async Task TamperAsync(Func<SiteDb, Task> act)
    {
        await using var db = Database.OpenForReading();
        await act(db);
        await db.SaveChangesAsync();
    }

    internal async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Number).ToListAsync();
    }
}
