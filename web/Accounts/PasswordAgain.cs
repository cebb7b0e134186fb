using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Identity;

namespace KilkennyInfo.Accounts;

/// <summary>The password, asked for again before anything that could lock the person out or let somebody else in, and counted like a sign-in.</summary>
public sealed class PasswordAgain(UserManager<Account> users, Tries tries)
{
    /// <returns>None when it is right.</returns>
    public async Task<Issue?> CheckAsync(Account account, string password, CancellationToken cancellation) =>
        await tries.TryAsync(account.Id, () => users.CheckPasswordAsync(account, password), cancellation) is Tried.Right ? null : new Issue("current", "desk.password.wrong");
}
