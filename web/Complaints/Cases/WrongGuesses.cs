using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>How many wrong codes came within an hour from one network, for one thing, or both together. Which they are cannot be told from it.</summary>
public sealed class WrongGuesses
{
    public const int KeyLength = 64;

    private WrongGuesses()
    {
    }

    /// <summary>One of <see cref="GuessKeys"/>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>When the first of them came.</summary>
    public DateTime SinceUtc { get; private set; }

    public int Count { get; private set; }

    internal static WrongGuesses First(string key, DateTime now) => new() { Key = key, SinceUtc = now, Count = 1 };

    /// <summary>With the end of the hour the counting begins anew.</summary>
    internal void Add(DateTime now) => (SinceUtc, Count) = CountAt(now) == 0 ? (now, 1) : (SinceUtc, Count + 1);

    internal int CountAt(DateTime now) => now - SinceUtc < CodeGuesses.Window ? Count : 0;
}

/// <summary>
/// Goes into the keys of a day. There are few enough networks to try them all; when the day is over and this is gone, nobody can find out
/// any more which one a key stood for.
/// </summary>
public sealed class GuessSalt
{
    internal const int Bytes = 32;

    /// <summary>In UTC.</summary>
    public required DateOnly Day { get; init; }

    public required byte[] Salt { get; init; }

    internal static async Task<GuessSalt> OfDayAsync(SiteDb db, DateOnly day, CancellationToken cancellation)
    {
        if (await db.Set<GuessSalt>().AsNoTracking().SingleOrDefaultAsync(one => one.Day == day, cancellation) is { } known)
        {
            return known;
        }

        var made = new GuessSalt { Day = day, Salt = RandomNumberGenerator.GetBytes(Bytes) };
        db.Add(made);
        await db.SaveChangesAsync(cancellation);
        return made;
    }
}

/// <summary>Under which a wrong code is counted.</summary>
internal sealed record GuessKeys(string NetworkAndThing, string Network, string Thing)
{
    public List<string> All => [NetworkAndThing, Network, Thing];

    /// <param name="what">A reference counts as one, however it is written.</param>
    public static GuessKeys Of(GuessSalt salt, string network, string what)
    {
        var thing = CaseReference.Parse(what) ?? what.Trim();
        string Key(params string[] parts) => Convert.ToHexStringLower(HMACSHA256.HashData(salt.Salt, Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        return new GuessKeys(Key(network, thing), Key(network), Key("", thing));
    }
}

/// <summary>Takes away counts whose hour is over. Asked every hour whether or not there are any, so in plain SQL (docs/decisions/0011).</summary>
internal sealed class ForgottenGuesses(SiteDatabase database) : IForget
{
    public async Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        await database.ExecuteAsync("""DELETE FROM "WrongGuesses" WHERE "SinceUtc" <= @before""", [[("@before", now - CodeGuesses.Window)]], cancellation);
        await database.ExecuteAsync("""DELETE FROM "GuessSalt" WHERE "Day" < @today""", [[("@today", DateOnly.FromDateTime(now))]], cancellation);
    }
}

internal sealed class WrongGuessesMapping : IEntityTypeConfiguration<WrongGuesses>
{
    public void Configure(EntityTypeBuilder<WrongGuesses> builder)
    {
        builder.HasKey(guesses => guesses.Key);
        builder.Property(guesses => guesses.Key).HasMaxLength(WrongGuesses.KeyLength);
        builder.HasIndex(guesses => guesses.SinceUtc);
    }
}

internal sealed class GuessSaltMapping : IEntityTypeConfiguration<GuessSalt>
{
    public void Configure(EntityTypeBuilder<GuessSalt> builder)
    {
        builder.HasKey(salt => salt.Day);
        builder.Property(salt => salt.Salt).HasMaxLength(GuessSalt.Bytes);
    }
}
