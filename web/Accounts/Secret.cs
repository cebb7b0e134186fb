using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Accounts;

/// <summary>Random words that let their bearer do one thing. Only their hash is kept, so that nobody can take them out of the database.</summary>
public static class Secret
{
    public const int HashLength = 64;

    private const int Bytes = 32;

    /// <summary>256 random bits, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 as lower-case hexadecimal digits: enough for words that nobody could guess.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
