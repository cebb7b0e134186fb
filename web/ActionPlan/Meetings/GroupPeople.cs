using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Notices;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>The people of the working group who can sign in, as they are at one moment. In place of somebody who is away whoever takes their tasks is written to.</summary>
internal sealed class GroupPeople(IReadOnlyDictionary<Guid, Account> all, DateOnly today)
{
    public static async Task<GroupPeople> LoadAsync(SiteDb db, DateOnly today, CancellationToken cancellation) => new(
        await db.Set<Account>().AsNoTracking().Include(account => account.Roles).Where(account => account.DisabledUtc == null && account.PasswordHash != null)
            .ToDictionaryAsync(account => account.Id, cancellation),
        today);

    public IReadOnlyList<Reader> Chairs => With(Role.WorkingGroupChair);

    public IReadOnlyList<Reader> Everyone => With(Role.WorkingGroupChair, Role.WorkingGroupMember);

    /// <summary>None when there is no such person any more.</summary>
    public Reader? Find(Guid id) => all.TryGetValue(id, out var account) ? ReaderOf(StandIn.Of(account, all, today)) : null;

    private IReadOnlyList<Reader> With(params IReadOnlyList<Role> roles)
    {
        var able = all.Values.Where(account => account.Roles.Any(held => roles.Contains(held.Role))).ToList();
        var here = able.Where(account => !StandIn.IsAway(account, today)).ToList();
        return [.. (here.Count > 0 ? here : able).Select(account => StandIn.Of(account, all, today)).DistinctBy(account => account.Id).OrderBy(account => account.Id).Select(ReaderOf)];
    }

    private static Reader ReaderOf(Account account) => new(account.Id, account.Name, account.Email ?? "", account.Language);
}
