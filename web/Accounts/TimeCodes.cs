using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Accounts;

/// <summary>
/// The codes of an authenticator (RFC 6238: SHA-1, 30 seconds, six figures). The framework only says whether a code is right; to take each
/// one once we have to know which step of time it belongs to.
/// </summary>
internal static class TimeCodes
{
    public const int Length = 6;

    private const long StepSeconds = 30;

    /// <summary>The clock of a phone may be a minute before ours or behind it, as the framework has it.</summary>
    private const int StepsAround = 2;

    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>The number of the step since 1970 whose code this is; none when it is not one of now.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var secret = Bytes(key);
        var today = now.ToUnixTimeSeconds() / StepSeconds;
        var typed = Encoding.ASCII.GetBytes(code);
        long? found = null;
        for (var step = today - StepsAround; step <= today + StepsAround; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(CodeOf(secret, step))))
            {
                found = step;
            }
        }

        return found;
    }

    private static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticators know no other; with a key of 160 bits it is strong enough here (RFC 6238, section 1.2).
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>What the letters of the key stand for (base 32, RFC 4648).</summary>
    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in key)
        {
            held = (held << BitsOfLetter) | Letters.IndexOf(letter, StringComparison.OrdinalIgnoreCase);
            bits += BitsOfLetter;
            if (bits >= BitsOfByte)
            {
                bits -= BitsOfByte;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
