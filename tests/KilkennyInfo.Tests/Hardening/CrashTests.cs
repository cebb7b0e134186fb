using System.Globalization;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Npgsql;
using Xunit.Abstractions;

namespace KilkennyInfo.Tests.Hardening;

/// <summary>
/// Many people send complaints and comments while the whole program is killed again and again at any moment. Whoever was given a
/// reference has it for good, once; whoever was not may send again and gets the same one (reliability, rules 1 to 5). A few kills with
/// every run of the tests; <c>tests/crash</c> does fifty or as many as one likes.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    public const string KillsVariable = "KILKENNY_CRASH_KILLS";

    private const int FewKills = 3;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : FewKills;

    [Fact]
    public async Task Sqlite_KilledAgainAndAgain_KeepsEveryAcknowledgedSendingOnce()
    {
        using var run = new CrashRun(new SiteOptions());
        await run.RunAsync(Kills);
        await using (var db = run.OpenDatabase().OpenForReading())
        {
            Assert.Equal(["ok"], await CrashCheck.IntegrityAsync(db));
        }

        await CheckAsync(run);
    }

    [Fact]
    public async Task Postgres_KilledAgainAndAgain_KeepsEveryAcknowledgedSendingOnce()
    {
        var admin = Environment.GetEnvironmentVariable(PostgresTestDatabase.Variable) ?? throw new InvalidOperationException($"{PostgresTestDatabase.Variable} is not set: run ./tests/run.");
        var name = $"kilkenny_crash_{Guid.NewGuid():N}";
        await ExecuteAsync(admin, $"CREATE DATABASE {name}");
        try
        {
            using var run = new CrashRun(new SiteOptions { Database = SiteOptions.Postgres, ConnectionString = new NpgsqlConnectionStringBuilder(admin) { Database = name }.ToString() });
            await run.RunAsync(Kills);
            await CheckAsync(run);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(admin, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private async Task CheckAsync(CrashRun run)
    {
        output.WriteLine(FormattableString.Invariant($"{run.Kills} kills, {run.Acknowledged.Count} acknowledged, {run.Unanswered} sendings without an answer, slowest start {run.SlowestStart.TotalSeconds:0.0} s"));
        Assert.True(run.Acknowledged.Count > run.Kills, "Hardly anything was sent between the kills.");
        Assert.Empty(await new CrashCheck(run.OpenDatabase()).FaultsAsync(run.Acknowledged));
        Assert.Empty(await run.MailFaultsAsync());
    }

    private static async Task ExecuteAsync(string admin, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
