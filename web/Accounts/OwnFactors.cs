using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Identity;

namespace KilkennyInfo.Accounts;

/// <summary>
/// What people change about their own second factor: authenticator, recovery codes, passkeys. Each change asks for the password, and none
/// is made in a session that came about without the second factor that the account has.
/// </summary>
public sealed class OwnFactors(
    UserManager<Account> users, SecondFactors factors, PasswordAgain again, Tries tries, DeskSessions sessions, AccountLog log, SiteDatabase database, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const int PasskeyNameMaxLength = 60;

    /// <summary>A new key to put into an authenticator; only for an account that has none that works, whose key nobody is shown again.</summary>
    public async Task<string> NewAuthenticatorKeyAsync(Account account, CancellationToken cancellation)
    {
        Require(await users.ResetAuthenticatorKeyAsync(account));
        await factors.ForgetStepsAsync(account.Id, cancellation);
        return await AuthenticatorKeyAsync(account);
    }

    /// <summary>The key that was made and has not proved to work yet; empty when the authenticator works.</summary>
    public async Task<string> AuthenticatorKeyAsync(Account account) => account.TwoFactorEnabled ? "" : await users.GetAuthenticatorKeyAsync(account) ?? "";

    /// <summary>Gives up an authenticator, to take up another one.</summary>
    /// <param name="code">One of its codes, or a recovery code from somebody who has lost it.</param>
    public async Task<IReadOnlyList<Issue>> GiveUpAuthenticatorAsync(Guid id, DeskSession session, string password, string code, CancellationToken cancellation)
    {
        var account = await GetAsync(id, session, cancellation);
        if (await again.CheckAsync(account, password, cancellation) is { } wrong)
        {
            return [wrong];
        }

        if (await tries.TryAsync(id, () => factors.TakeEitherAsync(account, code, cancellation), cancellation) is not Tried.Right)
        {
            return [new Issue("code", "desk.code.wrong")];
        }

        Require(await users.SetTwoFactorEnabledAsync(account, false));
        await NewAuthenticatorKeyAsync(account, cancellation);
        await log.WriteAsync(account, "account.second-factor-given-up", cancellation);
        return [];
    }

    /// <summary>Says that the authenticator works: from now on signing in asks for its codes.</summary>
    /// <returns>What has to be mended, or the codes for the day on which the authenticator is lost, shown once.</returns>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Issue> Issues)> ConfirmAuthenticatorAsync(
        Guid id, DeskSession session, string password, string code, CancellationToken cancellation)
    {
        var account = await GetAsync(id, session, cancellation);
        if (await again.CheckAsync(account, password, cancellation) is { } wrong)
        {
            return ([], [wrong]);
        }

        // Not counted: whoever sees the page has been shown the key.
        if (!await factors.TakeCodeAsync(account, code, cancellation))
        {
            return ([], [new Issue("code", "desk.code.wrong")]);
        }

        Require(await users.SetTwoFactorEnabledAsync(account, true));
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await OnlyHereAsync(id, session, cancellation);
        await log.WriteAsync(account, "account.second-factor", cancellation);
        return ([.. codes!], []);
    }

    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Issue> Issues)> NewRecoveryCodesAsync(Guid id, DeskSession session, string password, CancellationToken cancellation)
    {
        var account = await GetAsync(id, session, cancellation);
        if (await again.CheckAsync(account, password, cancellation) is { } wrong)
        {
            return ([], [wrong]);
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await log.WriteAsync(account, "account.recovery-codes", cancellation);
        return ([.. codes!], []);
    }

    public Task<int> RecoveryCodesLeftAsync(Account account) => users.CountRecoveryCodesAsync(account);

    public async Task<IReadOnlyList<UserPasskeyInfo>> PasskeysAsync(Account account) => [.. await users.GetPasskeysAsync(account)];

    /// <param name="passkey">As the browser made it and the framework checked it.</param>
    public async Task<IReadOnlyList<Issue>> AddPasskeyAsync(Guid id, DeskSession session, string password, UserPasskeyInfo passkey, string name, CancellationToken cancellation)
    {
        var account = await GetAsync(id, session, cancellation);
        if (await again.CheckAsync(account, password, cancellation) is { } wrong)
        {
            return [wrong];
        }

        passkey.Name = name.Length > PasskeyNameMaxLength ? name[..PasskeyNameMaxLength] : name;
        Require(await users.AddOrUpdatePasskeyAsync(account, passkey));
        await OnlyHereAsync(id, session, cancellation);
        await log.WriteAsync(account, "account.passkey-added", cancellation);
        return [];
    }

    public async Task<IReadOnlyList<Issue>> RemovePasskeyAsync(Guid id, DeskSession session, string password, byte[] credentialId, CancellationToken cancellation)
    {
        var account = await GetAsync(id, session, cancellation);
        if (await again.CheckAsync(account, password, cancellation) is { } wrong)
        {
            return [wrong];
        }

        Require(await users.RemovePasskeyAsync(account, credentialId));
        await EndOthersAsync(id, session, cancellation);
        await log.WriteAsync(account, "account.passkey-removed", cancellation);
        return [];
    }

    /// <summary>This session now stands on a second factor; others may not.</summary>
    private async Task OnlyHereAsync(Guid id, DeskSession session, CancellationToken cancellation)
    {
        await sessions.ConfirmSecondFactorAsync(session.Id, cancellation);
        await EndOthersAsync(id, session, cancellation);
    }

    private Task<int> EndOthersAsync(Guid id, DeskSession session, CancellationToken cancellation) =>
        database.WriteAsync(db => DeskSessions.EndAllAsync(db, id, clock.GetUtcNow().UtcDateTime, cancellation, but: session.Id), cancellation);

    /// <exception cref="NotAllowedException">The session is older than the account's second factor, and the person has not shown it.</exception>
    private async Task<Account> GetAsync(Guid id, DeskSession session, CancellationToken cancellation)
    {
        var account = await users.FindByIdAsync(id.ToString()) ?? throw new NotThereException("There is no such account.");
        return session.HasSecondFactor || await factors.OfAsync(account, cancellation) is SecondFactor.None
            ? account : throw new NotAllowedException("This session has not shown the account's second factor.");
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The account could not be changed: {string.Join(", ", result.Errors.Select(error => error.Code))}");
        }
    }
}
