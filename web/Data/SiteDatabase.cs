using System.Data;
using System.Data.Common;
using KilkennyInfo.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace KilkennyInfo.Data;

/// <summary>
/// Opens the database the site is set to use. All writing goes through <see cref="WriteAsync"/>: one transaction, and on SQLite one
/// writer at a time in the whole process, since the SQLite we ship can damage its write-ahead log when two connections write or
/// checkpoint at the same moment (docs/decisions/0004).
/// </summary>
public sealed class SiteDatabase : IDisposable
{
    /// <summary>What a writer deletes is overwritten with noughts, not only marked as free (docs/decisions/0048).</summary>
    private const string SecureDelete = "PRAGMA secure_delete=ON";

    /// <summary>Readers may still need what the write-ahead log holds; they are done soon.</summary>
    private const int MostLogTries = 40;

    private static readonly TimeSpan BeforeNextLogTry = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _writeGate = new(1, 1);
    private readonly Lazy<Func<SiteDb>> _open;
    private readonly Lazy<Func<SiteDb>> _openGated;
    private long _plainQueries;

    public SiteDatabase(SitePaths paths, SiteOptions options, IEnumerable<IInterceptor> interceptors)
    {
        if (options.Database is not (SiteOptions.Sqlite or SiteOptions.Postgres))
        {
            throw new ConfigurationException($"Site:Database is “{options.Database}”; it must be {SiteOptions.Sqlite} or {SiteOptions.Postgres}.");
        }

        IsSqlite = options.Database == SiteOptions.Sqlite;
        ConnectionString = IsSqlite ? SqliteConnectionString(paths.DatabaseFile) : options.ConnectionString
            ?? throw new ConfigurationException("Site:Database is postgres, so Site:ConnectionString must say where it is.");
        _open = new(() => IsSqlite ? SqliteFactory(interceptors, null) : PostgresFactory(interceptors, null));
        _openGated = new(() => IsSqlite ? SqliteFactory(interceptors, EnterGateAsync) : PostgresFactory(interceptors, EnterGateAsync));
    }

    public bool IsSqlite { get; }

    public string ConnectionString { get; }

    /// <summary>How many times <see cref="QueryAsync"/> has asked the database.</summary>
    public long PlainQueries => Interlocked.Read(ref _plainQueries);

    public SiteDb OpenForReading()
    {
        var db = _open.Value();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>For the framework's stores, which save one change after another by themselves: each save passes the write gate.</summary>
    public SiteDb OpenForSaving() => _openGated.Value();

    /// <summary>
    /// Reads rows with SQL that both databases understand. For the few reads that every start and every first rendering of a page
    /// need: they come before anything else, and waking EF Core up for them would double the time of a start (docs/decisions/0011).
    /// </summary>
    public async Task<List<T>> QueryAsync<T>(
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellation,
        params (string Name, object Value)[] parameters)
    {
        Interlocked.Increment(ref _plainQueries);
        await using var connection = Connect();
        await connection.OpenAsync(cancellation);
        await using var command = Command(connection, sql, parameters);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>
    /// Runs one statement, in SQL that both databases understand, once for each set of parameters: all of them or none. For counts and
    /// the like, which need not wake EF Core up.
    /// </summary>
    public async Task ExecuteAsync(string sql, IEnumerable<(string Name, object Value)[]> sets, CancellationToken cancellation)
    {
        using var held = await EnterGateAsync(cancellation);
        await using var connection = Connect();
        await connection.OpenAsync(cancellation);
        if (IsSqlite)
        {
            await RunAsync(connection, SecureDelete, cancellation);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var parameters in sets)
        {
            await using var command = Command(connection, sql, parameters);
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Runs <paramref name="act"/> in one transaction. It is committed when the act returns and undone when it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<SiteDb, Task<T>> act, CancellationToken cancellation)
    {
        using var held = await EnterGateAsync(cancellation);
        await using var db = _open.Value();
        await using var transaction = await BeginAsync(db, cancellation);
        var result = await act(db);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>
    /// Several nodes may share a PostgreSQL: they write one after another too, so that publications are numbered in the order in which
    /// they become visible. The lock ends with the transaction.
    /// </summary>
    private async Task<IDbContextTransaction> BeginAsync(SiteDb db, CancellationToken cancellation)
    {
        if (IsSqlite)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync(SecureDelete, cancellation);
            return await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        }

        var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(5080)", cancellation);
        return transaction;
    }

    /// <summary>
    /// Writes the database anew without what was deleted from it: copies of a row may lie in parts of the file that are free, and in the
    /// write-ahead log. Nobody else writes meanwhile, so it is for rare acts such as a disposal.
    /// </summary>
    /// <param name="entities">Whose tables are written anew on PostgreSQL; SQLite writes its one file anew as a whole.</param>
    /// <exception cref="IOException">Somebody reads for so long that the log cannot be emptied; to be tried again later.</exception>
    public async Task WriteAnewAsync(IReadOnlyCollection<Type> entities, CancellationToken cancellation)
    {
        using var held = await EnterGateAsync(cancellation);
        await using var connection = Connect();
        await connection.OpenAsync(cancellation);
        if (IsSqlite)
        {
            await RunAsync(connection, SecureDelete, cancellation);
            await RunAsync(connection, "VACUUM", cancellation);
            await EmptyLogAsync(connection, cancellation);
            return;
        }

        foreach (var table in TablesOf(entities))
        {
            await RunAsync(connection, $"VACUUM (FULL) \"{table}\"", cancellation);
        }
    }

    /// <summary>Brings the schema up to date. Call only while holding the data folder's lock.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        using var held = await EnterGateAsync(cancellation);
        if (IsSqlite)
        {
            await PrepareSqliteAsync(cancellation);
        }

        if (await IsUpToDateAsync(cancellation))
        {
            return;
        }

        await using var db = _open.Value();
        if (IsSqlite)
        {
            // EF Core leaves its lock row behind when the process is killed during a migration, and would then wait for ever.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellation)
    {
        await using var db = OpenForReading();
        return [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
    }

    public void Dispose() => _writeGate.Dispose();

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql, []);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task EmptyLogAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)", []);
        for (var left = MostLogTries; left > 0; left--)
        {
            await using (var reader = await command.ExecuteReaderAsync(cancellation))
            {
                // The first column says whether somebody was in the way.
                if (await reader.ReadAsync(cancellation) && reader.GetInt64(0) == 0)
                {
                    return;
                }
            }

            await Task.Delay(BeforeNextLogTry, cancellation);
        }

        throw new IOException("The write-ahead log could not be emptied, since somebody reads from it.");
    }

    private IReadOnlyList<string> TablesOf(IReadOnlyCollection<Type> entities)
    {
        using var db = OpenForReading();
        return [.. entities.Select(type => db.Model.FindEntityType(type)?.GetTableName() ?? throw new ArgumentException($"{type.Name} has no table.", nameof(entities))).Distinct()];
    }

    private DbConnection Connect() => IsSqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);

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

    private Func<SiteDb> SqliteFactory(IEnumerable<IInterceptor> interceptors, Func<CancellationToken, Task<IDisposable?>>? saveGate)
    {
        var options = new DbContextOptionsBuilder<SqliteSiteDb>().UseSqlite(ConnectionString).AddInterceptors(interceptors).Options;
        return () => new SqliteSiteDb(options) { SaveGate = saveGate };
    }

    private Func<SiteDb> PostgresFactory(IEnumerable<IInterceptor> interceptors, Func<CancellationToken, Task<IDisposable?>>? saveGate)
    {
        var options = new DbContextOptionsBuilder<PostgresSiteDb>().UseNpgsql(ConnectionString).AddInterceptors(interceptors).Options;
        return () => new PostgresSiteDb(options) { SaveGate = saveGate };
    }

    private async Task<bool> IsUpToDateAsync(CancellationToken cancellation)
    {
        try
        {
            var newest = await QueryAsync("SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"", row => row.GetValue(0), cancellation);
            return newest is [string id] && id == (IsSqlite ? SqliteSiteDb.NewestMigration : PostgresSiteDb.NewestMigration);
        }
        catch (DbException)
        {
            // No history yet, or no database: the migration makes them, or says what is wrong.
            return false;
        }
    }

    /// <summary>With synchronous FULL, what was committed survives a power cut; with less, the newest commits may not (design section 9).</summary>
    private async Task PrepareSqliteAsync(CancellationToken cancellation)
    {
        const long full = 2;
        await QueryAsync("PRAGMA journal_mode=WAL", row => row.GetString(0), cancellation);
        var found = await QueryAsync("PRAGMA synchronous", row => row.GetInt64(0), cancellation);
        if (found is not [>= full])
        {
            throw new ConfigurationException($"SQLite's synchronous setting is {found.FirstOrDefault()}; the site needs FULL (2) to keep what it has acknowledged.");
        }
    }

    private sealed class GateHold(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
