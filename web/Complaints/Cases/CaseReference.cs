using System.Globalization;
using System.Security.Cryptography;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// What a complaint is called, such as <c>KCC-2026-7QWM-X</c>: the year in which it came, four random signs and a sign that finds slips of
/// the pen. It is no secret: it opens nothing without the <see cref="AccessCode"/>.
/// </summary>
public static class CaseReference
{
    private const string Beginning = "KCC";
    private const int Random = 4;
    private const int YearLength = 4;

    public static string New(int year)
    {
        var signs = RandomNumberGenerator.GetString(ClearSigns.All, Random);
        var figures = year.ToString("0000", CultureInfo.InvariantCulture);
        return Shape(figures, signs, CheckOf(figures, signs));
    }

    /// <summary>The reference that somebody means, however they write it; none when it cannot be one.</summary>
    public static string? Parse(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        plain = plain.StartsWith(Beginning, StringComparison.Ordinal) ? plain[Beginning.Length..] : plain;
        if (plain.Length != YearLength + Random + 1)
        {
            return null;
        }

        var (figures, signs, check) = (plain[..YearLength], plain[YearLength..^1], plain[^1]);
        return figures.All(char.IsAsciiDigit) && signs.All(ClearSigns.Has) && check == CheckOf(figures, signs) ? Shape(figures, signs, check) : null;
    }

    private static string Shape(string year, string signs, char check) => $"{Beginning}-{year}-{signs}-{check}";

    /// <summary>The year counts too.</summary>
    private static char CheckOf(string year, string signs) =>
        ClearSigns.CheckOf(signs, int.Parse(year, CultureInfo.InvariantCulture));
}
