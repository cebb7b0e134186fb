using System.Security.Cryptography;

namespace KilkennyInfo.Platform;

/// <summary>
/// The signs of a reference: so many at random, and one that finds a slip of the pen (<see cref="ClearSigns"/>).
/// </summary>
internal static class ReferenceSigns
{
    /// <summary>So many signs that nobody can guess, and one more.</summary>
    public static string New(int random)
    {
        var signs = RandomNumberGenerator.GetString(ClearSigns.All, random);
        return signs + ClearSigns.CheckOf(signs);
    }

    /// <summary>The signs of a reference, however somebody writes it; none when it cannot be one.</summary>
    /// <param name="beginning">What it may begin with, such as <c>KCC-F-</c>.</param>
    public static string? Parse(string? typed, string beginning, int random)
    {
        var (plain, start) = (PlainOf(typed ?? ""), PlainOf(beginning));
        if (plain.StartsWith(start, StringComparison.Ordinal))
        {
            plain = plain[start.Length..];
        }

        return plain.Length == random + 1 && plain.All(ClearSigns.Has) && plain[^1] == ClearSigns.CheckOf(plain[..^1]) ? plain : null;
    }

    private static string PlainOf(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
