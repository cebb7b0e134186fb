using KilkennyInfo.Data;

namespace KilkennyInfo.Accounts;

/// <summary>
/// Until somebody can sign in, each start makes one link that lets its bearer become the first administrator. There is no account and no
/// password to begin with. Plain SQL, since this stands on the way of every start.
/// </summary>
public sealed class FirstAdministrator(SiteDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <returns>The link's words; none when there is an account already.</returns>
    public async Task<string?> NewLinkAsync(CancellationToken cancellation)
    {
        var accounts = await database.QueryAsync("SELECT COUNT(*) FROM \"Account\"", row => row.GetInt64(0), cancellation);
        if (accounts.Single() > 0)
        {
            return null;
        }

        var token = Secret.New();
        await database.ExecuteAsync("DELETE FROM \"OneTimeLink\" WHERE \"Purpose\" = 'SetUp'", [[]], cancellation);
        await database.ExecuteAsync(
            "INSERT INTO \"OneTimeLink\" (\"TokenHash\", \"Purpose\", \"ExpiresUtc\") VALUES (@hash, 'SetUp', @expires)",
            [[("@hash", Secret.HashOf(token)), ("@expires", clock.GetUtcNow().UtcDateTime + Lifetime)]],
            cancellation);
        return token;
    }
}
