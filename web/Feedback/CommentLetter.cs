using System.Net;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Feedback;

/// <summary>Letters about a comment, in the language in which it was written. A subject says nothing about the person or the matter.</summary>
public sealed class CommentLetter
{
    /// <summary>Says that a comment has come; none while there is nobody whom it could name to turn to.</summary>
    public NewMail? Received(Comment comment, LiveSite site)
    {
        var (words, contact) = (site.Data.Strings[comment.Language], LetterContact.OfDesk(site, comment.Language));
        return contact.Check().Count > 0 ? null : Mail(comment, site, "received", words["comment.mail.received"], contact);
    }

    /// <exception cref="UnusableMailException">It does not say whom to turn to.</exception>
    public NewMail Reply(Comment comment, LiveSite site, string reply, LetterContact contact) => contact.Check().Count == 0
        ? Mail(comment, site, "reply", reply, contact)
        : throw new UnusableMailException("The letter lacks the name, the telephone number, the extension or the e-mail address of the contact.");

    private static NewMail Mail(Comment comment, LiveSite site, string act, string body, LetterContact contact)
    {
        var (language, words, council) = (comment.Language, site.Data.Strings[comment.Language], site.Data.Settings.Council[comment.Language]);
        string[] paragraphs =
        [
            words["comment.mail.greeting"],
            .. body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            $"{words["comment.mail.questions"]}\n{string.Join('\n', contact.Lines(words, comment.Reference))}",
            council,
        ];
        return new NewMail
        {
            Key = $"comment-card.{act}/{comment.Reference}",
            AboutKind = "comment-card",
            AboutKey = comment.Reference,
            Language = language,
            RecipientAddress = comment.Email!,
            RecipientName = comment.Name?.ReplaceLineEndings(" ") ?? "",
            SenderName = council,
            Subject = words.Format($"comment.mail.{act}.subject", ("reference", comment.Reference)),
            Text = string.Join("\n\n", paragraphs) + "\n",
            Html = $"<!DOCTYPE html><html lang=\"{Languages.LanguageExtensions.Code(language)}\"><body>{string.Concat(paragraphs.Select(Paragraph))}</body></html>",
        };
    }

    private static string Paragraph(string words) => $"<p>{WebUtility.HtmlEncode(words).Replace("\n", "<br>", StringComparison.Ordinal)}</p>";
}
