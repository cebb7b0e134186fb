using System.Security.Claims;
using KilkennyInfo.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>
/// The steps of signing in. Whatever is wrong, an unknown address, a wrong password, a locked or closed account, the answer and the work
/// before it are the same, one stored try and one hash, so that nobody learns who has an account. What is written into the audit log of
/// accounts alone is written after the answer.
/// </summary>
public sealed class SignInSteps(
    SignInManager<Account> signIn, UserManager<Account> users, IPasswordHasher<Account> hasher, Tries tries, SecondFactors factors, AccountLog log, IHttpContextAccessor accessor)
{
    /// <summary>Named so that nothing else the framework keeps in this cookie, such as the question to a passkey, can be taken for it.</summary>
    private const string GavePassword = "gave-password";

    private static readonly string Halfway = IdentityConstants.TwoFactorUserIdScheme;

    private static string? _hashOfNothing;

    private HttpContext Context => accessor.HttpContext!;

    public async Task<SignInStep> PasswordAsync(string email, string password)
    {
        var account = await users.FindByNameAsync(email) is { DisabledUtc: null, PasswordHash: not null } found ? found : null;
        var tried = await tries.TryAsync(account?.Id, () => users.CheckPasswordAsync(account!, password), CancellationToken.None);
        if (tried is Tried.Refused)
        {
            hasher.VerifyHashedPassword(null!, _hashOfNothing ??= hasher.HashPassword(null!, Secret.New()), password);
        }

        if (account is null || tried is not Tried.Right)
        {
            return Refuse(account, tried);
        }

        switch (await factors.OfAsync(account, CancellationToken.None))
        {
            case SecondFactor.None:
                return await StartAsync(account);
            case SecondFactor.Authenticator:
                await Context.SignInAsync(Halfway, new ClaimsPrincipal(new ClaimsIdentity([new Claim(GavePassword, account.Id.ToString())], Halfway)));
                return SignInStep.Code;
            default:
                return SignInStep.Passkey;
        }
    }

    /// <summary>Who has given a password and still owes a code; none when that was too long ago.</summary>
    public async Task<Account?> HalfwayAsync() =>
        (await Context.AuthenticateAsync(Halfway)).Principal?.FindFirstValue(GavePassword) is { } id && await users.FindByIdAsync(id) is { DisabledUtc: null } account ? account : null;

    public Task<SignInStep> CodeAsync(string code) => SecondStepAsync(account => factors.TakeCodeAsync(account, code, CancellationToken.None));

    public Task<SignInStep> RecoveryCodeAsync(string code) => SecondStepAsync(account => factors.TakeRecoveryCodeAsync(account, code));

    /// <summary>What the browser needs to ask for a passkey, as JSON. It is asked for before anyone has said who they are.</summary>
    public Task<string> PasskeyOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>A passkey cannot be guessed, so it lets its owner in while somebody else's guesses have locked the password.</summary>
    public async Task<SignInStep> PasskeyAsync(string credential)
    {
        var assertion = await PasskeyAnswer.OrNoneAsync(signIn.PerformPasskeyAssertionAsync(credential));
        if (assertion is not { Succeeded: true } || assertion.User is not { DisabledUtc: null } account)
        {
            return SignInStep.Refused;
        }

        await users.AddOrUpdatePasskeyAsync(account, assertion.Passkey);
        Context.Features.Set(new StrongSignIn());
        await signIn.SignInAsync(account, isPersistent: false);
        return SignInStep.Done;
    }

    /// <summary>Signs in somebody who has just set the account up or chosen its password through a one-time link.</summary>
    /// <returns>
    /// <see cref="SignInStep.Code"/> or <see cref="SignInStep.Passkey"/> for an account that has a second factor, and no session: a link
    /// in an e-mail does not stand for it.
    /// </returns>
    public async Task<SignInStep> LinkAsync(Guid accountId)
    {
        if (await users.FindByIdAsync(accountId.ToString()) is not { } account)
        {
            return SignInStep.Over;
        }

        return await factors.OfAsync(account, CancellationToken.None) switch
        {
            SecondFactor.None => await StartAsync(account),
            SecondFactor.Authenticator => SignInStep.Code,
            _ => SignInStep.Passkey,
        };
    }

    private async Task<SignInStep> SecondStepAsync(Func<Account, Task<bool>> takeAsync)
    {
        if (await HalfwayAsync() is not { } account)
        {
            return SignInStep.Over;
        }

        var tried = await tries.TryAsync(account.Id, () => takeAsync(account), CancellationToken.None);
        if (tried is not Tried.Right)
        {
            return Refuse(account, tried);
        }

        await Context.SignOutAsync(Halfway);
        Context.Features.Set(new StrongSignIn());
        return await StartAsync(account);
    }

    private async Task<SignInStep> StartAsync(Account account)
    {
        await tries.ForgetAsync(account.Id, CancellationToken.None);
        await signIn.SignInAsync(account, isPersistent: false);
        return SignInStep.Done;
    }

    private SignInStep Refuse(Account? account, Tried tried)
    {
        if (account is not null && tried is not Tried.Refused)
        {
            Context.Response.OnCompleted(() => log.WriteAsync(account, tried is Tried.Locked ? "sign-in.locked" : "sign-in.failed", CancellationToken.None));
        }

        return SignInStep.Refused;
    }
}

public enum SignInStep
{
    Done,

    /// <summary>The password was right; a code of the second factor comes next.</summary>
    Code,

    /// <summary>The password was right and is not enough: the person signs in with a passkey.</summary>
    Passkey,

    Refused,

    /// <summary>Too much time has passed; the person begins anew.</summary>
    Over,
}
