using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Notices;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>Finds whom to write to: only people who can sign in, and in place of somebody who is away whoever takes their tasks.</summary>
internal static class Colleagues
{
    /// <summary>Everyone with one of these roles who is not away; where all of them are, those who take their tasks.</summary>
    public static async Task<IReadOnlyList<Reader>> WithAsync(PageWork work, IReadOnlyList<Role> roles, CancellationToken cancellation)
    {
        var all = await AllAsync(work.Db, cancellation);
        var able = all.Values.Where(account => account.Roles.Any(role => roles.Contains(role.Role))).ToList();
        var here = able.Where(account => !StandIn.IsAway(account, work.Today)).ToList();
        return Readers(work, here.Count > 0 ? here : able, all);
    }

    /// <summary>These people, as far as they can sign in, or those who take their tasks.</summary>
    public static async Task<IReadOnlyList<Reader>> OfAsync(PageWork work, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var all = await AllAsync(work.Db, cancellation);
        return Readers(work, all.Values.Where(account => ids.Contains(account.Id)), all);
    }

    private static Task<Dictionary<Guid, Account>> AllAsync(SiteDb db, CancellationToken cancellation) =>
        db.Set<Account>().AsNoTracking().Include(account => account.Roles).Where(account => account.DisabledUtc == null && account.PasswordHash != null)
            .ToDictionaryAsync(account => account.Id, cancellation);

    private static IReadOnlyList<Reader> Readers(PageWork work, IEnumerable<Account> accounts, IReadOnlyDictionary<Guid, Account> all) =>
        [.. accounts.Select(account => StandIn.Of(account, all, work.Today)).DistinctBy(account => account.Id).Select(ReaderOf)];

    /// <summary>This person can sign in and holds the role today.</summary>
    public static Task<bool> IsStillAsync(SiteDb db, Guid id, Role role, CancellationToken cancellation) =>
        db.Set<Account>().AnyAsync(account => account.Id == id && account.DisabledUtc == null && account.PasswordHash != null && account.Roles.Any(held => held.Role == role), cancellation);

    private static Reader ReaderOf(Account account) => new(account.Id, account.Name, account.Email ?? "", account.Language);
}
