using KilkennyInfo.Platform;

namespace KilkennyInfo.Accounts;

/// <summary>
/// What a password must be: long, and nothing that somebody would try first (ASVS 5.0, 6.2). There is no rule about kinds of letters and
/// no day on which it runs out.
/// </summary>
public sealed class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    private const int ShortestGuess = 4;

    /// <summary>Words that passwords here would be made of; what is left beside them must still be long enough to count.</summary>
    private static readonly string[] Obvious =
    [
        "kilkenny", "cillchainnigh", "chainnigh", "comhairle", "council", "customer", "charter", "password", "passw0rd", "pasfhocal", "welcome", "failte", "fáilte", "letmein",
        "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "iloveyou", "administrator", "admin", "marmalade", "hurling", "blackandamber", "football", "dragon", "monkey", "sunshine",
        "princess", "summer", "winter", "spring", "autumn", "january", "february", "september", "october", "november", "december", "monday", "friday",
    ];

    public IEnumerable<Issue> Check(string password, string name, string email)
    {
        if (password.Length < MinLength)
        {
            yield return new Issue("password", "desk.password.short", ("min", $"{MinLength}"));
        }
        else if (password.Length > MaxLength)
        {
            yield return Issue.TooLong("password", password, MaxLength);
        }
        else if (IsObvious(password, name, email))
        {
            yield return new Issue("password", "desk.password.obvious");
        }
    }

    /// <summary>Take away what anyone would guess and every run of a single letter or figures in order: is there enough left?</summary>
    private static bool IsObvious(string password, string name, string email)
    {
        var rest = password.ToLowerInvariant();
        var personal = name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Append(email.Split('@')[0]).Where(word => word.Length >= ShortestGuess);
        foreach (var guess in Obvious.Concat(personal))
        {
            rest = rest.Replace(guess.ToLowerInvariant(), "", StringComparison.Ordinal);
        }

        var counted = rest.Where((letter, index) => index == 0 || Math.Abs(letter - rest[index - 1]) > 1);
        return counted.Distinct().Count() < ShortestGuess + 1;
    }
}
