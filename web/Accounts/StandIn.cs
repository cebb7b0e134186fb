namespace KilkennyInfo.Accounts;

/// <summary>Who is asked in place of somebody who is away.</summary>
internal static class StandIn
{
    public static bool IsAway(Account account, DateOnly today) => account.AwayUntil >= today;

    /// <summary>The person, or while they are away their cover, and that person’s cover if they are away too; nobody twice.</summary>
    public static Account Of(Account account, IReadOnlyDictionary<Guid, Account> all, DateOnly today)
    {
        var seen = new HashSet<Guid>();
        while (IsAway(account, today) && account.CoverId is { } cover && seen.Add(account.Id) && all.TryGetValue(cover, out var next))
        {
            account = next;
        }

        return account;
    }
}
