using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// How often somebody may try a code. Only wrong tries count, and they count for the network and what was tried together, so that a stranger
/// cannot lock out the person whose case it is; many wrong tries at one thing from anywhere make every answer about it slow, and no more.
/// The counts are in the database: they hold for all nodes and over a restart. A try is charged before the code is looked at and given back
/// when it was right, so of many tries at once no more are looked at than of the same tries one after another.
/// </summary>
public sealed class CodeGuesses(SiteDatabase database, TimeProvider clock)
{
    /// <summary>From one network at one thing, in an hour.</summary>
    public const int Most = 10;

    /// <summary>From one network at anything, in an hour: an office has many people, and few of them mistype.</summary>
    public const int MostOfNetwork = 100;

    /// <summary>From anywhere at one thing: from then on answers are slow.</summary>
    public const int SlowFrom = 20;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    public static TimeSpan Window { get; } = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="what">The reference or the like, as it was typed; whether it exists makes no difference.</param>
    /// <param name="look">None when the code is wrong. Not asked when there were too many wrong ones.</param>
    public async Task<Guessed<T>> TryAsync<T>(string network, string what, Func<Task<T?>> look, CancellationToken cancellation)
        where T : class
    {
        if (await IsRefusedAsync(network, what, cancellation) || await ChargeAsync(network, what, cancellation) is not { } charge)
        {
            return new Guessed<T>(null, IsRefused: true);
        }

        // Before the code is looked at, and as long whether it is right or wrong.
        await (charge.IsSlow ? Task.Delay(Delay, clock, cancellation) : Task.CompletedTask);
        var found = await look();
        if (found is not null)
        {
            await GiveBackAsync(charge.Keys);
        }

        return new Guessed<T>(found, IsRefused: false);
    }

    /// <summary>Asked without the write gate, so that a machine that goes on trying keeps nobody from writing.</summary>
    private async Task<bool> IsRefusedAsync(string network, string what, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var today = DateOnly.FromDateTime(Now);
        return await db.Set<GuessSalt>().SingleOrDefaultAsync(one => one.Day == today, cancellation) is { } salt
            && (await CountsAsync(db, GuessKeys.Of(salt, network, what), cancellation)).AreTooMany;
    }

    /// <summary>Read and written in one transaction: writers of all nodes come one after another.</summary>
    /// <returns>None when there were too many before.</returns>
    private Task<Charge?> ChargeAsync(string network, string what, CancellationToken cancellation) => database.WriteAsync<Charge?>(
        async db =>
        {
            var keys = GuessKeys.Of(await GuessSalt.OfDayAsync(db, DateOnly.FromDateTime(Now), cancellation), network, what);
            var counts = await CountsAsync(db, keys, cancellation);
            if (counts.AreTooMany)
            {
                return null;
            }

            await CountAsync(db, keys, cancellation);
            return new Charge(keys, counts.OfThing >= SlowFrom);
        },
        cancellation);

    private async Task CountAsync(SiteDb db, GuessKeys keys, CancellationToken cancellation)
    {
        var rows = await db.Set<WrongGuesses>().AsTracking().Where(row => keys.All.Contains(row.Key)).ToListAsync(cancellation);
        rows.ForEach(row => row.Add(Now));
        db.AddRange(keys.All.Except(rows.Select(row => row.Key)).Select(key => WrongGuesses.First(key, Now)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whoever has given up waiting for the answer gets the try back all the same; of right codes nothing is kept.</summary>
    private Task<int> GiveBackAsync(GuessKeys keys) => database.WriteAsync(
        async db =>
        {
            var rows = db.Set<WrongGuesses>().Where(row => keys.All.Contains(row.Key));
            await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count - 1), CancellationToken.None);
            return await rows.Where(row => row.Count <= 0).ExecuteDeleteAsync(CancellationToken.None);
        },
        CancellationToken.None);

    private async Task<Counts> CountsAsync(SiteDb db, GuessKeys keys, CancellationToken cancellation)
    {
        var rows = await db.Set<WrongGuesses>().AsNoTracking().Where(row => keys.All.Contains(row.Key)).ToListAsync(cancellation);
        int Of(string key) => rows.FirstOrDefault(row => row.Key == key)?.CountAt(Now) ?? 0;
        return new Counts(Of(keys.NetworkAndThing), Of(keys.Network), Of(keys.Thing));
    }

    private sealed record Charge(GuessKeys Keys, bool IsSlow);

    private sealed record Counts(int OfNetworkAndThing, int OfNetwork, int OfThing)
    {
        public bool AreTooMany => OfNetworkAndThing >= Most || OfNetwork >= MostOfNetwork;
    }
}

/// <summary>How the try of a code ended.</summary>
/// <param name="Found">None when the code was wrong, or was not looked at.</param>
/// <param name="IsRefused">There were too many wrong ones before; it was not looked at.</param>
public sealed record Guessed<T>(T? Found, bool IsRefused)
    where T : class;
