using System.Globalization;
using System.Text;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KilkennyInfo.Tests.Support;

/// <summary>
/// Gives each test an empty, migrated database of its own: migrated once for a class, then copied. The same tests run on SQLite and
/// on PostgreSQL.
/// </summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private readonly List<SiteDatabase> _opened = [];

    protected string Folder { get; } = Directory.CreateTempSubdirectory("kilkenny-db-").FullName;

    public abstract Task InitializeAsync();

    public virtual Task DisposeAsync()
    {
        _opened.ForEach(database => database.Dispose());
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty database with today's schema.</summary>
    public abstract Task<SiteDatabase> NewAsync();

    protected SiteDatabase Open(SiteOptions options)
    {
        var database = new SiteDatabase(new SitePaths(options), options, []);
        _opened.Add(database);
        return database;
    }

    /// <summary>Every row of every table, so that a test can see that nothing at all has changed.</summary>
    public static async Task<string> DumpAsync(SiteDatabase database)
    {
        var dump = new StringBuilder();
        await using var db = database.OpenForReading();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)).Select(value => value is byte[] bytes
                    ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture));
                dump.Append(table).Append(": ").AppendJoin(" | ", row).Append('\n');
            }
        }

        return dump.ToString();
    }
}

public sealed class SqliteTestDatabase : TestDatabase
{
    private int _number;

    private string Template => Path.Combine(Folder, "template");

    public override async Task InitializeAsync()
    {
        Directory.CreateDirectory(Template);
        using var database = new SiteDatabase(new SitePaths(OptionsFor(Template)), OptionsFor(Template), []);
        await database.MigrateAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
    }

    public override Task<SiteDatabase> NewAsync()
    {
        var folder = Path.Combine(Folder, (++_number).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Template))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return Task.FromResult(Open(OptionsFor(folder)));
    }

    private static SiteOptions OptionsFor(string folder) => new() { DataDirectory = folder };
}

public sealed class PostgresTestDatabase : TestDatabase
{
    public const string Variable = "KILKENNY_TEST_POSTGRES";

    private readonly string _name = $"kilkenny_{Guid.NewGuid():N}";
    private int _number;

    private static string Admin => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"{Variable} is not set: run ./tests/run, which starts PostgreSQL.");

    public override async Task InitializeAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {_name}");
        using var database = new SiteDatabase(new SitePaths(OptionsFor(_name)), OptionsFor(_name), []);
        await database.MigrateAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    public override async Task<SiteDatabase> NewAsync()
    {
        var name = $"{_name}_{++_number}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {_name}");
        return Open(OptionsFor(name));
    }

    public override async Task DisposeAsync()
    {
        for (; _number > 0; _number--)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {_name}_{_number} WITH (FORCE)");
        }

        await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        await base.DisposeAsync();
    }

    private SiteOptions OptionsFor(string name) => new()
    {
        DataDirectory = Folder,
        Database = SiteOptions.Postgres,

        // Without a pool a copied database is free again as soon as a test has ended.
        ConnectionString = new NpgsqlConnectionStringBuilder(Admin) { Database = name, Pooling = false }.ToString(),
    };

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Admin) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
