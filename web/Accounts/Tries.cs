using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Accounts;

/// <summary>
/// How often somebody may try to guess a secret of an account, a password or a code. A try is charged before the secret is looked at and
/// given back when it was right: of many tries at once no more are looked at than of the same tries one after another.
/// </summary>
public sealed class Tries(SiteDatabase database, TimeProvider clock)
{
    public const int Most = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="accountId">
    /// None where nobody has the address that was typed: that is stored as well, and so is a try at a locked account, since an answer
    /// that has to store nothing comes sooner than the others and says why.
    /// </param>
    /// <param name="isRight">Not asked when the account is locked.</param>
    public async Task<Tried> TryAsync(Guid? accountId, Func<Task<bool>> isRight, CancellationToken cancellation)
    {
        var charged = await ChargeAsync(accountId, cancellation);
        if (charged == 0 || !await isRight())
        {
            return charged switch { 0 => Tried.Refused, < Most => Tried.Wrong, _ => Tried.Locked };
        }

        await GiveBackAsync(accountId!.Value);
        return Tried.Right;
    }

    /// <summary>The person has proved who they are: wrong tries of before count no more.</summary>
    public Task ForgetAsync(Guid accountId, CancellationToken cancellation) => database.WriteAsync(db => ForgetAsync(db, accountId, cancellation), cancellation);

    /// <inheritdoc cref="ForgetAsync(Guid, CancellationToken)"/>
    internal static Task<int> ForgetAsync(SiteDb db, Guid accountId, CancellationToken cancellation) => SetAsync(db, accountId, 0, null, cancellation);

    /// <returns>Which try since the last right one it is; 0 when it is not let through.</returns>
    private Task<int> ChargeAsync(Guid? accountId, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var count = accountId is { } id ? await ChargeAsync(db, id, cancellation) : 0;
        if (count == 0)
        {
            await VainTry.CountAsync(db, DateOnly.FromDateTime(Now.UtcDateTime), cancellation);
        }

        return count;
    }, cancellation);

    /// <summary>Read and written in one transaction: writers of all nodes come one after another.</summary>
    private async Task<int> ChargeAsync(SiteDb db, Guid id, CancellationToken cancellation)
    {
        var (count, lockedUntil) = await ReadAsync(db, id, cancellation);
        if (lockedUntil > Now)
        {
            return 0;
        }

        // With the end of a lock the counting begins anew.
        count = lockedUntil is null ? count + 1 : 1;
        await SetAsync(db, id, count, count >= Most ? Now + LockedFor : null, cancellation);
        return count;
    }

    /// <summary>Whoever has given up waiting for the answer gets the try back all the same.</summary>
    private Task<int> GiveBackAsync(Guid id) => database.WriteAsync(async db =>
    {
        var (count, _) = await ReadAsync(db, id, CancellationToken.None);
        return await SetAsync(db, id, Math.Max(count - 1, 0), null, CancellationToken.None);
    }, CancellationToken.None);

    private static async Task<(int Count, DateTimeOffset? LockedUntil)> ReadAsync(SiteDb db, Guid id, CancellationToken cancellation)
    {
        var read = await db.Set<Account>().Where(account => account.Id == id).Select(account => new { account.AccessFailedCount, account.LockoutEnd }).SingleAsync(cancellation);
        return (read.AccessFailedCount, read.LockoutEnd);
    }

    private static Task<int> SetAsync(SiteDb db, Guid id, int count, DateTimeOffset? lockedUntil, CancellationToken cancellation) =>
        db.Set<Account>().Where(account => account.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(account => account.AccessFailedCount, count).SetProperty(account => account.LockoutEnd, lockedUntil), cancellation);
}

/// <summary>How a try ended.</summary>
public enum Tried
{
    Right,

    Wrong,

    /// <summary>Wrong, and the last one for a while: the account is locked from now on.</summary>
    Locked,

    /// <summary>Not looked at: nobody has the address, or the account was locked before.</summary>
    Refused,
}

/// <summary>How many tries of a day were let through to no account. Says nothing of who it was, or whom they looked for.</summary>
public sealed class VainTry
{
    public required DateOnly Day { get; init; }

    public required long Count { get; set; }

    internal static async Task CountAsync(SiteDb db, DateOnly day, CancellationToken cancellation)
    {
        if (await db.Set<VainTry>().Where(tries => tries.Day == day).ExecuteUpdateAsync(set => set.SetProperty(tries => tries.Count, tries => tries.Count + 1), cancellation) == 0)
        {
            db.Add(new VainTry { Day = day, Count = 1 });
            await db.SaveChangesAsync(cancellation);
        }
    }
}

internal sealed class VainTryMapping : IEntityTypeConfiguration<VainTry>
{
    public void Configure(EntityTypeBuilder<VainTry> builder) => builder.HasKey(tries => tries.Day);
}
