using KilkennyInfo.Data;
using KilkennyInfo.Notices;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>
/// Everyone who can sign in, as they are at one moment, to find whom to write to. In place of somebody who is away whoever takes their
/// tasks is written to.
/// </summary>
internal sealed class Colleagues(IReadOnlyDictionary<Guid, Account> all, DateOnly today)
{
    public static async Task<Colleagues> LoadAsync(SiteDb db, DateOnly today, CancellationToken cancellation) => new(
        await db.Set<Account>().AsNoTracking().Include(account => account.Roles).Where(account => account.DisabledUtc == null && account.PasswordHash != null)
            .ToDictionaryAsync(account => account.Id, cancellation),
        today);

    /// <summary>This person can sign in and holds the role today.</summary>
    public static Task<bool> IsStillAsync(SiteDb db, Guid id, Role role, CancellationToken cancellation) =>
        db.Set<Account>().AnyAsync(account => account.Id == id && account.DisabledUtc == null && account.PasswordHash != null && account.Roles.Any(held => held.Role == role), cancellation);

    public IEnumerable<Account> All => all.Values;

    /// <summary>None when there is no such person, or they can sign in no more.</summary>
    public Account? Find(Guid? id) => id is { } known ? all.GetValueOrDefault(known) : null;

    public bool IsAway(Account account) => StandIn.IsAway(account, today);

    /// <summary>Whoever takes this person's tasks today: mostly they themselves.</summary>
    public Account StandInOf(Account account) => StandIn.Of(account, all, today);

    /// <summary>Everyone with one of these roles who is not away; where all of them are, those who take their tasks.</summary>
    public IReadOnlyList<Reader> With(params IReadOnlyList<Role> roles) => Here(all.Values.Where(account => Has(account, roles)));

    /// <summary>These people, as far as they can sign in, or those who take their tasks.</summary>
    public IReadOnlyList<Reader> Of(params IReadOnlyCollection<Guid> ids) => Readers(all.Values.Where(account => ids.Contains(account.Id)));

    /// <summary>Of these people those who are not away; where all of them are, those who take their tasks.</summary>
    public IReadOnlyList<Reader> Here(IEnumerable<Account> able)
    {
        var known = able.ToList();
        var here = known.Where(account => !IsAway(account)).ToList();
        return Readers(here.Count > 0 ? here : known);
    }

    public IReadOnlyList<Reader> Readers(IEnumerable<Account> accounts) =>
        [.. accounts.Select(StandInOf).DistinctBy(account => account.Id).OrderBy(account => account.Id).Select(account => new Reader(account.Id, account.Name, account.Email ?? "", account.Language))];

    public static bool Has(Account account, IReadOnlyList<Role> roles) => account.Roles.Any(held => roles.Contains(held.Role));
}
