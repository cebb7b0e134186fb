using System.Security.Cryptography;

namespace KilkennyInfo.Documents.Requests;

/// <summary>
/// What a request is called, such as <c>KCC-F-7QW-M2K-ZXH</c>: eight signs that nobody can guess, since whoever has the reference sees how
/// the request stands, and a ninth that finds a slip of the pen. No sign is like another on paper or on the telephone.
/// </summary>
public static class RequestReference
{
    private const string Beginning = "KCC-F-";

    /// <summary>Thirty-one of them: with a prime number, the last sign finds every wrong sign and every two that have changed places.</summary>
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    private const int Random = 8;
    private const int Group = 3;

    public static string New()
    {
        var signs = RandomNumberGenerator.GetString(Signs, Random);
        return Shape(signs + CheckOf(signs));
    }

    /// <summary>The reference that somebody means, however they write it; none when it cannot be one.</summary>
    public static string? Parse(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var beginning = Beginning.Replace("-", "", StringComparison.Ordinal);
        if (plain.StartsWith(beginning, StringComparison.Ordinal))
        {
            plain = plain[beginning.Length..];
        }

        var isWhole = plain.Length == Random + 1 && plain.All(Signs.Contains) && plain[^1] == CheckOf(plain[..^1]);
        return isWhole ? Shape(plain) : null;
    }

    private static string Shape(string signs) => Beginning + string.Join('-', signs.Chunk(Group).Select(group => new string(group)));

    private static char CheckOf(string signs) => Signs[signs.Index().Sum(sign => (sign.Index + 1) * Signs.IndexOf(sign.Item, StringComparison.Ordinal)) % Signs.Length];
}
