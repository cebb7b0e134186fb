using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// What lets somebody in to their complaint besides its reference: fifteen signs (74 bits) and a check sign, such as
/// <c>7QWM-2KZX-H4TR-9BCV</c>. It is worked out from the key of the act that stored the complaint and a salt, and only its hash is kept: who
/// sends the same act again gets the same code, and nobody finds it in the database.
/// </summary>
public static class AccessCode
{
    private const int Random = 15;
    private const int Group = 4;
    private const int SaltBytes = 16;

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <param name="actKey">As the person's form holds it: at least 128 random bits, or a key that a program chose.</param>
    public static string Of(string actKey, string salt)
    {
        var signs = new StringBuilder(Random);
        for (var round = 0; signs.Length < Random; round++)
        {
            var bytes = HMACSHA256.HashData(Convert.FromHexString(salt), Encoding.UTF8.GetBytes($"{round}:{actKey}"));

            // Bytes that would make some signs likelier than others are passed over.
            foreach (var value in bytes.Where(value => value < byte.MaxValue - (byte.MaxValue % ClearSigns.All.Length)).Take(Random - signs.Length))
            {
                signs.Append(ClearSigns.All[value % ClearSigns.All.Length]);
            }
        }

        return Shape(signs.ToString() + ClearSigns.CheckOf(signs.ToString()));
    }

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>The code that somebody means, however they write it; none when it cannot be one.</summary>
    public static string? Parse(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var isWhole = plain.Length == Random + 1 && plain.All(ClearSigns.Has) && plain[^1] == ClearSigns.CheckOf(plain[..^1]);
        return isWhole ? Shape(plain) : null;
    }

    /// <summary>Takes the same time whether or not they are the same.</summary>
    public static bool IsRight(string code, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(code)), Encoding.ASCII.GetBytes(hash));

    private static string Shape(string signs) => string.Join('-', signs.Chunk(Group).Select(group => new string(group)));
}
