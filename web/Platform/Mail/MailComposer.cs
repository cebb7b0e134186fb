using System.Text;
using KilkennyInfo.Languages;
using MimeKit;
using MimeKit.Text;

namespace KilkennyInfo.Platform.Mail;

/// <summary>Makes the message that goes over the wire out of a stored mail.</summary>
internal static class MailComposer
{
    public static MimeMessage Compose(OutgoingMail mail, MailSettings settings, DateTimeOffset now)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = now, MessageId = MessageIdOf(mail, settings), Body = BodyOf(mail) };
        message.From.Add(new MailboxAddress(Encoding.UTF8, settings.FromName ?? mail.SenderName, settings.FromAddress));
        message.To.Add(new MailboxAddress(Encoding.UTF8, mail.RecipientName, mail.RecipientAddress));

        // So that “out of office” does not answer (RFC 3834; the second one is what Exchange goes by).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    /// <summary>The same at every attempt: whoever gets a mail twice, because the answer to the first was lost, can tell.</summary>
    private static string MessageIdOf(OutgoingMail mail, MailSettings settings) =>
        $"{mail.Id:N}@{settings.FromAddress[(settings.FromAddress.LastIndexOf('@') + 1)..]}";

    private static MimeEntity BodyOf(OutgoingMail mail)
    {
        var text = Part(TextFormat.Plain, mail.TextBody);
        MimeEntity body = mail.HtmlBody is null ? text : new MultipartAlternative { text, Part(TextFormat.Html, mail.HtmlBody) };
        body.Headers.Add(HeaderId.ContentLanguage, mail.Language.Code());
        return body;
    }

    /// <summary>Quoted-printable keeps every line as it is, however long, and whatever a server on the way may do to it.</summary>
    private static TextPart Part(TextFormat format, string words)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, words);
        return part;
    }
}
