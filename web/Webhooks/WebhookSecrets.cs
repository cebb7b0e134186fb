using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace KilkennyInfo.Webhooks;

/// <summary>
/// Makes the secrets of hooks and keeps them unreadable in the database. Unlike a password they are needed again, to sign with, so they
/// are encrypted by the keys that also protect cookies, and not hashed.
/// </summary>
/// <param name="protection">Asked for only when there is something to protect: a start needs no keys.</param>
public sealed class WebhookSecrets(Func<IDataProtectionProvider> protection)
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    private readonly Lazy<IDataProtector> _protector = new(() => protection().CreateProtector("KilkennyInfo.Webhooks.Secret.v1"));

    /// <summary>As receivers' libraries take it: 32 random bytes in Base64, behind a mark that says what it is.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public string Protect(string secret) => _protector.Value.Protect(secret);

    /// <returns>The key to sign with; none when the keys that protected it are gone.</returns>
    internal byte[]? KeyOf(string stored)
    {
        try
        {
            return Convert.FromBase64String(_protector.Value.Unprotect(stored)[Prefix.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
