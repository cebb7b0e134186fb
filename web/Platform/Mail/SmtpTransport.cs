using System.Net.Security;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace KilkennyInfo.Platform.Mail;

/// <summary>Hands messages to a mail server, each over a connection of its own.</summary>
public sealed partial class SmtpTransport(MailServer server) : IMailTransport
{
    private const int FirstPermanent = 500;

    /// <summary>For every step of the conversation.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public async Task<DeliveryFailure?> DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var client = NewClient();
        try
        {
            await client.ConnectAsync(server.Host, server.Port, SecurityOf(server.Security), cancellation);
            if (server.SignIn is { } signIn)
            {
                await client.AuthenticateAsync(signIn.User, signIn.Password, cancellation);
            }

            await client.SendAsync(message, cancellation);
        }
        catch (Exception exception) when (FailureOf(exception) is { } failure)
        {
            return failure;
        }

        await SayGoodbyeAsync(client, cancellation);
        return null;
    }

    private SmtpClient NewClient() => new()
    {
        Timeout = (int)Timeout.TotalMilliseconds,

        // The library would otherwise let a few well-known servers through with a faulty certificate.
        ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None,

        // It would ask the certificate's issuer over the internet, which a council's server often may not.
        CheckCertificateRevocation = false,
    };

    /// <summary>Never “when available”: somebody on the way could make it unavailable.</summary>
    private static SecureSocketOptions SecurityOf(string security) => security switch
    {
        MailSettings.StartTls => SecureSocketOptions.StartTls,
        MailSettings.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    /// <summary>The message is accepted; a connection that breaks now takes nothing back.</summary>
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception exception) when (FailureOf(exception) is not null)
        {
            // It will notice by itself.
        }
    }

    /// <returns>None for what only a fault in the program brings about.</returns>
    private static DeliveryFailure? FailureOf(Exception exception) => exception switch
    {
        SmtpCommandException refusal => RefusalOf(refusal),
        AuthenticationException => new(MailProblem.SignInRefused, StatusOf(exception.InnerException as SmtpCommandException)),
        ServiceNotAuthenticatedException => new(MailProblem.SignInRefused),
        SslHandshakeException => new(MailProblem.NotSecure),
        NotSupportedException => new(MailProblem.NotOffered),
        OperationCanceledException or TimeoutException => new(MailProblem.NoAnswer),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => new(MailProblem.NoConnection),
        _ => null,
    };

    private static DeliveryFailure RefusalOf(SmtpCommandException refusal)
    {
        var problem = refusal.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => MailProblem.RecipientRefused,
            SmtpErrorCode.MessageNotAccepted => MailProblem.MessageRefused,
            SmtpErrorCode.SenderNotAccepted => MailProblem.SenderRefused,
            _ => MailProblem.ServerTrouble,
        };
        return new DeliveryFailure(problem, StatusOf(refusal), IsFinal(problem, refusal));
    }

    /// <summary>
    /// A refused sender is a matter of settings, and so is 5.7 for a recipient (“relaying denied”, RFC 3463): both concern every mail
    /// and can be mended, so the mails wait.
    /// </summary>
    private static bool IsFinal(MailProblem problem, SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= FirstPermanent && problem is MailProblem.RecipientRefused or MailProblem.MessageRefused
        && EnhancedStatus().Match(refusal.Message).Value is var enhanced && !enhanced.StartsWith("5.7.", StringComparison.Ordinal);

    private static string? StatusOf(SmtpCommandException? refusal) =>
        refusal is null ? null : $"{(int)refusal.StatusCode} {EnhancedStatus().Match(refusal.Message).Value}".TrimEnd();

    [GeneratedRegex(@"^[245]\.[0-9]{1,3}\.[0-9]{1,3}\b")]
    private static partial Regex EnhancedStatus();
}
