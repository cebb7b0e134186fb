using System.Text;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>The mail that carries the words of a letter. Its subject tells nothing but the reference.</summary>
internal static class LetterMail
{
    public static async Task<NewMail> OfAsync(Guid letterId, LetterContent content, DocumentText text, string address, ReferenceData data, CancellationToken cancellation) => new()
    {
        Key = $"case.letter/{letterId:N}",
        AboutKind = "complaint",
        AboutKey = content.Reference,
        Language = content.Language,
        RecipientAddress = address,
        RecipientName = content.Name ?? "",
        SenderName = data.Settings.Council[content.Language],
        Subject = data.Strings[content.Language].Format("letter.mail.subject", ("reference", content.Reference)),
        Text = await TextOfAsync(text, cancellation),
        Html = LetterHtml.PageOf(text),
    };

    public static async Task<string> TextOfAsync(DocumentText text, CancellationToken cancellation) =>
        Encoding.UTF8.GetString((await new PlainTextWriter().WriteAsync(text, cancellation)).Bytes).TrimStart('\uFEFF');
}
