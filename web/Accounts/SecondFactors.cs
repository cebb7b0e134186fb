using KilkennyInfo.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>What an account has beside its password, and the codes that stand for it. Each code is taken once; who asks for one charges for the try (<see cref="Tries"/>).</summary>
public sealed class SecondFactors(UserManager<Account> users, SiteDatabase database, TimeProvider clock)
{
    /// <summary>What has to come after the password. One passkey is enough: without it the password would be worth as much as both.</summary>
    public async Task<SecondFactor> OfAsync(Account account, CancellationToken cancellation) =>
        account.TwoFactorEnabled ? SecondFactor.Authenticator : await HasPasskeyAsync(account.Id, cancellation) ? SecondFactor.Passkey : SecondFactor.None;

    /// <summary>Takes a code of the authenticator, as somebody typed it.</summary>
    /// <returns>False when it is wrong, or this code or a later one was taken before.</returns>
    public async Task<bool> TakeCodeAsync(Account account, string code, CancellationToken cancellation)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return await users.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key
            && TimeCodes.StepOf(key, digits, clock.GetUtcNow()) is { } step
            && await ClaimAsync(account.Id, step, cancellation);
    }

    public async Task<bool> TakeRecoveryCodeAsync(Account account, string code) => (await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;

    /// <summary>Takes whichever of the two was typed: a code of the authenticator has six figures and nothing else.</summary>
    public Task<bool> TakeEitherAsync(Account account, string code, CancellationToken cancellation)
    {
        var letters = code.Where(char.IsAsciiLetterOrDigit).ToList();
        return letters.Count == TimeCodes.Length && letters.All(char.IsAsciiDigit) ? TakeCodeAsync(account, code, cancellation) : TakeRecoveryCodeAsync(account, code);
    }

    /// <summary>With a new key the codes of the old one are worth nothing, and its steps need not be remembered.</summary>
    internal Task ForgetStepsAsync(Guid accountId, CancellationToken cancellation) => database.WriteAsync(
        db => db.Set<Account>().Where(account => account.Id == accountId).ExecuteUpdateAsync(set => set.SetProperty(account => account.LastCodeStep, (long?)null), cancellation), cancellation);

    /// <summary>Of two who come with the same code one changes the row.</summary>
    private async Task<bool> ClaimAsync(Guid accountId, long step, CancellationToken cancellation) => await database.WriteAsync(
        db => db.Set<Account>().Where(account => account.Id == accountId && (account.LastCodeStep == null || account.LastCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.LastCodeStep, step), cancellation),
        cancellation) == 1;

    private async Task<bool> HasPasskeyAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(passkey => passkey.UserId == accountId, cancellation);
    }
}

public enum SecondFactor
{
    None,

    /// <summary>An authenticator; there may be passkeys as well.</summary>
    Authenticator,

    /// <summary>Passkeys and nothing else: the password then lets nobody in.</summary>
    Passkey,
}
