using System.Security.Cryptography;
using KilkennyInfo.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>
/// The framework's store of accounts on our database. It keeps the authenticator's key encrypted and the recovery codes as hashes, which
/// the framework would keep as they are.
/// </summary>
public sealed class AccountStore(SiteDb db, SiteDatabase database, IDataProtectionProvider protection)
    : UserOnlyStore<Account, SiteDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db)
{
    // Where the framework keeps them (UserStoreBase).
    private const string OwnProvider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";
    private const char Between = ';';

    private readonly IDataProtector _protector = protection.CreateProtector("KilkennyInfo.Accounts.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    /// <returns>None as well when the site's keys were lost: the person then sets the authenticator up anew.</returns>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? _protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(HashOfCode), cancellationToken);

    /// <summary>
    /// Takes one code away and leaves the others as they are. The framework would store the others anew, through
    /// <see cref="ReplaceCodesAsync"/>, which made hashes of their hashes. Of two who come with the same code one finds it.
    /// </summary>
    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOfCode(code);
        return database.WriteAsync(async store =>
        {
            var kept = await store.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == user.Id && token.LoginProvider == OwnProvider && token.Name == RecoveryCodes)
                .Select(token => token.Value).SingleOrDefaultAsync(cancellationToken);
            var codes = (kept ?? "").Split(Between).ToList();
            return codes.Remove(hash) && await store.Set<IdentityUserToken<Guid>>()
                .Where(token => token.UserId == user.Id && token.LoginProvider == OwnProvider && token.Name == RecoveryCodes)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, string.Join(Between, codes)), cancellationToken) == 1;
        }, cancellationToken);
    }

    /// <summary>People type a code with or without its hyphen, in large letters or small.</summary>
    private static string HashOfCode(string code) =>
        Secret.HashOf(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
