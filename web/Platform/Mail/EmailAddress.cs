using System.Text;
using MimeKit;

namespace KilkennyInfo.Platform.Mail;

/// <summary>What counts as an address that a mail can be sent to. Forms ask here too, so that nobody is told of a slip by an error page.</summary>
public static class EmailAddress
{
    /// <summary>What fits between the angle brackets of an SMTP command (RFC 5321, 4.5.3.1.3).</summary>
    public const int MaxLength = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <returns>
    /// The address as it goes over the wire, a domain with a fada in its ASCII form; none when the text is no address. A fada before
    /// the @ is taken for a slip: next to no server has such mailboxes, and keyboards put them there unasked.
    /// </returns>
    public static string? Parse(string? text)
    {
        var address = text?.Trim() ?? "";
        if (address.Length > MaxLength || address.Any(char.IsControl) || !MailboxAddress.TryParse(Strict, address, out var mailbox))
        {
            return null;
        }

        // A name, a comment or angle brackets would make the parsed address another one than the text.
        var at = address.LastIndexOf('@');
        return mailbox.Address == address && Ascii.IsValid(address.AsSpan(0, at)) && HasRealDomain(address[(at + 1)..]) ? Encoded(address) : null;
    }

    public static bool IsUsable(string? text) => Parse(text) is not null;

    /// <summary>“mary@gmail” is a slip as well.</summary>
    private static bool HasRealDomain(string domain) => domain.Contains('.', StringComparison.Ordinal) || domain == "localhost";

    private static string? Encoded(string address) => MailboxAddress.EncodeAddrspec(address) is { Length: <= MaxLength } encoded && Ascii.IsValid(encoded) ? encoded : null;
}
