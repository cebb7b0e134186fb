using System.Data;
using System.Data.Common;
using KilkennyInfo.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KilkennyInfo.Data;

/// <summary>
/// Opens the database the site is set to use. All writing goes through <see cref="WriteAsync"/>: one transaction, and on SQLite one
/// writer at a time in the whole process, since the SQLite we ship can damage its write-ahead log when two connections write or
/// checkpoint at the same moment (docs/decisions/0004).
/// </summary>
public sealed class SiteDatabase : IDisposable
{
    private readonly SemaphoreSlim _writeGate = new(1, 1);
    private readonly Func<SiteDb> _open;

    public SiteDatabase(SitePaths paths, SiteOptions options, IEnumerable<IInterceptor> interceptors)
    {
        IsSqlite = options.Database == SiteOptions.Sqlite;
        ConnectionString = IsSqlite ? SqliteConnectionString(paths.DatabaseFile) : options.ConnectionString
            ?? throw new ConfigurationException("Site:Database is postgres, so Site:ConnectionString must say where it is.");
        _open = IsSqlite ? SqliteFactory(interceptors) : PostgresFactory(interceptors);
    }

    public bool IsSqlite { get; }

    public string ConnectionString { get; }

    public SiteDb OpenForReading()
    {
        var db = _open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>Runs <paramref name="act"/> in one transaction. It is committed when the act returns and undone when it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<SiteDb, Task<T>> act, CancellationToken cancellation)
    {
        using var held = await EnterGateAsync(cancellation);
        await using var db = _open();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        var result = await act(db);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>Brings the schema up to date. Call only while holding the data folder's lock.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        using var held = await EnterGateAsync(cancellation);
        await using var db = _open();
        if (IsSqlite)
        {
            await RequireFullSyncAsync(db, cancellation);
        }

        if (await IsUpToDateAsync(db, cancellation))
        {
            return;
        }

        if (IsSqlite)
        {
            // EF Core leaves its lock row behind when the process is killed during a migration, and would then wait for ever.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>
    /// Whether the newest migration is in place. Asked with plain SQL: EF Core's own answer costs a third of a start,
    /// and nearly every start finds nothing to do.
    /// </summary>
    private static async Task<bool> IsUpToDateAsync(SiteDb db, CancellationToken cancellation)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";
            return db.NewestMigration.Equals(await command.ExecuteScalarAsync(cancellation));
        }
        catch (DbException)
        {
            // No history yet, or no database: the migration makes them, or says what is wrong.
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellation)
    {
        await using var db = OpenForReading();
        return [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
    }

    public void Dispose() => _writeGate.Dispose();

    private async Task<IDisposable?> EnterGateAsync(CancellationToken cancellation)
    {
        if (!IsSqlite)
        {
            return null;
        }

        await _writeGate.WaitAsync(cancellation);
        return new GateHold(_writeGate);
    }

    private static string SqliteConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    private Func<SiteDb> SqliteFactory(IEnumerable<IInterceptor> interceptors)
    {
        var options = new DbContextOptionsBuilder<SqliteSiteDb>().UseSqlite(ConnectionString).AddInterceptors(interceptors).Options;
        return () => new SqliteSiteDb(options);
    }

    private Func<SiteDb> PostgresFactory(IEnumerable<IInterceptor> interceptors)
    {
        var options = new DbContextOptionsBuilder<PostgresSiteDb>().UseNpgsql(ConnectionString).AddInterceptors(interceptors).Options;
        return () => new PostgresSiteDb(options);
    }

    /// <summary>With FULL, what was committed survives a power cut; with less, the newest commits may not (design section 9).</summary>
    private static async Task RequireFullSyncAsync(SiteDb db, CancellationToken cancellation)
    {
        const long full = 2;
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous;";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = await reader.NextResultAsync(cancellation) && await reader.ReadAsync(cancellation) ? reader.GetInt64(0) : -1;
        if (found < full)
        {
            throw new InvalidOperationException($"SQLite's synchronous setting is {found}; the site needs FULL (2) to keep what it has acknowledged.");
        }
    }

    private sealed class GateHold(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
