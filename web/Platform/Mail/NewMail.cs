using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Platform.Mail;

/// <summary>A mail that somebody wants sent. Goes to <see cref="Mailbox.AddAsync"/>, which refuses what cannot become a mail.</summary>
public sealed record NewMail
{
    /// <summary>Names the act that causes the mail, such as <c>case.received/KCC-2026-00042</c>, so that it is written once. Nothing personal.</summary>
    public required string Key { get; init; }

    /// <summary>What sort of thing it is about, such as <c>complaint</c>, and which one. Nothing personal: both outlive the mail's words.</summary>
    public required string AboutKind { get; init; }

    public required string AboutKey { get; init; }

    public required Language Language { get; init; }

    /// <summary>See <see cref="EmailAddress"/>.</summary>
    public required string RecipientAddress { get; init; }

    public string RecipientName { get; init; } = "";

    /// <summary>The Council's name in the mail's language; stands beside the address when <c>Site:Mail:From</c> has no name.</summary>
    public required string SenderName { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. Its lines are kept as they are.</summary>
    public required string Text { get; init; }

    /// <summary>The same words as HTML, for readers that show it; already encoded.</summary>
    public string? Html { get; init; }

    /// <summary>Holds a link that lets its reader in: the words are wiped as soon as the mail is sent or given up.</summary>
    public bool HoldsSecret { get; init; }

    /// <summary>One line for a header; its value is not in the message of the exception, since it is somebody's.</summary>
    internal static string Line(string value, string what, int maxLength, bool mayBeEmpty = false)
    {
        var line = value.Trim();
        return (line.Length, line.Any(IsBreak)) switch
        {
            (0, _) when !mayBeEmpty => throw new UnusableMailException($"The mail’s {what} is empty."),
            (_, true) => throw new UnusableMailException($"The mail’s {what} holds a line break or another control character."),
            var (length, _) when length > maxLength => throw new UnusableMailException($"The mail’s {what} is longer than {maxLength} characters."),
            _ => Clean(line),
        };
    }

    /// <summary>People's own words may hold anything; what no mail and not every database can carry is left out.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';
}

/// <summary>A mail cannot be sent as it is. Whoever composes mails has let something through.</summary>
public sealed class UnusableMailException(string message) : Exception(message);
